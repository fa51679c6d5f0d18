import { SOURCES } from '../../azure-names';
import { defineService } from '../types';
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
  source: SOURCES.foundryRbac,
});
