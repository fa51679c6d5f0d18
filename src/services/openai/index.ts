import { SOURCES } from '../../azure-names';
import { defineService } from '../types';
import { routes } from './routes';

export const openai = defineService({
  id: 'openai',
  title: 'Azure OpenAI',
  level: 'account',
  families: ['OpenAI'],
  roles: ['openAiUser', 'openAiContributor', 'cognitiveServicesUser'],
  usual: '/openai/v1/chat/completions',
  bases: ['openai', 'openai/v1', 'openai/deployments/*'],
  routes,
  source: SOURCES.permissions,
});
