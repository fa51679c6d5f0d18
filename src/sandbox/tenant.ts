import { createHash } from 'node:crypto';
import { builtInRoles } from '../azure-names';
import file from './tenant.json';
import { tenantSchema, type TenantFile } from './tenant-schema';

export interface PermissionEntry {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
  readonly condition?: string | undefined;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly builtIn: boolean;
  /** Scopes at which the definition stands; `/` for a built-in one. */
  readonly assignableScopes: readonly string[];
  readonly permissions: readonly PermissionEntry[];
}

export type PrincipalKind = 'User' | 'Group' | 'ServicePrincipal' | 'Everyone';
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly kind: PrincipalKind;
}

/** Milliseconds to add to the time of a request. */
export type Offset = number;

export interface Holding {
  readonly id: string;
  readonly principal: Principal;
  readonly role: Role;
  readonly scope: string;
  readonly made: Offset;
  readonly ends?: Offset | undefined;
  readonly condition?: string | undefined;
  /** What a request made. */
  readonly written?: Written | undefined;
}

/** Who wrote an assignment, and when: milliseconds since 1970, not relative to a request. */
export interface Written {
  readonly by: string;
  readonly at: number;
  readonly until?: number | undefined;
  readonly description?: string | undefined;
}

export interface Deny {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly permissions: readonly PermissionEntry[];
  readonly principals: readonly Principal[];
  readonly excludePrincipals: readonly Principal[];
  readonly doNotApplyToChildScopes: boolean;
}

export interface Account extends Omit<TenantFile['accounts'][number], 'scope'> {
  readonly id: string;
  readonly name: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
}

export interface SampleApplication {
  readonly name: string;
  readonly objectId: string;
  readonly appId: string;
  /** Id of the resource that the identity belongs to, or is. An app registration has none. */
  readonly resource?: string | undefined;
  /** What Resource Graph calls the kind of that resource. */
  readonly kind?: string | undefined;
}

export interface ActivationRules extends Omit<TenantFile['activationRules'][number], 'role' | 'scope' | 'approvers'> {
  readonly role: Role;
  readonly scope: string;
  readonly approvers: readonly Principal[];
}

export interface SamplePerson {
  readonly name: string;
  readonly objectId: string;
  /** One sentence: how this person's access differs. */
  readonly case: string;
  /** Resource Manager id that the verdict is about. */
  readonly resource: string;
  readonly dataAction: string;
  /** What Azure's rules demand for that resource and data action, asked with this person's own rights. */
  readonly verdict: TenantFile['people'][number]['verdict'];
  readonly secondFactor?: boolean | undefined;
  readonly guest?: true | undefined;
}

/** A request to Privileged Identity Management that was taken. */
export interface ActivationRequest {
  readonly name: string;
  readonly caller: string;
  readonly scope: string;
  readonly role: Role;
  readonly status: 'Provisioned' | 'PendingApproval' | 'Revoked';
  readonly at: number;
  readonly duration: string;
}

/** The tenant with every name resolved. */
export interface Tenant {
  readonly id: string;
  readonly people: readonly SamplePerson[];
  readonly groups: readonly { readonly principal: Principal; readonly members: ReadonlySet<string> }[];
  readonly applications: readonly SampleApplication[];
  readonly roles: readonly Role[];
  readonly assignments: readonly Holding[];
  readonly eligibilities: readonly Holding[];
  readonly denies: readonly Deny[];
  readonly activationRules: readonly ActivationRules[];
  readonly policies: readonly { readonly name: string; readonly scope: string; readonly roles: readonly Role[] }[];
  readonly locks: readonly {
    readonly name: string;
    readonly scope: string;
    readonly level: 'ReadOnly' | 'CanNotDelete';
  }[];
  readonly mostAssignments: number;
  /** Requests to Privileged Identity Management, in the order in which they came. */
  readonly activations: readonly ActivationRequest[];
  readonly accounts: readonly Account[];
  readonly subscriptions: readonly { readonly id: string; readonly name: string }[];
  /** Lower-case id of a subscription or management group → id of the management group above it. */
  readonly parents: ReadonlyMap<string, string>;
}

export const EVERYONE: Principal = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'Everyone',
  kind: 'Everyone',
};

/** A stable GUID for an entry that has none in the file. */
const guidOf = (...parts: readonly string[]): string => {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};

const MINUTES = { minute: 1, hour: 60, day: 1_440 } as const;

