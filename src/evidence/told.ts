import type { Claims } from './claims';
import { withoutPlace, type Finding } from './found';
import type { Endpoint, Evidence } from './types';

const key = (value: unknown): string => JSON.stringify(value);

/** Of what was told later, no place in the paste is known. */
const apart = <T>({ value }: Finding<T>): Finding<T> => withoutPlace(value);

/** What is said now stands first, and each thing once. */
function both<T>(now: readonly Finding<T>[], before: readonly Finding<T>[]): readonly Finding<T>[] {
  const known = new Set(now.map(({ value }) => key(value)));
  return [...now.map(apart), ...before.filter(({ value }) => !known.has(key(value)))];
}

/** Of what has one value, what is said now counts. */
const newest = <T>(now: Finding<T> | undefined, before: Finding<T> | undefined): Finding<T> | undefined =>
  now ? apart(now) : before;

/** Said once is said. */
const either = <T>(now: Finding<T> | undefined, before: Finding<T> | undefined): Finding<T> | undefined =>
  before ?? (now && apart(now));

const claimsOf = (now: Claims, before: Claims) =>
  ({
    holds: both(now.holds, before.holds),
    viaGroup: either(now.viaGroup, before.viaGroup),
    noDataActions: either(now.noDataActions, before.noDataActions),
    keysOff: either(now.keysOff, before.keysOff),
    keyVaultReference: either(now.keyVaultReference, before.keyVaultReference),
    sas: either(now.sas, before.sas),
    tokenFrom: newest(now.tokenFrom, before.tokenFrom),
    eligible: either(now.eligible, before.eligible),
    grantedFor: newest(now.grantedFor, before.grantedFor),
    deployedFor: newest(now.deployedFor, before.deployedFor),
    works: both(now.works, before.works),
    runsOn: both(now.runsOn, before.runsOn),
    identityKind: newest(now.identityKind, before.identityKind),
    network: both(now.network, before.network),
    signsIn: both(now.signsIn, before.signsIn),
    host: newest(now.host, before.host),
    product: newest(now.product, before.product),
    // So that no claim is forgotten here.
  }) satisfies { readonly [K in keyof Claims]-?: Claims[K] };

/** What is known of an error beside what it says itself. */
export interface Addition {
  /** What a person says of it afterwards. */
  readonly claims?: Claims | undefined;
  /** The library or product that makes the calls: "we use LangChain". */
  readonly openAiLibrary?: string | undefined;
  /** Where the calls go. */
  readonly endpoint?: Endpoint | undefined;
  /** The name of the account. */
  readonly resource?: string | undefined;
  /** The Resource Manager id of the account or project. */
  readonly resourceId?: string | undefined;
  /** The name of a deployment. */
  readonly deployment?: string | undefined;
}

/** Evidence with what was told later; the error itself stays as it was printed. */
export const withAddition = (
  evidence: Evidence,
  { claims, openAiLibrary, endpoint, resource, resourceId, deployment }: Addition,
): Evidence => ({
  ...evidence,
  ...(claims && { claims: claimsOf(claims, evidence.claims) }),
  ...(openAiLibrary !== undefined && { openAiLibrary: withoutPlace(openAiLibrary) }),
  ...(endpoint && { endpoint: withoutPlace(endpoint), endpoints: [withoutPlace(endpoint), ...evidence.endpoints] }),
  ...(resource !== undefined && { resource: withoutPlace(resource) }),
  ...(resourceId !== undefined && { resourceId: withoutPlace(resourceId) }),
  ...(endpoint?.subdomain !== undefined && { resource: withoutPlace(endpoint.subdomain) }),
  ...(deployment !== undefined && { deployment: withoutPlace(deployment) }),
});

/** Whether something of the surroundings is told that was not known before. */
export const tellsMore = ({ claims }: Evidence, told: Claims): boolean =>
  key(claimsOf(told, claims)) !== key(claimsOf(claims, claims));
