import { type AudienceKind, SOURCES, type Source } from '../azure-names';
import type { Client } from './clients';
import type { AccountHost, HostKind } from './hosts';

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

/**
 * Whose host it is. `account`: Azure AI, and the host names the account. `service`: Azure AI, but the host names a
 * region or a deployment. `platform`: Azure itself, which no model call goes to. `elsewhere`: anything else.
 */
export type Owner = 'account' | 'service' | 'platform' | 'elsewhere';

export interface EndpointFacts {
  readonly title: string;
  readonly owner: Owner;
  /** What clients may speak to it. */
  readonly speaks: readonly Client['speaks'][];
  /** The audience to ask for. */
  readonly audience: AudienceKind;
  /** Audiences that are reported to work as well. */
  readonly accepts: readonly AudienceKind[];
  readonly status: 'recommended' | 'current' | 'legacy' | 'other';
  readonly source: Source;
}

const factsOf =
  (owner: Owner) =>
  (
    title: string,
    speaks: EndpointFacts['speaks'],
    [audience = 'other', ...more]: readonly AudienceKind[],
    status: EndpointFacts['status'],
    source: Source,
  ): EndpointFacts => ({ title, owner, speaks, audience, accepts: [audience, ...more], status, source });

const account = factsOf('account');
const service = factsOf('service');
const platform = factsOf('platform');
const elsewhere = factsOf('elsewhere');

const { foundryErrors, foundryEntra, foundryAuth, inferenceMigration, claude } = SOURCES;

export const ENDPOINTS: Readonly<Record<KnownShape, EndpointFacts>> = {
  'openai-v1': account('OpenAI v1 route', ['openai'], ['foundry', 'cognitive'], 'recommended', inferenceMigration),
  'foundry-openai-v1': account(
    'OpenAI v1 route of the Foundry host',
    ['openai'],
    ['foundry', 'cognitive'],
    'recommended',
    inferenceMigration,
  ),
  'openai-deployments': account(
    'classic deployments route',
    ['openai'],
    ['cognitive', 'foundry'],
    'legacy',
    foundryErrors,
  ),
  'openai-host': account('Azure OpenAI host', ['openai'], ['foundry', 'cognitive'], 'current', foundryErrors),
  'foundry-models': account('Model Inference route', ['inference'], ['cognitive'], 'legacy', inferenceMigration),
  'foundry-project': account('Foundry project', ['projects', 'openai'], ['foundry'], 'current', foundryAuth),
  'foundry-anthropic': account('Claude route', ['anthropic'], ['foundry'], 'current', claude),
  'foundry-host': account(
    'Foundry host',
    ['openai', 'inference', 'projects', 'anthropic', 'other'],
    ['foundry', 'cognitive'],
    'current',
    foundryEntra,
  ),
  'cognitive-host': account(
    'Azure AI services host',
    ['openai', 'other'],
    ['cognitive', 'foundry'],
    'current',
    foundryEntra,
  ),
  'cognitive-regional': service('regional host', ['openai', 'other'], ['none'], 'legacy', foundryAuth),
  serverless: service('serverless endpoint', ['inference', 'openai'], ['ml'], 'legacy', inferenceMigration),
  'ml-online': service('managed online endpoint', ['other'], ['ml'], 'current', {
    title: 'Authenticate clients for online endpoints',
    url: 'https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint',
    read: '2026-11-30',
    edition: '2024-04-23',
    confidence: 'documented',
  }),
  'github-models': elsewhere('GitHub Models', ['openai', 'inference'], ['none'], 'other', {
    title: 'Quickstart for GitHub Models',
    url: 'https://docs.github.com/github-models/quickstart',
    read: '2026-11-30',
    confidence: 'documented',
  }),
  'openai-com': elsewhere('openai.com', ['openai'], ['none'], 'other', {
    title: 'OpenAI API reference',
    url: 'https://platform.openai.com/docs/api-reference',
    read: '2026-11-20',
    confidence: 'memory',
  }),
  'resource-manager': platform('Azure Resource Manager', ['other'], ['arm'], 'current', SOURCES.rbacOverview),
  'sign-in': platform('Microsoft Entra sign-in', ['identity', 'other'], ['other'], 'other', SOURCES.entraErrorCodes),
  other: elsewhere('another host', ['other'], ['other'], 'other', SOURCES.foundryErrors),
};

/** Where the routes of an account begin, on which of its hosts; what follows the host in a client's base URL. */
interface Place {
  readonly shape: KnownShape;
  readonly on: readonly AccountHost[];
  readonly path: string;
  readonly base?: string | undefined;
}

const PLACES: readonly Place[] = [
  { shape: 'openai-v1', on: ['openai', 'cognitive'], path: '/openai/v1', base: '/openai/v1/' },
  { shape: 'foundry-openai-v1', on: ['services'], path: '/openai/v1', base: '/openai/v1/' },
  { shape: 'openai-deployments', on: ['openai', 'services', 'cognitive'], path: '/openai/deployments' },
  { shape: 'foundry-models', on: ['services'], path: '/models', base: '/models' },
  { shape: 'foundry-anthropic', on: ['services'], path: '/anthropic', base: '/anthropic' },
];

const BARE: Readonly<Record<AccountHost, KnownShape>> = {
  openai: 'openai-host',
  services: 'foundry-host',
  cognitive: 'cognitive-host',
};

const isAccountHost = (kind: HostKind): kind is AccountHost => kind in BARE;

const beginsWith = (path: string, start: string): boolean => path === start || path.startsWith(`${start}/`);

/** The project in the path of an endpoint. */
export const projectIn = (path: string): string | undefined => /^\/api\/projects\/([^/]{1,100})/.exec(path)?.[1];

/** What kind of endpoint a kind of host and a path make. */
export function shapeAt(kind: HostKind, path: string): KnownShape {
  if (kind === 'regional') return 'cognitive-regional';
  if (!isAccountHost(kind)) return kind;
  if (kind === 'services' && projectIn(path) !== undefined) return 'foundry-project';
  return PLACES.find(({ on, path: start }) => on.includes(kind) && beginsWith(path, start))?.shape ?? BARE[kind];
}

/** What follows the host in the base URL of a client for this shape. */
export const baseOf = (shape: KnownShape): string | undefined => PLACES.find((place) => place.shape === shape)?.base;

/** A host of Azure AI, in any cloud. */
export const isAzureAi = (shape: KnownShape): boolean => ['account', 'service'].includes(ENDPOINTS[shape].owner);

/** A host of Azure AI that names the account, so that the account can be found by it. */
export const namesAccount = (shape: KnownShape): boolean => ENDPOINTS[shape].owner === 'account';

/** A host that belongs neither to Azure AI nor to Azure's own sign-in and management. */
export const isElsewhere = (shape: KnownShape): boolean => ENDPOINTS[shape].owner === 'elsewhere';
