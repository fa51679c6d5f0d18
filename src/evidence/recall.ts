import { z } from 'zod';
import { SERVICES, type ServiceId } from '../services';
import { NO_CLAIMS, type Claims, type Contrast, type NetworkClaim, type RunsOn } from './claims';
import { endpointOf } from './extractors/endpoints';
import type { Evidence, Finding, Language, Said } from './types';

/** Clues with one value, which is a name, an id or a code. */
const VALUES = [
  'errorCode',
  'resource',
  'resourceId',
  'project',
  'deployment',
  'model',
  'apiVersion',
  'earliestVersion',
  'parameter',
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
] as const satisfies readonly (keyof Evidence)[];
type ValueClue = (typeof VALUES)[number];

const LANGUAGES = [
  ...(['python', 'javascript', 'csharp', 'java', 'go', 'rest', 'az-cli', 'azd', 'powershell'] as const),
  ...(['terraform', 'bicep'] as const),
] as const satisfies readonly Language[];
const CONTRASTS = [
  ...(['another-place', 'another-network', 'with-a-key', 'with-a-sign-in', 'another-client'] as const),
  ...(['in-the-portal', 'another-operation', 'another-model', 'another-person', 'earlier'] as const),
] as const satisfies readonly Contrast[];
const PLACES = [
  ...(['laptop', 'container', 'function-app', 'app-service', 'container-apps', 'kubernetes', 'vm'] as const),
  ...(['github-actions', 'azure-pipelines', 'build-agent', 'notebook', 'cloud-shell', 'codespace'] as const),
  ...(['api-management', 'search-service', 'foundry-agent', 'machine-learning', 'databricks'] as const),
  ...(['logic-app', 'teams-bot'] as const),
] as const satisfies readonly RunsOn[];
const NETWORKS = [
  ...(['vpn', 'proxy', 'private-endpoint', 'public-access-off', 'address-allowed'] as const),
  ...(['trusted-services-allowed', 'firewall'] as const),
] as const satisfies readonly NetworkClaim[];

const isServiceId = (id: string): id is ServiceId => SERVICES.some((service) => service.id === id);

const name = z.string().max(300);

const Principal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('object-id'), id: name, name: name.optional() }),
  z.object({ kind: z.literal('upn'), name }),
  z.object({ kind: z.literal('hidden') }),
]);

const ClaimsOf = z.object({
  holds: z.array(z.object({ role: name, by: z.enum(['person', 'identity']) })),
  grantedFor: z.number().optional(),
  works: z.array(z.enum(CONTRASTS)),
  runsOn: z.array(z.enum(PLACES)),
  network: z.array(z.enum(NETWORKS)),
  signsIn: z.array(z.enum(['key', 'sign-in'])),
  product: name.optional(),
});

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
  claims: ClaimsOf,
});
/** What may be kept of a paste: names, ids and codes that it states, and what was claimed. No words of it. */
export type Remembered = Readonly<z.infer<typeof Remembered>>;

const MOST = 12;

const valuesOf = <T>(findings: readonly Finding<T>[]): T[] => findings.slice(0, MOST).map(({ value }) => value);

const rememberClaims = ({
  holds,
  grantedFor,
  works,
  runsOn,
  network,
  signsIn,
  product,
}: Claims): Remembered['claims'] => ({
  holds: valuesOf(holds).map(({ role, by }) => ({ role, by })),
  ...(grantedFor && { grantedFor: grantedFor.value }),
  works: valuesOf(works),
  runsOn: valuesOf(runsOn),
  network: valuesOf(network),
  signsIn: valuesOf(signsIn),
  ...(product && { product: product.value }),
});

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

/** Of what was kept, no place in a text is known. */
const found = <T>(value: T): Finding<T> => ({ value, at: { start: 0, end: 0 } });

const maybe = <T>(value: T | undefined): Finding<T> | undefined => (value === undefined ? undefined : found(value));

const recallClaims = ({ grantedFor, product, ...lists }: Remembered['claims']): Claims => ({
  ...NO_CLAIMS,
  holds: lists.holds.map(found),
  grantedFor: maybe(grantedFor),
  works: lists.works.map(found),
  runsOn: lists.runsOn.map(found),
  network: lists.network.map(found),
  signsIn: lists.signsIn.map(found),
  product: maybe(product),
});

/** Evidence as it was kept; undefined for anything else. */
export function recall(kept: unknown): Evidence | undefined {
  const read = Remembered.safeParse(kept);
  if (!read.success) return undefined;
  const { status, values, endpoint: url, principal, language, services, filters, said, claims } = read.data;
  const endpoint = maybe(url === undefined ? undefined : endpointOf(url));
  const clues: Partial<Record<ValueClue, Finding<string>>> = {};
  for (const clue of VALUES) {
    const value = values[clue];
    if (value !== undefined) clues[clue] = found(value);
  }
  const { errorCode, aadsts } = clues;
  return {
    ...clues,
    status: maybe(status),
    statuses: status === undefined ? [] : [found(status)],
    errorCodes: errorCode === undefined ? [] : [errorCode],
    errors: status === undefined && errorCode === undefined ? [] : [{ status: maybe(status), code: errorCode }],
    endpoint,
    endpoints: endpoint === undefined ? [] : [endpoint],
    principal: maybe(principal),
    language: maybe(language),
    aadstsCodes: aadsts === undefined ? [] : [aadsts],
    credentials: [],
    services: services.map(found),
    filters: filters.map(found),
    secrets: [],
    said: said.map((value): Said => ({ ...found(value), how: 'whole' })),
    claims: recallClaims(claims),
    length: 0,
  };
}
