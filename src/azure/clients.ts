import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { CognitiveServicesManagementClient } from '@azure/arm-cognitiveservices';
import {
  bearerTokenAuthenticationPolicy,
  bearerTokenAuthenticationPolicyName,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  decompressResponsePolicy,
  defaultRetryPolicy,
  proxyPolicy,
  RestError,
  setClientRequestIdPolicy,
  tlsPolicy,
  userAgentPolicy,
  type Pipeline,
  type PipelinePolicy,
  type PipelineRequest,
  type PipelineResponse,
  type TlsSettings,
} from '@azure/core-rest-pipeline';
import type { ArmId } from '../access';
import { boundedClient } from '../network';
import type { Budget } from './budget';
import { Unreadable, WaitTooLong } from './failure';
import { ownOrigin } from './own-origin';
import type { SharedCredential } from './token';

/** Longest wait that the service may ask for before a request is given up, in seconds. */
const LONGEST_WAIT = 3;

const RETRIES = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 } as const;

const network = boundedClient();

const NO_SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';

/** Clients of Resource Manager for one person. */
export interface Clients {
  /** For lists of any scope. */
  readonly authorization: () => AuthorizationManagementClient;
  /** `subscription` is an id (`/subscriptions/…`). */
  readonly accounts: (subscription: ArmId) => CognitiveServicesManagementClient;
  /**
   * For what the SDK cannot send (rbac.md §1.7, §1.12, §2.2). `url` is a path with a query, or a whole `nextLink`. The
   * answer counts as one page of the budget.
   */
  readonly get: (url: string, budget: Budget) => Promise<unknown>;
  readonly post: (url: string, body: unknown, budget: Budget) => Promise<unknown>;
  /** Any request, with its answer as it came: whatever its status. */
  readonly send: (request: PipelineRequest) => Promise<PipelineResponse>;
}

interface Headers {
  get(name: string): string | undefined;
}

