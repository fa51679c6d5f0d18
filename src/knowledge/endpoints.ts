import type { AudienceKind } from './audiences';
import type { Client } from './clients';
import { SOURCES, type Source } from './sources';

/** Shapes of rbac.md §6 that belong to Azure AI or are mistaken for it. */
export type KnownShape =
  | 'openai-v1'
  | 'openai-deployments'
  | 'openai-host'
  | 'foundry-openai-v1'
  | 'foundry-models'
  | 'foundry-project'
  | 'foundry-anthropic'
  | 'foundry-host'
  | 'cognitive-host'
  | 'cognitive-regional'
  | 'serverless'
  | 'ml-online'
  | 'github-models'
  | 'openai-com'
  | 'resource-manager'
  | 'sign-in'
  | 'other';

export interface EndpointFacts {
  readonly title: string;
  /** What clients may speak to it. */
  readonly speaks: readonly Client['speaks'][];
  /** The audience to ask for. */
  readonly audience: AudienceKind;
  /** Audiences that are reported to work as well. */
  readonly accepts: readonly AudienceKind[];
  readonly status: 'recommended' | 'current' | 'legacy' | 'other';
  readonly source: Source;
}

const facts = (
  title: string,
  speaks: EndpointFacts['speaks'],
  [audience = 'other', ...more]: readonly AudienceKind[],
  status: EndpointFacts['status'],
  source: Source,
): EndpointFacts => ({ title, speaks, audience, accepts: [audience, ...more], status, source });

const MEMORY = (title: string, url: string): Source => ({ title, url, read: '2026-11-20', confidence: 'memory' });
const { foundryErrors, foundryEntra, foundryAuth, inferenceMigration, claude } = SOURCES;

export const ENDPOINTS: Readonly<Record<KnownShape, EndpointFacts>> = {
  'openai-v1': facts('OpenAI v1 route', ['openai'], ['foundry', 'cognitive'], 'recommended', inferenceMigration),
  'foundry-openai-v1': facts(
    'OpenAI v1 route of the Foundry host',
    ['openai'],
    ['foundry', 'cognitive'],
    'recommended',
    inferenceMigration,
  ),
  'openai-deployments': facts(
    'classic deployments route',
    ['openai'],
    ['cognitive', 'foundry'],
    'legacy',
    foundryErrors,
  ),
  'openai-host': facts('Azure OpenAI host', ['openai'], ['foundry', 'cognitive'], 'current', foundryErrors),
  'foundry-models': facts('Model Inference route', ['inference'], ['cognitive'], 'legacy', inferenceMigration),
  'foundry-project': facts('Foundry project', ['projects', 'openai'], ['foundry'], 'current', foundryAuth),
  'foundry-anthropic': facts('Claude route', ['anthropic'], ['foundry'], 'current', claude),
  'foundry-host': facts(
    'Foundry host',
    ['openai', 'inference', 'projects', 'anthropic', 'other'],
    ['foundry', 'cognitive'],
    'current',
    foundryEntra,
  ),
  'cognitive-host': facts(
    'Azure AI services host',
    ['openai', 'other'],
    ['cognitive', 'foundry'],
    'current',
    foundryEntra,
  ),
  'cognitive-regional': facts('regional host', ['openai', 'other'], ['none'], 'legacy', foundryAuth),
  serverless: facts('serverless endpoint', ['inference', 'openai'], ['ml'], 'legacy', inferenceMigration),
  'ml-online': facts(
    'managed online endpoint',
    ['other'],
    ['ml'],
    'current',
    MEMORY(
      'Authenticate clients for online endpoints',
      'https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint',
    ),
  ),
  'github-models': facts(
    'GitHub Models',
    ['openai', 'inference'],
    ['none'],
    'other',
    MEMORY('GitHub Models', 'https://docs.github.com/github-models'),
  ),
  'openai-com': facts(
    'openai.com',
    ['openai'],
    ['none'],
    'other',
    MEMORY('OpenAI API reference', 'https://platform.openai.com/docs/api-reference'),
  ),
  'resource-manager': facts('Azure Resource Manager', ['other'], ['arm'], 'current', SOURCES.rbacOverview),
  'sign-in': facts('Microsoft Entra sign-in', ['identity', 'other'], ['other'], 'other', SOURCES.entraErrorCodes),
  other: facts('another host', ['other'], ['other'], 'other', SOURCES.foundryErrors),
};
