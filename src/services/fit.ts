import { audienceIn, audienceKind, scopeFor, cloudOfHost, type Cloud } from '../azure-names';
import { clientOf, type Client } from './clients';
import { baseOf, ENDPOINTS, type EndpointFacts, type KnownShape } from './endpoints';
import { oddPath } from './odd-paths';

/** As `evidence` reads an endpoint. */
export interface EndpointSeen {
  readonly host: string;
  readonly path: string;
  readonly shape: KnownShape;
  readonly subdomain?: string | undefined;
  readonly project?: string | undefined;
}

export type Misfit =
  /** The token is for somebody else. */
  | 'audience'
  /** The client speaks another language than this path. */
  | 'client'
  /** The path is none that the host serves, or the path of the classic route is under v1. */
  | 'path'
  /** Only keys work here: no token is ever accepted. */
  | 'keys-only'
  /** The client is retired. */
  | 'retired';

export interface Fit {
  readonly shape: KnownShape;
  readonly facts: EndpointFacts;
  readonly client?: Client | undefined;
  readonly misfits: readonly Misfit[];
  /** What to build the client with. Without `baseUrl` the paste does not say: a regional host names no account. */
  readonly corrected: {
    readonly baseUrl: string | undefined;
    readonly scope: string | undefined;
    readonly cloud: Cloud;
  };
}

/** The shape that today's client would use instead: one route serves every model. */
const TODAY: Readonly<Partial<Record<KnownShape, KnownShape>>> = {
  'openai-deployments': 'openai-v1',
  'openai-host': 'openai-v1',
  'foundry-models': 'foundry-openai-v1',
  'foundry-host': 'foundry-openai-v1',
};

function correct(endpoint: EndpointSeen, cloud: Cloud, client: Client | undefined): Fit['corrected'] {
  const { host, path, project } = endpoint;
  const callsModels = path.toLowerCase().startsWith('/openai') || client?.speaks === 'openai';
  const shape =
    endpoint.shape === 'cognitive-host' && callsModels ? 'openai-v1' : (TODAY[endpoint.shape] ?? endpoint.shape);
  const scope = scopeFor(audienceIn(ENDPOINTS[shape].accepts, cloud), cloud);
  if (shape === 'cognitive-regional') return { baseUrl: undefined, scope: scopeFor('cognitive', cloud), cloud };
  const tail = shape === 'foundry-project' ? `/api/projects/${project ?? ''}` : (baseOf(shape) ?? '');
  return { baseUrl: `https://${host}${tail}`, scope, cloud };
}

/**
 * Says whether host, path, client and token scope belong together, and what would. A scope that the paste does not
 * state is no misfit.
 */
export function fit(endpoint: EndpointSeen, clientId?: string, tokenScope?: string): Fit {
  const known = ENDPOINTS[endpoint.shape];
  const cloud = cloudOfHost(endpoint.host);
  const client = clientOf(clientId);
  const asked = audienceKind(tokenScope);
  const keysOnly = known.audience === 'none' && endpoint.shape === 'cognitive-regional';
  const misfits: Misfit[] = [];
  if (keysOnly && asked !== undefined) misfits.push('keys-only');
  else if (asked !== undefined && !known.accepts.includes(asked)) misfits.push('audience');
  if (client !== undefined && client.speaks !== 'identity' && !known.speaks.includes(client.speaks))
    misfits.push('client');
  if (client?.status === 'retired') misfits.push('retired');
  if (oddPath(endpoint) !== undefined) misfits.push('path');
  return { shape: endpoint.shape, facts: known, client, misfits, corrected: correct(endpoint, cloud, client) };
}
