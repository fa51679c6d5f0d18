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

const claimsOf = (now: Claims, before: Claims): Claims => ({
  holds: both(now.holds, before.holds),
  grantedFor: now.grantedFor ? apart(now.grantedFor) : before.grantedFor,
  deployedFor: now.deployedFor ? apart(now.deployedFor) : before.deployedFor,
  works: both(now.works, before.works),
  runsOn: both(now.runsOn, before.runsOn),
  network: both(now.network, before.network),
  signsIn: both(now.signsIn, before.signsIn),
  tokenFrom: now.tokenFrom ? apart(now.tokenFrom) : before.tokenFrom,
  host: now.host ? apart(now.host) : before.host,
  product: now.product ? apart(now.product) : before.product,
});

/** What a person adds to an error afterwards. */
export interface Addition {
  readonly claims: Claims;
  /** Where the calls go. */
  readonly endpoint?: Endpoint | undefined;
  /** The name of the account. */
  readonly resource?: string | undefined;
  /** The name of a deployment. */
  readonly deployment?: string | undefined;
}

/** Evidence with what was told later; the error itself stays as it was printed. */
export const withAddition = (evidence: Evidence, { claims, endpoint, resource, deployment }: Addition): Evidence => ({
  ...evidence,
  claims: claimsOf(claims, evidence.claims),
  ...(endpoint && { endpoint: withoutPlace(endpoint), endpoints: [withoutPlace(endpoint), ...evidence.endpoints] }),
  ...(resource !== undefined && { resource: withoutPlace(resource) }),
  ...(endpoint?.subdomain !== undefined && { resource: withoutPlace(endpoint.subdomain) }),
  ...(deployment !== undefined && { deployment: withoutPlace(deployment) }),
});

/** Whether something of the surroundings is told that was not known before. */
export const tellsMore = ({ claims }: Evidence, told: Claims): boolean =>
  key(claimsOf(told, claims)) !== key(claimsOf(claims, claims));
