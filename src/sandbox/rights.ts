import {
  EVERYONE,
  type Account,
  type Deny,
  type Holding,
  type PermissionEntry,
  type Principal,
  type Role,
  type Tenant,
} from './tenant';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The scope above, or undefined above the root. */
export function parentOf(tenant: Tenant, scope: string): string | undefined {
  if (scope === '/') return undefined;
  const parts = scope.split('/').slice(1);
  const inSubscription = parts[0]?.toLowerCase() === 'subscriptions';
  if (!inSubscription || parts.length === 2) return tenant.parents.get(scope.toLowerCase()) ?? '/';
  const provider = parts.findIndex((part) => part.toLowerCase() === 'providers');
  // Below `providers/{namespace}` each level is a type and a name; the first of them hangs on the resource group.
  const keep = provider >= 0 && parts.length - provider > 4 ? parts.length - 2 : provider >= 0 ? provider : 2;
  return `/${parts.slice(0, keep).join('/')}`;
}

/** The scope and everything above it, up to the root. */
function chainOf(tenant: Tenant, scope: string): readonly string[] {
  const parent = parentOf(tenant, scope);
  return parent === undefined ? [scope] : [scope, ...chainOf(tenant, parent)];
}

const chains = new WeakMap<Tenant, Map<string, ReadonlySet<string>>>();
const MOST_CHAINS = 20_000;

/** The same as a set of lower-case ids. Remembered: a list of thousands asks for the same scopes on each page. */
function chainSet(tenant: Tenant, scope: string): ReadonlySet<string> {
  const known = chains.get(tenant) ?? new Map<string, ReadonlySet<string>>();
  chains.set(tenant, known);
  const chain = known.get(scope) ?? new Set(chainOf(tenant, scope).map((each) => each.toLowerCase()));
  if (known.size < MOST_CHAINS) known.set(scope, chain);
  return chain;
}

export const isAtOrAbove = (tenant: Tenant, upper: string, lower: string): boolean =>
  chainSet(tenant, lower).has(upper.toLowerCase());

/** The groups that a principal is in, directly or through other groups. */
export function groupsOf(tenant: Tenant, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (member: string): void => {
    for (const { principal, members } of tenant.groups) {
      if (!members.has(member) || found.has(principal.id)) continue;
      found.add(principal.id);
      visit(principal.id);
    }
  };
  visit(id);
  return found;
}

/** The caller's ids: their own and those of their groups. */
export const identitiesOf = (tenant: Tenant, id: string): ReadonlySet<string> => new Set([id, ...groupsOf(tenant, id)]);

/** Assignments of a principal that are in force now, wherever they are. */
export function heldBy(tenant: Tenant, id: string): readonly Holding[] {
  const identities = identitiesOf(tenant, id);
  return tenant.assignments.filter(
    (held) => identities.has(held.principal.id) && (held.ends === undefined || held.ends > 0),
  );
}

/** What the permissions list of a caller says at a scope: one entry for each permission object of each role held. */
export const permissionsAt = (tenant: Tenant, id: string, scope: string): readonly PermissionEntry[] =>
  heldBy(tenant, id)
    .filter((held) => isAtOrAbove(tenant, held.scope, scope))
    .flatMap((held) => held.role.permissions);

/** `*` stands for anything, `/` included. Walks the literal parts from left to right. */
export function covers(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const text = action.toLowerCase();
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

const lists = (patterns: readonly string[], action: string): boolean =>
  patterns.some((pattern) => covers(pattern, action));

const controls = (permission: PermissionEntry, action: string): boolean =>
  lists(permission.actions, action) && !lists(permission.notActions, action);

/** May the caller do this control-plane action here? What Resource Manager asks before it answers. */
export function may(tenant: Tenant, id: string, action: string, scope: string): boolean {
  return (
    denyOf(tenant, id, action, scope) === undefined &&
    permissionsAt(tenant, id, scope).some((permission) => controls(permission, action))
  );
}

/** Whether a role holds a control-plane action. */
export const lets = ({ permissions }: Pick<Role, 'permissions'>, action: string): boolean =>
  permissions.some((permission) => controls(permission, action));

/** The deny assignment that forbids the caller a control-plane action here. */
export function denyOf(tenant: Tenant, id: string, action: string, scope: string): Deny | undefined {
  const identities = identitiesOf(tenant, id);
  const names = (principals: readonly Principal[]): boolean => principals.some((each) => identities.has(each.id));
  return tenant.denies.find(
    (deny) =>
      (deny.doNotApplyToChildScopes ? same(deny.scope, scope) : isAtOrAbove(tenant, deny.scope, scope)) &&
      (names(deny.principals) || deny.principals.includes(EVERYONE)) &&
      !names(deny.excludePrincipals) &&
      deny.permissions.some((permission) => controls(permission, action)),
  );
}

/** Accounts that the caller may read: what Resource Graph would return. */
export const readableAccounts = (tenant: Tenant, id: string): readonly Account[] =>
  tenant.accounts.filter((account) => may(tenant, id, 'Microsoft.CognitiveServices/accounts/read', account.id));
