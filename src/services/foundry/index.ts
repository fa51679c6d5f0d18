import { SOURCES } from '../../azure-names';
import { defineService } from '../types';
import { calls, code } from './code';
import { routes } from './routes';

export const foundry = defineService({
  id: 'foundry',
  title: 'Foundry agents and projects',
  level: 'project',
  families: ['AIServices'],
  roles: ['foundryAgentConsumer', 'foundryProjectRuntimeUser', 'foundryUser'],
  usual: '/api/projects/{project}/agents',
  bases: ['api/projects/*'],
  routes,
  host: 'services',
  audiences: ['foundry'],
  marks: [
    'aiprojectclient',
    'azure.ai.projects',
    'azure-ai-projects',
    'ai-projects',
    'azure.ai.agents',
    'azure-ai-agents',
    'agentsclient',
    'api/projects/',
    'aiservices/agents',
  ],
  names: [
    'foundry agent',
    'foundry project',
    'agent service',
    'agent application',
    'published agent',
    'hosted agent',
    'project endpoint',
  ],
  calls,
  code,
  source: SOURCES.foundryRbac,
});
