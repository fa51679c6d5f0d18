import { z } from 'zod';
import {
  evaluate as evaluateFor,
  parseArmId,
  parseObjectId,
  type AccessFacts,
  type AccessQuestion,
  type AccessVerdict,
  type ArmId,
  type FactName,
  type ObjectId,
  type Permission,
  type Read,
  type RoleDefinition,
} from '../../src/access';
import { builtInRoleNamed, builtInRoles } from '../../src/azure-names';
import { AZURE_AI } from '../../src/services';

/** The evaluator, told the rules of Azure AI. */
export const evaluate = (question: AccessQuestion, facts: AccessFacts): AccessVerdict =>
  evaluateFor(question, facts, AZURE_AI);

/** The moment of every case: 2026-11-20 12:00 UTC. Times in a case are minutes before it. */
export const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;

const SUBSCRIPTION = '/subscriptions/aaaaaaaa-0000-0000-0000-000000000001';
const OTHER_SUBSCRIPTION = '/subscriptions/aaaaaaaa-0000-0000-0000-000000000002';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg1`;
const ACCOUNT = `${GROUP}/providers/Microsoft.CognitiveServices/accounts/contoso-ai`;

const SCOPES: Readonly<Record<string, string>> = {
  root: '/',
  'management group': '/providers/Microsoft.Management/managementGroups/contoso',
  'other management group': '/providers/Microsoft.Management/managementGroups/fabrikam',
  subscription: SUBSCRIPTION,
  'other subscription': OTHER_SUBSCRIPTION,
  'resource group': GROUP,
  'resource group in lower case': GROUP.toLowerCase(),
  'resource group rg10': `${SUBSCRIPTION}/resourceGroups/rg10`,
  account: ACCOUNT,
  'account in upper case': ACCOUNT.toUpperCase(),
  'account beside it': `${GROUP}/providers/Microsoft.CognitiveServices/accounts/fabrikam-ai`,
  'account in rg10': `${SUBSCRIPTION}/resourceGroups/rg10/providers/Microsoft.CognitiveServices/accounts/contoso-ai`,
  'account in other subscription': `${OTHER_SUBSCRIPTION}/resourceGroups/rg1/providers/Microsoft.CognitiveServices/accounts/contoso-ai`,
  project: `${ACCOUNT}/projects/p1`,
  'other project': `${ACCOUNT}/projects/p10`,
  agent: `${ACCOUNT}/projects/p1/agents/a1`,
  deployment: `${ACCOUNT}/deployments/gpt-4o`,
};

const PRINCIPALS: Readonly<Record<string, string>> = {
  me: '11111111-1111-1111-1111-111111111111',
  'my admin account': '22222222-2222-2222-2222-222222222222',
  'somebody else': '33333333-3333-3333-3333-333333333333',
  'team group': 'cccccccc-0000-0000-0000-000000000001',
  'outer group': 'cccccccc-0000-0000-0000-000000000002',
  'strange group': 'cccccccc-0000-0000-0000-000000000003',
  everyone: '00000000-0000-0000-0000-000000000000',
};

const named = (table: Readonly<Record<string, string>>, name: string): string => {
  const value = table[name];
  if (value === undefined) throw new Error(`no "${name}" in ${Object.keys(table).join(', ')}`);
  return value;
};

export function scopeNamed(name: string): ArmId {
  const id = parseArmId(named(SCOPES, name));
  if (id === undefined) throw new Error(`"${name}" is no scope`);
  return id;
}

export const scopeName = (id: ArmId): string =>
  Object.keys(SCOPES).find((name) => SCOPES[name] === id) ?? `unnamed scope ${id}`;

function principalNamed(name: string): ObjectId {
  const id = parseObjectId(named(PRINCIPALS, name));
  if (id === undefined) throw new Error(`"${name}" is no principal`);
  return id;
}

const list = z.array(z.string()).default([]);
const permission = z
  .strictObject({
    actions: list,
    notActions: list,
    dataActions: list,
    notDataActions: list,
    condition: z.string().optional(),
  })
  .transform((value): Permission => value);

const gapWhy = z.enum([
  'forbidden',
  'sign-in-needed',
  'throttled',
  'timed-out',
  'unreachable',
  'unreadable',
  'not-found',
  'several-matches',
  'regional-endpoint',
  'not-asked',
  'still-reading',
]);

const principalKind = z.enum(['User', 'Group', 'ServicePrincipal', 'ForeignGroup', 'Device', 'Unknown']);

const assignment = z.strictObject({
  role: z.string(),
  at: z.string(),
  to: z.string().default('me'),
  type: principalKind.optional(),
  condition: z.string().optional(),
  /** Minutes before now; negative for a clock that runs ahead. */
  changed: z.number().optional(),
  /** Minutes from now. */
  ends: z.number().optional(),
});

const deny = z.strictObject({
  at: z.string(),
  permissions: z.array(permission),
  principals: z.array(z.string()).default(['everyone']),
  except: z.array(z.string()).default([]),
  /** `type` of the principals, where it is not the usual one. */
  type: z.string().optional(),
  onlyThere: z.boolean().default(false),
  condition: z.string().optional(),
  chosenForMe: z.boolean().default(false),
  systemProtected: z.boolean().optional(),
  effect: z.enum(['enforced', 'audit']).optional(),
});

const factGaps = z.strictObject({
  resource: gapWhy,
  account: gapWhy,
  assignments: gapWhy,
  denyAssignments: gapWhy,
  eligibilities: gapWhy,
  permissions: gapWhy,
  groups: gapWhy,
});

/** One case: what is asked, what is known, and what the verdict has to say. An unknown key is a mistake. */
export const caseSchema = z.strictObject({
  /** Where the rule stands, for example `rbac.md §1.2`. */
  rule: z.string(),
  says: z.string(),
  ask: z.strictObject({
    /** Without `Microsoft.CognitiveServices/accounts/`, unless it begins with `Microsoft.` or `*`. */
    dataAction: z.string().optional(),
    action: z.string().optional(),
    alternative: z.string().optional(),
    of: z.string().default('account'),
    /** Ask by a name that nobody could turn into an id. */
    byName: z.string().optional(),
    named: z.string().optional(),
  }),
  /** Custom roles by name. */
  roles: z.record(z.string(), z.array(permission)).default({}),
  /** Roles whose definitions could not be read. */
  unknownRoles: list,
  assignments: z.array(assignment).default([]),
  everybody: z.array(assignment).optional(),
  denies: z.array(deny).default([]),
  eligible: z.array(assignment).default([]),
  permissions: z.array(permission).optional(),
  /** Absent: nobody could say. */
  groups: z.array(z.string()).optional(),
  gaps: factGaps.partial().default({}),
  /** Facts of which only a part was read. */
  incomplete: factGaps.partial().default({}),
  expect: z.strictObject({
    verdict: z.enum(['granted', 'denied', 'eligible', 'not-granted', 'unknown']),
    /** Every reason, in order: `effect code` and what it is about. */
    reasons: z.array(z.string()),
    gaps: list,
    nearMisses: list,
    /** The scope, then the first choices. */
    remedy: list,
    mayAssign: z.array(z.string()).optional(),
    /** Those who may, as `name: role, role`. */
    granters: z.array(z.string()).optional(),
    wait: z.string().optional(),
    instead: z.string().optional(),
  }),
});

export type CaseFile = z.infer<typeof caseSchema>;

const customId = (index: number): string => `dddddddd-0000-0000-0000-${String(index).padStart(12, '0')}`;

const customRoles = ({ roles }: CaseFile): readonly RoleDefinition[] =>
  Object.entries(roles).map(([name, permissions], i) => ({ id: customId(i), name, builtIn: false, permissions }));

function roleId(name: string, file: CaseFile): string {
  const unknown = file.unknownRoles.indexOf(name);
  if (unknown >= 0) return customId(900 + unknown);
  const id = customRoles(file).find((role) => role.name === name)?.id ?? builtInRoleNamed(name)?.id;
  if (id === undefined) throw new Error(`no role "${name}"`);
  return id;
}

/** Today's name of a role, or the case's own name for one that nobody could read. */
export function roleName(id: string, file: CaseFile): string {
  const unknown = file.unknownRoles.find((name) => roleId(name, file) === id);
  return unknown ?? [...customRoles(file), ...builtInRoles()].find((role) => role.id === id)?.name ?? id;
}

const typeOf = (principal: string): 'Group' | 'User' => (principal.includes('group') ? 'Group' : 'User');

const minutes = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : NOW + value * MINUTE;

const assigned = (file: CaseFile) => (row: z.infer<typeof assignment>, i: number) => ({
  id: `assignment-${i}`,
  roleId: roleId(row.role, file),
  principalId: principalNamed(row.to),
  principalType: row.type ?? typeOf(row.to),
  scope: scopeNamed(row.at),
  condition: row.condition,
  changedAt: row.changed === undefined ? undefined : NOW - row.changed * MINUTE,
  endsAt: minutes(row.ends),
});

const eligible = (file: CaseFile) => (row: z.infer<typeof assignment>, i: number) => ({
  id: `eligibility-${i}`,
  roleId: roleId(row.role, file),
  principalId: principalNamed(row.to),
  scope: scopeNamed(row.at),
  memberType: typeOf(row.to) === 'Group' ? ('Group' as const) : ('Direct' as const),
  condition: row.condition,
  endsAt: minutes(row.ends),
});

function denied(row: z.infer<typeof deny>, i: number) {
  const principals = (names: readonly string[]) =>
    names.map((name) => ({
      id: principalNamed(name),
      type: row.type ?? (name === 'everyone' ? 'SystemDefined' : typeOf(name)),
    }));
  return {
    id: `deny-${i}`,
    name: `deny ${i}`,
    scope: scopeNamed(row.at),
    permissions: row.permissions,
    principals: principals(row.principals),
    excludePrincipals: principals(row.except),
    doNotApplyToChildScopes: row.onlyThere,
    condition: row.condition,
    assignedTo: row.chosenForMe ? principalNamed('me') : undefined,
    systemProtected: row.systemProtected,
    denyEffect: row.effect,
  };
}

const actionNamed = (name: string): string =>
  /^(?:Microsoft\.|\*)/i.test(name) ? name : `Microsoft.CognitiveServices/accounts/${name}`;

export function questionOf({ ask }: CaseFile): AccessQuestion {
  const name = ask.dataAction ?? ask.action;
  if (name === undefined) throw new Error('a case asks for an action or a data action');
  const alternative = ask.alternative === undefined ? undefined : actionNamed(ask.alternative);
  return {
    principal: principalNamed('me'),
    wanted: { kind: ask.dataAction === undefined ? 'action' : 'dataAction', name: actionNamed(name), alternative },
    resource: ask.byName === undefined ? { kind: 'id', id: scopeNamed(ask.of) } : { kind: 'name', name: ask.byName },
    namedPrincipal: ask.named === undefined ? undefined : principalNamed(ask.named),
  };
}

export function factsOf(file: CaseFile): AccessFacts {
  const { gaps, incomplete, ask } = file;
  const read = <T>(what: keyof typeof gaps & FactName, value: T | undefined): Read<T> => {
    const why = gaps[what] ?? (value === undefined ? ('not-asked' as const) : undefined);
    const part = incomplete[what];
    if (why !== undefined || value === undefined) return { kind: 'gap', gap: { what, why: why ?? 'not-asked' } };
    return { kind: 'read', value, incomplete: part && { what, why: part } };
  };
  const { everybody, groups } = file;
  return {
    asOf: NOW,
    resource: read('resource', scopeNamed(ask.of)),
    account: { kind: 'gap', gap: { what: 'account', why: gaps.account ?? 'not-asked' } },
    deployments: { kind: 'read', value: [] },
    assignments: read('assignments', file.assignments.map(assigned(file))),
    denyAssignments: read('denyAssignments', file.denies.map(denied)),
    eligibilities: read('eligibilities', file.eligible.map(eligible(file))),
    permissions: read('permissions', file.permissions),
    groups: read(
      'groups',
      groups?.map((name) => ({ id: principalNamed(name), name })),
    ),
    everybody: everybody && { kind: 'read', value: everybody.map(assigned(file)) },
    definitions: customRoles(file),
    catalogue: builtInRoles(),
    gaps: [],
  };
}

/** The case's own name for a principal. */
export const principalName = (id: ObjectId): string =>
  Object.keys(PRINCIPALS).find((name) => PRINCIPALS[name] === id) ?? id;
