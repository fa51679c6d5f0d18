import { audienceIn, audienceKind, CLOUDS, scopeFor, type Cloud } from '../../azure-names';
import type { Endpoint, Evidence, Language } from '../../evidence';
import { slot, snippet, type Snippet } from '../../prose';
import {
  clientOf,
  fit,
  literal,
  serviceById,
  type CodeLanguage,
  type CodeTarget,
  type Fit,
  type ServiceId,
} from '../../services';
import { wantsAccount } from './frameworks';
import { accountName } from './naming';
import { accountEndpoint, scopeOf } from './questions';
import { serviceOf } from './service';

const BY_LANGUAGE: Readonly<Partial<Record<Language, CodeLanguage>>> = {
  python: 'python',
  javascript: 'javascript',
  csharp: 'csharp',
  java: 'java',
  go: 'go',
  rest: 'rest',
};

/** The language of the code in the paste: as read, or that of a client which is there in one language only. */
export function codeLanguage(evidence: Evidence): CodeLanguage | undefined {
  const read = evidence.language && BY_LANGUAGE[evidence.language.value];
  if (read !== undefined) return read;
  const languages = clientOf(evidence.sdk?.value)?.languages ?? [];
  return languages.length === 1 ? languages[0] : undefined;
}

/** What a client is to be built with, for the endpoint of this paste. */
export interface ClientTarget extends CodeTarget {
  /** Whose client it is; absent for an endpoint whose service the text does not show. */
  readonly service?: ServiceId | undefined;
}

const plain = snippet('PlainText');

/** Host and path of the account where the paste names no endpoint: the recommended route. */
const guessedBase = (evidence: Evidence, cloud: Cloud): Snippet =>
  plain`https://${slot('resource', accountName(evidence))}.${slot('host', cloud.hosts.openai)}/openai/v1/`;

/** Endpoints of one deployment, whose host names no account. */
const OF_DEPLOYMENT: ReadonlySet<Endpoint['shape']> = new Set(['serverless', 'ml-online']);

/** How the paste's host, path, client and token scope belong together; undefined without an endpoint of Azure AI. */
export function fitOf(evidence: Evidence): Fit | undefined {
  const endpoint =
    accountEndpoint(evidence) ?? evidence.endpoints.find(({ value }) => OF_DEPLOYMENT.has(value.shape))?.value;
  return endpoint && fit(endpoint, evidence.sdk?.value, evidence.tokenScope?.value);
}

/** The service whose client belongs to a base URL. */
function serviceAt({ shape, corrected }: Fit): ServiceId | undefined {
  if (shape === 'foundry-project') return 'foundry';
  if (shape === 'foundry-anthropic') return 'anthropic';
  return corrected.baseUrl?.endsWith('/openai/v1/') === true ? 'openai' : undefined;
}

/** The audience that the service named; it decides, unless today's client goes to another route than the one that failed. */
function namedScope(evidence: Evidence, cloud: Cloud, shape: Fit['shape'] | undefined): string | undefined {
  if (shape === 'foundry-models' || shape === 'cognitive-regional') return undefined;
  const kind = audienceKind(evidence.audience?.value);
  return kind && scopeFor(kind, cloud);
}

/** The base URL at the account's host for a service, in place of the endpoint in the paste. */
function baseAt(evidence: Evidence, service: ServiceId, cloud: Cloud): Snippet {
  const endpoint = accountEndpoint(evidence);
  const { host, basePath = '' } = serviceById(service);
  const tail = literal(basePath);
  const isThere = endpoint?.host.endsWith(cloud.hosts[host]) === true;
  if (isThere) return plain`https://${slot('host', endpoint.host)}${tail}`;
  const name = slot('resource', endpoint?.subdomain ?? accountName(evidence));
  return plain`https://${name}.${slot('host', cloud.hosts[host])}${tail}`;
}

/** The v1 route of the account, whatever endpoint the text shows. */
const baseOfAccount = (evidence: Evidence, cloud: Cloud): Snippet =>
  plain`https://${slot('resource', accountEndpoint(evidence)?.subdomain)}.${slot('host', cloud.hosts.openai)}/openai/v1/`;

/** Hosts at which OpenAI's routes are served as well, though they are named after other services. */
const SERVES_OPENAI: ReadonlySet<Endpoint['shape']> = new Set(['cognitive-host', 'foundry-host']);

/** Services whose routes are chosen by the endpoint; the others are called at the account's host. */
const OF_MODELS: ReadonlySet<ServiceId> = new Set(['openai', 'foundry', 'anthropic', 'inference']);

/** Service and base URL of the client: of the endpoint, unless the text shows that another service was meant. */
function clientFor(evidence: Evidence, known: Fit | undefined, cloud: Cloud): Pick<ClientTarget, 'service' | 'base'> {
  const service = serviceOf(evidence);
  const at = known && serviceAt(known);
  if (wantsAccount(evidence)) return { service: 'openai', base: baseOfAccount(evidence, cloud) };
  const isElsewhere =
    service !== undefined &&
    ((at !== service && !OF_MODELS.has(service)) ||
      (service === 'anthropic' && at !== 'anthropic') ||
      (service === 'openai' && known !== undefined && SERVES_OPENAI.has(known.shape)));
  if (isElsewhere) return { service, base: baseAt(evidence, service, cloud) };
  return known === undefined
    ? { service: 'openai', base: guessedBase(evidence, cloud) }
    : { service: at, base: plain`${slot('endpoint', known.corrected.baseUrl)}` };
}

/** The base URL for a client or product that speaks as openai.com does: that of the account, also where the text shows a project. */
export function openAiBase(evidence: Evidence): Snippet {
  const endpoint = accountEndpoint(evidence);
  return endpoint?.shape === 'foundry-project'
    ? plain`https://${slot('host', endpoint.host)}/openai/v1/`
    : targetOf(evidence).base;
}

export function targetOf(evidence: Evidence): ClientTarget {
  const known = fitOf(evidence);
  const cloud = known?.corrected.cloud ?? CLOUDS.public;
  const { service, base } = clientFor(evidence, known, cloud);
  const isMoved = service !== undefined && known !== undefined && serviceAt(known) !== service;
  const taken = service === undefined ? (['foundry'] as const) : serviceById(service).audiences;
  const usual = isMoved || known === undefined ? undefined : known.corrected.scope;
  const scope = namedScope(evidence, cloud, known?.shape) ?? usual ?? scopeFor(audienceIn(taken, cloud), cloud);
  return {
    service,
    base,
    scope: slot('scope', scope),
    deployment: slot('deployment', evidence.deployment?.value ?? evidence.model?.value),
    region: slot('region', evidence.region?.value),
    resourceId: slot('resource id', scopeOf(evidence)),
  };
}
