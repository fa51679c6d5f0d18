import { SOURCES } from '../../azure-names';
import { defineService } from '../types';

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
  source: SOURCES.claude,
});
