import { SOURCES } from '../../azure-names';
import { defineService } from '../types';
import { calls, code } from './code';

export const anthropic = defineService({
  id: 'anthropic',
  title: 'Claude in Foundry',
  level: 'account',
  families: ['AIServices/providers'],
  roles: ['cognitiveServicesUser'],
  usual: '/anthropic/v1/messages',
  routes: [
    {
      title: 'messages (Claude)',
      // Named by an error message of `POST /anthropic/v1/*`; the page about Claude speaks of MaaS, so both are asked for.
      action: 'AIServices/providers/action',
      alternative: 'MaaS/chat/completions/action',
      paths: ['anthropic'],
      confidence: 'observed',
    },
  ],
  host: 'services',
  basePath: '/anthropic',
  audiences: ['foundry'],
  marks: [
    'anthropicfoundry',
    'claude_code_use_foundry',
    'anthropic_foundry',
    'azure.com/anthropic',
    '/anthropic/v1',
    'aiservices/providers',
  ],
  names: ['claude-', 'claude code', 'claude desktop'],
  keyHeader: 'x-api-key',
  calls,
  code,
  source: SOURCES.claude,
});
