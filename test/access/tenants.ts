import fc from 'fast-check';
import {
  parseArmId,
  parseObjectId,
  type AccessFacts,
  type AccessQuestion,
  type ArmId,
  type DenyAssignment,
  type Eligibility,
  type FactName,
  type ObjectId,
  type Read,
  type RoleAssignment,
} from '../../src/access';
import {
  concerns,
  shown,
  type Denied,
  type Held,
  type Question,
  type Rights,
  type Seen,
  type Tenant,
} from './reference';

const NOW = Date.UTC(2026, 10, 20, 12);

const USERS = ['1', '2'].map((n) => `aaaaaaaa-0000-0000-0000-00000000000${n}`);
const GROUPS = ['1', '2', '3', '4'].map((n) => `bbbbbbbb-0000-0000-0000-00000000000${n}`);
const EVERYONE = '00000000-0000-0000-0000-000000000000';
const ROLES = ['1', '2', '3', '4', '5'].map((n) => `cccccccc-0000-0000-0000-00000000000${n}`);
/** A role that no definition was ever written for. */
const LOST_ROLE = 'cccccccc-0000-0000-0000-000000000009';

const SUBSCRIPTION = '/subscriptions/dddddddd-0000-0000-0000-000000000001';
const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/rg1/providers/Microsoft.CognitiveServices/accounts/ai`;
const RESOURCES = [ACCOUNT, `${ACCOUNT}/projects/p1`, `${SUBSCRIPTION}/resourceGroups/rg1`, SUBSCRIPTION];
const SCOPES = [
  ...RESOURCES,
  '/',
  '/providers/Microsoft.Management/managementGroups/contoso',
  '/subscriptions/dddddddd-0000-0000-0000-000000000002',
  `${SUBSCRIPTION}/resourceGroups/rg10`,
  `${SUBSCRIPTION}/resourceGroups/rg`,
  `${ACCOUNT}2`,
  `${ACCOUNT}/projects/p10`,
  `${ACCOUNT}/projects/p1/agents/a`,
];

const ABOVE = ['/', '/providers/Microsoft.Management/managementGroups/contoso', SUBSCRIPTION, ACCOUNT];

const P = 'Microsoft.CognitiveServices/accounts';
const DATA_ACTIONS = [
  `${P}/OpenAI/deployments/chat/completions/action`,
  `${P}/OpenAI/models/read`,
  `${P}/MaaS/chat/completions/action`,
  `${P}/AIServices/agents/read`,
  `${P}/ContentSafety/text:analyze/action`,
  `${P}/MaaS/*`,
];
const ACTIONS = [
  `${P}/read`,
  `${P}/listKeys/action`,
  `${P}/deployments/read`,
  'Microsoft.Authorization/roleAssignments/write',
];
const PATTERNS = [
  '*',
  '*/read',
  '*/action',
  'Microsoft.CognitiveServices/*',
  'Microsoft.CognitiveServices/*/read',
  `${P}/*`,
  `${P}/*/read`,
  `${P}/OpenAI/*`,
  `${P}/OpenAI/*/read`,
  `${P}/OpenAI/*/chat/*/action`,
  `${P}/OpenAI/deployments/*/action`,
  `${P}/MaaS/*`,
  `${P}/MaaS/*/completions/action`,
  `${P}/MaaS/chat/*/completions/action`,
  `${P}/*/*/read`,
  `${P}/ContentSafety/text:*/action`,
  `${P}/ContentSafety/text?analyze/action`,
  'Microsoft.Authorization/*/write',
  'Microsoft.Storage/*',
  ...DATA_ACTIONS,
  ...ACTIONS,
];

/** Mostly scopes that reach something: what reaches nothing shows one rule only. */
const scope: fc.Arbitrary<string> = fc
  .oneof({ weight: 2, arbitrary: fc.constantFrom(...ABOVE) }, { weight: 1, arbitrary: fc.constantFrom(...SCOPES) })
  .chain((text) => oddlySpelt(text));

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

/** The same text in another letter case, as Azure and people write it. */
const oddlySpelt = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(text, text, text.toLowerCase(), text.toUpperCase(), text.replace('resourceGroups', 'resourcegroups'));

const oneOf = (texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts).chain(oddlySpelt);

const patterns = (most: number): fc.Arbitrary<string[]> => fc.array(oneOf(PATTERNS), { maxLength: most, size: 'max' });

const clause = fc
  .tuple(
    oneOf(['Microsoft.Storage/*', `${P}/OpenAI/*`, `${P}/MaaS/*`, `${P}/*/read`, '*']),
    fc.constantFrom('!', 'NOT '),
    fc.boolean(),
  )
  .map(([pattern, not, hasMore]) => {
    const more = hasMore ? " AND NOT SubOperationMatches{'Blob.List'}" : '';
    return `((${not}(ActionMatches{'${pattern}'}${more})) OR (@Resource[Microsoft.Storage/x:name] StringEquals 'and'))`;
  });

