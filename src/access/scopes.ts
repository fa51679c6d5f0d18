import { parseArmId } from './ids';
import type { ArmId, NearMiss, ScopeLevel } from './types';

const segments = (id: string): readonly string[] => id.split('/').filter((segment) => segment !== '');

const isManagementGroup = (id: ArmId): boolean =>
  id.toLowerCase().startsWith('/providers/microsoft.management/managementgroups/') && segments(id).length === 4;

/** The id's first segments as an id of their own. */
const firstSegments = (id: ArmId, count: number): ArmId | undefined =>
  parseArmId(`/${segments(id).slice(0, count).join('/')}`);

/** How many slashes stand at `from` and after it. */
function slashes(text: string, from: number): number {
  let count = 0;
  for (let at = text.indexOf('/', from); at >= 0; at = text.indexOf('/', at + 1)) count += 1;
  return count;
}

const OF_RESOURCE = slashes('/providers/namespace/type/name/', 0);
const OF_SUBSCRIPTION = slashes('/subscriptions/id/', 0);

/**
 * Level of a scope (rbac.md §1.4). `resource` is a resource of its own, for example an account; `child` is a part of
 * one, for example a project.
 */
export function scopeLevel(id: ArmId): ScopeLevel {
  if (id === '/') return 'root';
  if (isManagementGroup(id)) return 'management-group';
  // Counted, not cut into segments: somebody may hold thousands of roles.
  const path = `${id.toLowerCase()}/`;
  const provider = path.lastIndexOf('/providers/');
  if (provider >= 0) return slashes(path, provider) > OF_RESOURCE ? 'child' : 'resource';
  return slashes(path, 0) <= OF_SUBSCRIPTION ? 'subscription' : 'resource-group';
}

export type Relation = 'covers' | 'below' | 'elsewhere' | 'unclear';

const key = (id: ArmId): string => (id === '/' ? '' : id.toLowerCase());

/**
 * How the scope where something is held stands to the scope that is asked about. Borders of segments count (`/rg1` does
 * not cover `/rg10`), letter case does not.
 *
 * A management group: ids do not say what is under it. Azure lists for a scope only assignments at it, below it and at
 * the management groups above it, so that one which it returned for a subscription, resource group or resource covers
 * it. Between two management groups nothing is known.
 */
export function scopeRelation(held: ArmId, asked: ArmId): Relation {
  const [outer, inner] = [key(held), key(asked)];
  if (inner === outer || inner.startsWith(`${outer}/`)) return 'covers';
  if (outer.startsWith(`${inner}/`)) return 'below';
  if (isManagementGroup(held)) return subscriptionOf(asked) === undefined ? 'unclear' : 'covers';
  return 'elsewhere';
}

/** Whether what is held at `outer` reaches `inner`: at it or above it. For management groups see `scopeRelation`. */
export const scopeCovers = (outer: ArmId, inner: ArmId): boolean => scopeRelation(outer, inner) === 'covers';

/** Index of the name of the resource in `/providers/{namespace}/{type}/{name}`, or -1. */
function resourceIndex(id: ArmId): number {
  const parts = segments(id).map((part) => part.toLowerCase());
  const provider = parts.indexOf('providers');
  return provider >= 0 && !isManagementGroup(id) && parts.length > provider + 3 ? provider + 3 : -1;
}

/** The resource of its own that the id is, or is a part of: an account, for example. */
export function topResourceOf(id: ArmId): ArmId | undefined {
  const at = resourceIndex(id);
  return at < 0 ? undefined : firstSegments(id, at + 1);
}

/** The project inside a resource that the id is, or is a part of. */
export function projectOf(id: ArmId): ArmId | undefined {
  const at = resourceIndex(id);
  const parts = segments(id);
  return at >= 0 && parts[at + 1]?.toLowerCase() === 'projects' && parts.length > at + 2
    ? firstSegments(id, at + 3)
    : undefined;
}

/** The subscription that the id is, or is in. */
export const subscriptionOf = (id: ArmId): ArmId | undefined =>
  segments(id)[0]?.toLowerCase() === 'subscriptions' ? firstSegments(id, 2) : undefined;

/** The resource group that the id is, or is in. */
export const resourceGroupOf = (id: ArmId): ArmId | undefined =>
  subscriptionOf(id) !== undefined && segments(id)[2]?.toLowerCase() === 'resourcegroups'
    ? firstSegments(id, 4)
    : undefined;

/** The scopes from the subscription down to the id itself; management groups are not part of an id. */
export function scopeChain(id: ArmId): readonly ArmId[] {
  const chain = [subscriptionOf(id), resourceGroupOf(id), topResourceOf(id), projectOf(id), id];
  return chain.filter((scope, i): scope is ArmId => scope !== undefined && chain.indexOf(scope) === i);
}

const same = (left: ArmId | undefined, right: ArmId | undefined): boolean =>
  left !== undefined && right !== undefined && left.toLowerCase() === right.toLowerCase();

/** How near two scopes are to each other, for the ranking of near misses. */
export function scopeDistance(left: ArmId, right: ArmId): NonNullable<NearMiss['distance']> {
  if (same(topResourceOf(left), topResourceOf(right))) return 'same-account';
  if (same(resourceGroupOf(left), resourceGroupOf(right))) return 'same-resource-group';
  return same(subscriptionOf(left), subscriptionOf(right)) ? 'same-subscription' : 'other-subscription';
}
