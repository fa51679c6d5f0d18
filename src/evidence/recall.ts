import { z } from 'zod';
import { SERVICES, type ServiceId } from '../services';
import { ClaimsKept, recallClaims, rememberClaims } from './recall-claims';
import { endpointOf } from './extractors/endpoints';
import { withoutPlace } from './found';
import { LANGUAGES, type Evidence, type Finding, type Said } from './types';

/** Clues with one value, which is a name, an id or a code. */
const VALUES = [
  'errorCode',
  'resource',
  'resourceId',
  'project',
  'deployment',
  'deploymentTold',
  'model',
  'apiVersion',
  'earliestVersion',
  'servedVersion',
  'parameter',
  'disallowed',
  'namespace',
  'retryAfter',
  'capacityAsked',
  'capacityLeft',
  'dataAction',
  'action',
  'route',
  'scope',
  'objectId',
  'appId',
  'tenantId',
  'tokenTenant',
  'resourceTenant',
  'audience',
  'tokenScope',
  'aadsts',
  'sdk',
  'sdkVersion',
  'credentialSdk',
  'framework',
  'region',
  'elsewhere',
  'azureCode',
  'openAiLibrary',
  'keyAsToken',
  'tokenAsKey',
  'assertionSubject',
  'assertionIssuer',
] as const satisfies readonly (keyof Evidence)[];
type ValueClue = (typeof VALUES)[number];

const isServiceId = (id: string): id is ServiceId => SERVICES.some((service) => service.id === id);

const name = z.string().max(300);

const Principal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('object-id'), id: name, name: name.optional() }),
  z.object({ kind: z.literal('upn'), name }),
  z.object({ kind: z.literal('hidden') }),
]);

const Remembered = z.object({
  status: z.number().int().optional(),
  values: z.record(z.string(), name),
  endpoint: z.string().max(2_000).optional(),
  principal: Principal.optional(),
  language: z.enum(LANGUAGES).optional(),
  services: z.array(z.object({ id: z.string().refine(isServiceId), by: z.enum(['mark', 'name']) })),
  filters: z.array(name),
  /** Phrases of the scenarios, by which a service names a cause. */
  said: z.array(name),
  claims: ClaimsKept,
});
/** What may be kept of a paste: names, ids and codes that it states, and what was claimed. No words of it. */
export type Remembered = Readonly<z.infer<typeof Remembered>>;

const MOST = 12;

const valuesOf = <T>(findings: readonly Finding<T>[]): T[] => findings.slice(0, MOST).map(({ value }) => value);

/** What is kept of evidence until somebody goes on talking about it. */
export function remember(evidence: Evidence): Remembered {
  const { status, endpoint, principal, language, services, filters, said, claims } = evidence;
  const values = VALUES.flatMap((clue): [string, string][] => {
    const value = evidence[clue]?.value;
    return value === undefined || value.length > 300 ? [] : [[clue, value]];
  });
  return {
    ...(status && { status: status.value }),
    values: Object.fromEntries(values),
    ...(endpoint && { endpoint: endpoint.value.url }),
    ...(principal && { principal: principal.value }),
    ...(language && { language: language.value }),
    services: valuesOf(services).map(({ id, by }) => ({ id, by })),
    filters: valuesOf(filters),
    said: [...new Set(valuesOf(said))],
    claims: rememberClaims(claims),
  };
}

const maybe = <T>(value: T | undefined): Finding<T> | undefined =>
  value === undefined ? undefined : withoutPlace(value);

/** Evidence as it was kept; undefined for anything else. */
export function recall(kept: unknown): Evidence | undefined {
  const read = Remembered.safeParse(kept);
  if (!read.success) return undefined;
  const { status, values, endpoint: url, principal, language, services, filters, said, claims } = read.data;
  const endpoint = maybe(url === undefined ? undefined : endpointOf(url));
  const clues: Partial<Record<ValueClue, Finding<string>>> = {};
  for (const clue of VALUES) {
    const value = values[clue];
    if (value !== undefined) clues[clue] = withoutPlace(value);
  }
  const { errorCode, aadsts } = clues;
  return {
    ...clues,
    status: maybe(status),
    statuses: status === undefined ? [] : [withoutPlace(status)],
    errorCodes: errorCode === undefined ? [] : [errorCode],
    errors: status === undefined && errorCode === undefined ? [] : [{ status: maybe(status), code: errorCode }],
    endpoint,
    endpoints: endpoint === undefined ? [] : [endpoint],
    principal: maybe(principal),
    language: maybe(language),
    aadstsCodes: aadsts === undefined ? [] : [aadsts],
    credentials: [],
    services: services.map(withoutPlace),
    filters: filters.map(withoutPlace),
    secrets: [],
    said: said.map((value): Said => ({ ...withoutPlace(value), how: 'whole' })),
    claims: recallClaims(claims),
    length: 0,
  };
}
