import { SOURCES } from '../../azure-names';
import type { Route } from '../types';

const AGENT_PERMISSIONS = SOURCES.hostedPermissions;

const inProject = (tails: readonly string[]): readonly string[] => tails.map((tail) => `api/projects/*/${tail}`);

const route = (title: string, action: string | undefined, tails: readonly string[], more?: Partial<Route>): Route => ({
  title,
  action: action && `AIServices/${action}`,
  paths: inProject(tails),
  confidence: 'documented',
  ...more,
});

const GET = ['GET'] as const;

export const routes: readonly Route[] = [
  route('agents', 'agents/{verb}', ['agents', 'assistants', 'threads']),
  route('responses of a hosted agent', 'endpoints/interact/action', ['agents/*/endpoint'], {
    source: AGENT_PERMISSIONS,
  }),
  // Messages of the service name agents/write; the newer page of permissions names responses.
  route("the project's OpenAI route", 'agents/write', ['openai'], { alternative: 'AIServices/responses/write' }),
  route('a published agent', 'applications/invoke/action', ['applications'], { source: AGENT_PERMISSIONS }),
  route('storage of a hosted agent', 'agents/storage/{verb}', ['storage'], { source: AGENT_PERMISSIONS }),
  route('vector stores and files', 'assets/{verb}', ['vector_stores', 'files', 'datasets', 'indexes']),
  route('evaluations', 'evaluations/{verb}', ['evaluations']),
  route('fine-tuning in a project', 'fine_tuning/{verb}', [
    'fine_tuning',
    'openai/fine_tuning',
    'openai/v1/fine_tuning',
  ]),
  route('connections of a project', 'connections/read', ['connections'], { methods: GET }),
  route('secrets of connections', 'connections/listSecrets/action', ['connections/*/getconnectionwithcredentials']),
  route('list of deployments of a project', 'deployments/read', ['deployments'], { methods: GET }),
  route('memory stores', undefined, ['memory_stores'], { confidence: 'inferred' }),
];
