import { audienceKind, CLOUDS, scopeFor, type Cloud } from '../../azure-names';
import type { Endpoint, Evidence, Language } from '../../evidence';
import { slot, snippet, type Slot, type Snippet } from '../../prose';
import { clientOf, fit, type Fit } from '../../services';
import { accountName } from './naming';
import { accountEndpoint } from './questions';

export type CodeLanguage = 'python' | 'javascript' | 'csharp' | 'java' | 'go' | 'rest';

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
export interface Target {
  readonly kind: 'openai' | 'project' | 'anthropic' | 'service';
  /** Base URL as a part of code, without quotes. */
  readonly base: Snippet;
  readonly scope: string;
  readonly deployment: Slot;
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

const kindOf = ({ shape, corrected }: Fit): Target['kind'] => {
  if (shape === 'foundry-project') return 'project';
  if (shape === 'foundry-anthropic') return 'anthropic';
  return corrected.baseUrl?.endsWith('/openai/v1/') === true ? 'openai' : 'service';
};

/** The audience that the service named; it decides, unless today's client goes to another route than the one that failed. */
function namedScope(evidence: Evidence, cloud: Cloud, shape: Fit['shape'] | undefined): string | undefined {
  if (shape === 'foundry-models' || shape === 'cognitive-regional') return undefined;
  const kind = audienceKind(evidence.audience?.value);
  return kind && scopeFor(kind, cloud);
}

export function targetOf(evidence: Evidence): Target {
  const known = fitOf(evidence);
  const cloud = known?.corrected.cloud ?? CLOUDS.public;
  const deployment = slot('deployment', evidence.deployment?.value ?? evidence.model?.value);
  const usual = known?.corrected.scope ?? scopeFor('foundry', cloud) ?? `${cloud.audiences.cognitive}/.default`;
  const scope = namedScope(evidence, cloud, known?.shape) ?? usual;
  return known === undefined
    ? { kind: 'openai', base: guessedBase(evidence, cloud), scope, deployment }
    : { kind: kindOf(known), base: plain`${slot('endpoint', known.corrected.baseUrl)}`, scope, deployment };
}