const condition = fc.oneof(
  clause,
  fc.tuple(clause, clause).map(([first, second]) => `${first}\r\n AND\r\n ${second}`),
  fc.tuple(clause, clause).map(([first, second]) => `(${first} and ${second})`),
  fc.constantFrom(
    '@Environment[isPrivateLink] BoolEquals true',
    "((!(ActionMatches{'Microsoft.Storage/*'})",
    "ActionMatches{'*'}",
    'nonsense {',
  ),
);

const anyRights: fc.Arbitrary<Rights> = fc.record({
  actions: patterns(3),
  notActions: patterns(1),
  dataActions: patterns(3),
  notDataActions: patterns(1),
  condition: fc.option(condition, { nil: undefined, freq: 6 }),
});

const broadRights: fc.Arbitrary<Rights> = fc.record({
  actions: fc.constant(['*']),
  notActions: fc.oneof(fc.constant([]), patterns(1)),
  dataActions: fc.constantFrom(['*'], ['Microsoft.CognitiveServices/*'], [`${P}/OpenAI/*`, `${P}/MaaS/*`]),
  notDataActions: fc.oneof(fc.constant([]), patterns(1)),
});

const rights = fc.oneof(anyRights, broadRights);

const held: fc.Arbitrary<Held> = fc.record({
  principal: fc.constantFrom(...USERS, ...GROUPS, USERS[0] ?? ''),
  role: fc.constantFrom(...ROLES, ...ROLES, LOST_ROLE),
  scope,
  condition: fc.option(condition, { nil: undefined, freq: 9 }),
  endsAt: sometimes(fc.constantFrom(NOW - 1, NOW, NOW + 60_000)),
});

const principals = (most: number): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...USERS, ...GROUPS), { maxLength: most, size: 'max' });

const denied: fc.Arbitrary<Denied> = fc.record({
  scope,
  rights: fc.array(rights, { minLength: 1, maxLength: 2 }),
  principals: fc.oneof(fc.constant([EVERYONE]), principals(2)),
  except: fc.oneof(fc.constant([]), principals(2)),
  onlyThere: fc.nat(3).map((n) => n === 0),
  condition: fc.option(condition, { nil: undefined, freq: 8 }),
  systemProtected: fc.constantFrom(undefined, true, true, false),
  effect: fc.option(fc.constantFrom('enforced' as const, 'audit' as const), { nil: undefined, freq: 6 }),
});

/** Mostly whole: what is not seen hides what the rules say. */
const seen: fc.Arbitrary<Seen> = fc.oneof(
  { weight: 12, arbitrary: fc.constant('whole' as const) },
  { weight: 1, arbitrary: fc.constantFrom('part' as const, 'nothing' as const, 'still-reading' as const) },
);

/** Groups in groups, in rings too. */
const groups = fc
  .tuple(...GROUPS.map(() => principals(3)))
  .map((members) => Object.fromEntries(GROUPS.map((group, i) => [group, members[i] ?? []])));

const tenants: fc.Arbitrary<Tenant> = fc.record({
  now: fc.constant(NOW),
  groups,
  roles: fc
    .tuple(...ROLES.map(() => fc.array(rights, { minLength: 1, maxLength: 2 })))
    .map((definitions) => Object.fromEntries(ROLES.map((role, i) => [role, definitions[i] ?? []]))),
  assignments: fc.array(held, { maxLength: 5, size: 'max' }),
  denies: fc.oneof(fc.constant([]), fc.constant([]), fc.array(denied, { minLength: 1, maxLength: 3 })),
  eligibilities: fc.array(held, { maxLength: 3, size: 'max' }),
  ownRights: fc.oneof(fc.constant([]), fc.array(rights, { maxLength: 2 })),
  seen: fc.record({ assignments: seen, denies: seen, eligibilities: seen, ownRights: seen }),
  groupsAreSeen: fc.nat(2).map((n) => n > 0),
  unreadableRoles: fc.array(fc.constantFrom(...ROLES), { maxLength: 1 }),
  deniesAreChosen: fc.boolean(),
});

const questions: fc.Arbitrary<Question> = fc
  .tuple(fc.boolean(), fc.constantFrom(...RESOURCES), fc.integer({ min: 0, max: 9 }))
  .chain(([isData, resource, luck]) => {
    const names = isData ? DATA_ACTIONS : ACTIONS;
    return fc.record({
      person: fc.constant(USERS[0] ?? ''),
      kind: fc.constant(isData ? ('dataAction' as const) : ('action' as const)),
      action: oneOf(names),
      alternative: luck === 0 ? oneOf(names) : fc.constant(undefined),
      resource: oddlySpelt(resource),
    });
  });