/** The three headers that the SDK itself obeys, in its order. */
function secondsToWait(headers: Headers, now: number): number | undefined {
  const milliseconds = headers.get('retry-after-ms') ?? headers.get('x-ms-retry-after-ms');
  const value = headers.get('retry-after');
  const seconds =
    milliseconds !== undefined
      ? Number(milliseconds) / 1_000
      : /^\s*\d{1,9}\s*$/.test(value ?? '')
        ? Number(value)
        : (Date.parse(value ?? '') - now) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/** The SDK waits as long as `Retry-After` says, a minute included. A check cannot: it says so, and ends. */
const impatience: PipelinePolicy = {
  name: 'impatience',
  sendRequest: async (request, next) => {
    const response = await next(request);
    if (response.status !== 429 && response.status !== 503) return response;
    const seconds = secondsToWait(response.headers, Date.now());
    if (seconds !== undefined && seconds > LONGEST_WAIT) throw new WaitTooLong(response.status, seconds);
    return response;
  },
};

// The SDK keeps connections open for each TLS settings object, so checks with the same trust share one.
const trusts = new Map<string, TlsSettings>();
function trust(ca: string): TlsSettings {
  const known = trusts.get(ca) ?? { ca };
  trusts.set(ca, known);
  return known;
}

/** Made when it is asked for first: most clients are never asked for. */
function once<V>(make: () => V): () => V {
  let made: V | undefined;
  return () => (made ??= make());
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** The JSON of an answer, where it is one. */
function bodyOf({ status, bodyAsText }: PipelineResponse): unknown {
  if (status !== 200) throw new RestError('refused', { statusCode: status });
  const parsed = parsedOf(bodyAsText ?? '');
  // Every answer is an object: anything else would be read as an empty list.
  if (typeof parsed !== 'object' || parsed === null) throw new Unreadable();
  return parsed;
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Hands the SDK its answers as they are. Its own deserializer makes every row anew by a model of it, which takes longer
 * than all that is read of the row afterwards, and every row is read through a shape of our own anyway.
 */
const asTheyAre: PipelinePolicy = {
  name: 'as-they-are',
  sendRequest: async (request, next) => {
    const response = await next(request);
    return Object.assign(response, { parsedBody: bodyOf(response) });
  },
};

export interface ClientOptions {
  /** Of Resource Manager, without a slash at the end. */
  readonly endpoint: string;
  /** What the token is for. */
  readonly scope: string;
  /** Certificate to trust instead of the public ones, in PEM. */
  readonly ca?: string | undefined;
  /** Whether a request may change something. */
  readonly writes?: true | undefined;
}

/** Resource Graph takes its question as a body; everything else that reads is a GET. */
const READS = /^\/providers\/Microsoft\.ResourceGraph\/resources$/i;

/** A request that would change something, on a client that was made for reading. */
class ReadsOnly extends Error {
  constructor() {
    super('this client only reads');
    this.name = 'ReadsOnly';
  }
}

/** Whoever reads cannot write by mistake, nor by a method of the SDK that nobody thought of. */
const readsOnly: PipelinePolicy = {
  name: 'reads-only',
  sendRequest: (request, next) =>
    request.method === 'GET' || (request.method === 'POST' && READS.test(new URL(request.url).pathname))
      ? next(request)
      : Promise.reject(new ReadsOnly()),
};

const asksForJson: PipelinePolicy = {
  name: 'asks-for-json',
  sendRequest: (request, next) => {
    request.headers.set('accept', 'application/json');
    return next(request);
  },
};

/**
 * What every request goes through, from its maker to the network: of what the SDK puts together by itself that without
 * what nobody here uses, for a check sends more than a dozen requests.
 */
function pipelineFor(credential: SharedCredential, { endpoint, scope, ca, writes }: ClientOptions): Pipeline {
  const pipeline = createEmptyPipeline();
  const policies = [
    ...(ca === undefined ? [] : [tlsPolicy(trust(ca))]),
    ...[proxyPolicy(), decompressResponsePolicy(), userAgentPolicy({ userAgentPrefix: 'locksmith' })],
    ...[setClientRequestIdPolicy(), asksForJson, ownOrigin(endpoint)],
    ...(writes ? [] : [readsOnly]),
    bearerTokenAuthenticationPolicy({ credential, scopes: scope }),
    ...[defaultRetryPolicy(RETRIES), impatience],
  ];
  for (const policy of policies) pipeline.addPolicy(policy);
  return pipeline;
}

export function createClients(credential: SharedCredential, options: ClientOptions): Clients {
  const { endpoint } = options;
  const pipeline = pipelineFor(credential, options);
  const forSdk = pipeline.clone();
  forSdk.addPolicy(asTheyAre, { beforePolicies: [bearerTokenAuthenticationPolicyName] });
  const sdk = { endpoint, pipeline: forSdk, httpClient: network };
  const authorization = once(() => new AuthorizationManagementClient(credential, NO_SUBSCRIPTION, sdk));
  const accounts = memo((guid: string) => new CognitiveServicesManagementClient(credential, guid, sdk));
  const send = (request: PipelineRequest): Promise<PipelineResponse> => pipeline.sendRequest(network, request);
  const read = async (method: 'GET' | 'POST', url: string, budget: Budget, body?: unknown): Promise<unknown> => {
    const request = createPipelineRequest({
      method,
      url: url.startsWith('/') ? endpoint + url : url,
      abortSignal: budget.signal,
      ...(body !== undefined && {
        headers: createHttpHeaders({ 'content-type': 'application/json' }),
        body: JSON.stringify(body),
      }),
    });
    const response = await budget.race(send(request));
    if (response.status === 200) budget.count(response.bodyAsText?.length ?? 0);
    return bodyOf(response);
  };
  return {
    authorization,
    accounts: (subscription) => accounts(subscription.split('/')[2] ?? NO_SUBSCRIPTION),
    get: (url, budget) => read('GET', url, budget),
    post: (url, body, budget) => read('POST', url, budget, body),
    send,
  };
}