/** "2 minutes ago" → -120000. */
export function offset(words: string): Offset {
  const [, amount, unit] = /(\d{1,4}) (minute|hour|day)/.exec(words) ?? [];
  if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') throw new Error(`not a time: ${words}`);
  const minutes = Number(amount) * MINUTES[unit];
  return (words.endsWith('ago') ? -minutes : minutes) * 60_000;
}

const lookup = <T>(what: string, entries: readonly (readonly [string, T])[]): ((name: string) => T) => {
  const byName = new Map(entries);
  return (name) => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`the sandbox tenant names an unknown ${what}: ${name}`);
    return found;
  };
};

const rolesOf = (raw: TenantFile, scope: (name: string) => string): readonly Role[] => [
  ...builtInRoles().map((role) => ({ ...role, assignableScopes: ['/'] })),
  ...raw.customRoles.map((role) => ({ ...role, builtIn: false, assignableScopes: role.assignableScopes.map(scope) })),
];

const principalsOf = (raw: TenantFile): readonly Principal[] => [
  ...raw.people.map((person): Principal => ({ id: person.objectId, name: person.name, kind: 'User' })),
  ...raw.groups.map((group): Principal => ({ id: group.id, name: group.name, kind: 'Group' })),
  ...raw.applications.map((app): Principal => ({ id: app.objectId, name: app.name, kind: 'ServicePrincipal' })),
  EVERYONE,
];

function accountOf(raw: TenantFile['accounts'][number], id: string): Account {
  const [, , subscriptionId = '', , resourceGroup = '', , , , name = ''] = id.split('/');
  const { scope: _, ...rest } = raw;
  return { ...rest, id, name, subscriptionId, resourceGroup };
}

/** Resolves names to ids. Throws on a name that is not defined. */
function buildTenant(raw: TenantFile): Tenant {
  const scope = lookup('scope', Object.entries(raw.scopes));
  const roles = rolesOf(raw, scope);
  const role = lookup(
    'role',
    roles.map((each) => [each.name, each]),
  );
  const principal = lookup(
    'person or group',
    principalsOf(raw).map((each) => [each.name, each]),
  );
  const holding = (entry: TenantFile['assignments'][number] | TenantFile['eligibilities'][number]): Holding => ({
    id: guidOf(entry.principal, entry.role, entry.scope),
    principal: principal(entry.principal),
    role: role(entry.role),
    scope: scope(entry.scope),
    made: offset('made' in entry ? entry.made : '30 days ago'),
    ends: entry.ends === undefined ? undefined : offset(entry.ends),
    condition: 'condition' in entry ? entry.condition : undefined,
  });
  return {
    id: raw.tenantId,
    people: raw.people.map((person) => ({ ...person, resource: scope(person.resource) })),
    groups: raw.groups.map((group) => ({
      principal: principal(group.name),
      members: new Set(group.members.map((name) => principal(name).id)),
    })),
    applications: raw.applications.map((app) => ({ ...app, resource: app.resource && scope(app.resource) })),
    roles,
    activationRules: raw.activationRules.map((rules) => ({
      ...rules,
      role: role(rules.role),
      scope: scope(rules.scope),
      approvers: rules.approvers.map(principal),
    })),
    policies: raw.policies.map((policy) => ({ ...policy, scope: scope(policy.scope), roles: policy.roles.map(role) })),
    locks: raw.locks.map((lock) => ({ ...lock, scope: scope(lock.scope) })),
    mostAssignments: raw.mostAssignments,
    activations: [],
    assignments: raw.assignments.map(holding),
    eligibilities: raw.eligibilities.map(holding),
    denies: raw.denyAssignments.map((deny) => ({
      ...deny,
      id: guidOf(deny.name, deny.scope),
      scope: scope(deny.scope),
      principals: deny.principals.map(principal),
      excludePrincipals: deny.excludePrincipals.map(principal),
    })),
    accounts: raw.accounts.map((account) => accountOf(account, scope(account.scope))),
    subscriptions: raw.subscriptions.map((each) => ({ id: scope(each.scope), name: each.name })),
    parents: new Map(
      raw.managementGroups.flatMap((group) =>
        group.children.map((child): [string, string] => [scope(child).toLowerCase(), scope(group.scope)]),
      ),
    ),
  };
}

/** A tenant from a file of this shape. Throws where the file has another one, or a name that is not defined. */
export const readTenant = (raw: unknown): Tenant => buildTenant(tenantSchema.parse(raw));

let built: Tenant | undefined;

/** The tenant of `tenant.json`. */
export const sampleTenant = (): Tenant => (built ??= readTenant(file));

/** Its people, each with the verdict that Azure's rules demand. */
export const samplePeople = (): readonly SamplePerson[] => sampleTenant().people;