export interface Sample {
  readonly tenant: Tenant;
  readonly question: Question;
  /** Whether the list of assignments also holds other people's. */
  readonly isLeaky: boolean;
}

export const samples: fc.Arbitrary<Sample> = fc.record({ tenant: tenants, question: questions, isLeaky: fc.boolean() });

const arm = (text: string): ArmId => {
  const id = parseArmId(text);
  if (id === undefined) throw new Error(`${text} is no scope`);
  return id;
};

const oid = (text: string): ObjectId => {
  const id = parseObjectId(text);
  if (id === undefined) throw new Error(`${text} is no object id`);
  return id;
};

const isGroup = (principal: string): boolean => GROUPS.includes(principal);

/** A list as somebody who may not see everything reads it. */
function read<T>(what: FactName, list: readonly T[], how: Seen): Read<readonly T[]> {
  if (how === 'whole') return { kind: 'read', value: list };
  if (how === 'part') return { kind: 'read', value: list, incomplete: { what, why: 'timed-out' } };
  return { kind: 'gap', gap: { what, why: how === 'nothing' ? 'forbidden' : 'still-reading' } };
}

const asAssignment = (each: Held, i: number): RoleAssignment => ({
  id: `assignment ${i}`,
  roleId: each.role,
  principalId: oid(each.principal),
  principalType: isGroup(each.principal) ? 'Group' : 'User',
  scope: arm(each.scope),
  condition: each.condition,
  endsAt: each.endsAt,
});

const asEligibility = (each: Held, i: number): Eligibility => ({
  id: `eligibility ${i}`,
  roleId: each.role,
  principalId: oid(each.principal),
  scope: arm(each.scope),
  memberType: isGroup(each.principal) ? 'Group' : 'Direct',
  condition: each.condition,
  endsAt: each.endsAt,
});

const asDeny =
  ({ question, tenant }: Sample) =>
  (each: Denied, i: number): DenyAssignment => {
    const typed = (ids: readonly string[]) =>
      ids.map((id) => ({ id: oid(id), type: id === EVERYONE ? 'SystemDefined' : isGroup(id) ? 'Group' : 'User' }));
    return {
      id: `deny ${i}`,
      name: `deny ${i}`,
      scope: arm(each.scope),
      permissions: each.rights,
      principals: typed(each.principals),
      excludePrincipals: typed(each.except),
      doNotApplyToChildScopes: each.onlyThere,
      condition: each.condition,
      assignedTo: tenant.deniesAreChosen ? oid(question.person) : undefined,
      systemProtected: each.systemProtected,
      denyEffect: each.effect,
    };
  };

/** What Azure would answer about this tenant to the person who asks. */
export function factsOf(sample: Sample): AccessFacts {
  const { tenant, question, isLeaky } = sample;
  const isMine = ({ principal }: Held): boolean => concerns(principal, question, tenant);
  const chosen = ({ principals: named }: Denied): boolean =>
    !tenant.deniesAreChosen || named.some((id) => id === EVERYONE || concerns(id, question, tenant));
  const { assignments, denies, eligibilities, ownRights } = tenant.seen;
  const known = Object.keys(tenant.roles).filter((role) => !tenant.unreadableRoles.includes(role));
  return {
    asOf: tenant.now,
    resource: { kind: 'read', value: arm(question.resource) },
    account: { kind: 'gap', gap: { what: 'account', why: 'forbidden' } },
    deployments: { kind: 'gap', gap: { what: 'deployments', why: 'forbidden' } },
    assignments: read(
      'assignments',
      shown(tenant.assignments, assignments)
        .filter((each) => isMine(each) || (isLeaky && !isGroup(each.principal)))
        .map(asAssignment),
      assignments,
    ),
    denyAssignments: read('denyAssignments', shown(tenant.denies, denies).filter(chosen).map(asDeny(sample)), denies),
    eligibilities: read(
      'eligibilities',
      shown(tenant.eligibilities, eligibilities).filter(isMine).map(asEligibility),
      eligibilities,
    ),
    permissions: read('permissions', shown(tenant.ownRights, ownRights), ownRights),
    groups: read(
      'groups',
      GROUPS.filter((group) => concerns(group, question, tenant)).map((id) => ({ id: oid(id) })),
      tenant.groupsAreSeen ? 'whole' : 'nothing',
    ),
    definitions: known.map((id) => ({
      id,
      name: `role ${id}`,
      builtIn: false,
      permissions: tenant.roles[id] ?? [],
    })),
    catalogue: [],
    gaps: [],
  };
}

export const questionOf = ({ question }: Sample): AccessQuestion => ({
  principal: oid(question.person),
  wanted: { kind: question.kind, name: question.action, alternative: question.alternative },
  resource: { kind: 'id', id: arm(question.resource) },
});
