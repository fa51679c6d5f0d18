import { SOURCES } from '../../azure-names';
import { defineService } from '../types';
import { calls, code } from './code';
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
  host: 'openai',
  basePath: '/openai/v1/',
  audiences: ['foundry', 'cognitive'],
  marks: ['openai.azure.com', 'azureopenai', 'azure_openai', 'azure-openai', 'azure.ai.openai', 'azurechatopenai'],
  names: ['azure openai', 'aoai'],
  keyHeader: 'api-key',
  calls,
  code,
  source: SOURCES.permissions,
});
