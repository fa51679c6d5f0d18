import {
  parseArmId,
  parseObjectId,
  type AccessFacts,
  type AccessQuestion,
  type AccessVerdict,
  type AccountState,
  type ArmId,
  type FactName,
  type Gap,
  type ObjectId,
  type Read,
  type RoleAssignment,
} from '../../src/access';
import { evaluate } from '../../src/respond';
import { builtInRoles, ROLE, type KnownRole } from '../../src/azure-names';

/** A small tenant of hand-made facts; the verdicts over them are the evaluator's own. */
const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('a fixture is wrong');
  return value;
};
export const id = (text: string): ArmId => given(parseArmId(text));
export const oid = (text: string): ObjectId => given(parseObjectId(text));

export const NOW = Date.UTC(2026, 10, 20, 12, 0, 0);
export const SUBSCRIPTION = '/subscriptions/1f2e3d4c-0000-4000-8000-00000000c0de';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-ai`;
export const ACCOUNT = `${GROUP}/providers/Microsoft.CognitiveServices/accounts/contoso-ai`;
export const OTHER = `${SUBSCRIPTION}/resourceGroups/rg-lab/providers/Microsoft.CognitiveServices/accounts/fabrikam-ai`;
export const PROJECT = `${ACCOUNT}/projects/p1`;
const MANAGEMENT = '/providers/Microsoft.Management/managementGroups/contoso';
export const ALEX = oid('aaaaaaaa-0000-4000-8000-000000000001');
const TEAM = oid('bbbbbbbb-0000-4000-8000-000000000002');
export const CHAT = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action';

export const read = <T>(value: T): Read<T> => ({ kind: 'read', value });
export const gap = (what: FactName, why: Gap['why']): { readonly kind: 'gap'; readonly gap: Gap } => ({
  kind: 'gap',
  gap: { what, why },
});

export const assigned = (role: KnownRole, scope: string, more: Partial<RoleAssignment> = {}): RoleAssignment => ({
  id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${role}`,
  roleId: ROLE[role],
  principalId: ALEX,
  principalType: 'User',
  scope: id(scope),
  changedAt: NOW - 90 * 24 * 3_600_000,
  ...more,
});

export const account: AccountState = {
  id: id(ACCOUNT),
  name: 'contoso-ai',
  kind: 'AIServices',
  location: 'swedencentral',
  customSubDomain: 'contoso-ai',
  endpoints: ['https://contoso-ai.cognitiveservices.azure.com/'],
  keysDisabled: false,
  publicAccess: 'enabled',
  provisioningState: 'Succeeded',
};

const deployments = [
  { name: 'gpt-4o', model: 'gpt-4o', provisioningState: 'Succeeded' },
  { name: 'gpt-4o-mini', model: 'gpt-4o-mini', provisioningState: 'Succeeded' },
  { name: 'text-embedding-3-large', model: 'text-embedding-3-large', provisioningState: 'Succeeded' },
];

const facts = (more: Partial<AccessFacts> = {}): AccessFacts => ({
  asOf: NOW,
  resource: read(id(ACCOUNT)),
  account: read(account),
  deployments: read(deployments),
  assignments: read([]),
  denyAssignments: read([]),
  eligibilities: read([]),
  permissions: gap('permissions', 'not-asked'),
  groups: read([]),
  definitions: builtInRoles(),
  catalogue: builtInRoles(),
  gaps: [],
  ...more,
});

const question = (more: Partial<AccessQuestion> = {}): AccessQuestion => ({
  principal: ALEX,
  wanted: { kind: 'dataAction', name: CHAT },
  resource: { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com' },
  ...more,
});

export const verdictOf = (more: Partial<AccessFacts> = {}, asked: Partial<AccessQuestion> = {}): AccessVerdict =>
  evaluate(question(asked), facts(more));

const deny = (more: { readonly name: string }): AccessFacts['denyAssignments'] =>
  read([
    {
      id: `${GROUP}/providers/Microsoft.Authorization/denyAssignments/d1`,
      name: more.name,
      scope: id(GROUP),
      permissions: [
        { actions: [], notActions: [], dataActions: ['Microsoft.CognitiveServices/*'], notDataActions: [] },
      ],
      principals: [{ id: oid('00000000-0000-0000-0000-000000000000'), type: 'SystemDefined' }],
      excludePrincipals: [],
      doNotApplyToChildScopes: false,
      systemProtected: true,
    },
  ]);

/** One verdict of each kind that people meet, by the name of its golden card. */
export const VERDICTS = {
  granted: () => verdictOf({ assignments: read([assigned('openAiUser', ACCOUNT)]) }),
  'granted-by-group-under-deny-gap': () =>
    verdictOf({
      assignments: read([
        assigned('reader', MANAGEMENT),
        assigned('cognitiveServicesUser', GROUP, {
          principalId: TEAM,
          principalType: 'Group',
          principalName: 'AI team',
        }),
      ]),
      groups: read([{ id: TEAM, name: 'AI team' }]),
      denyAssignments: gap('denyAssignments', 'forbidden'),
    }),
  'granted-fresh': () =>
    verdictOf({ assignments: read([assigned('openAiUser', ACCOUNT, { changedAt: NOW - 2 * 60_000 })]) }),
  'owner-only': () => verdictOf({ assignments: read([assigned('owner', SUBSCRIPTION)]) }),
  'project-only': () =>
    verdictOf({
      assignments: read([assigned('foundryUser', PROJECT), assigned('reader', GROUP), assigned('openAiUser', OTHER)]),
    }),
  nothing: () => verdictOf(),
  eligible: () =>
    verdictOf({
      eligibilities: read([
        {
          id: `${ACCOUNT}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances/e1`,
          roleId: ROLE.foundryUser,
          principalId: ALEX,
          scope: id(ACCOUNT),
          memberType: 'Direct',
        },
      ]),
    }),
  denied: () =>
    verdictOf({
      assignments: read([assigned('openAiUser', ACCOUNT)]),
      denyAssignments: deny({ name: 'Stack of the platform team' }),
    }),
  'cannot-read': () =>
    verdictOf({
      assignments: gap('assignments', 'forbidden'),
      denyAssignments: gap('denyAssignments', 'forbidden'),
      eligibilities: gap('eligibilities', 'forbidden'),
      permissions: gap('permissions', 'forbidden'),
    }),
  'no-such-resource': () =>
    verdictOf({
      resource: gap('resource', 'not-found'),
      account: gap('account', 'not-found'),
      deployments: gap('deployments', 'not-found'),
      assignments: gap('assignments', 'not-asked'),
      denyAssignments: gap('denyAssignments', 'not-asked'),
    }),
  'asked-of-a-project': () =>
    verdictOf(
      { resource: read(id(PROJECT)), assignments: read([assigned('foundryUser', PROJECT)]) },
      { resource: { kind: 'id', id: id(PROJECT) } },
    ),
  'many-roles': () =>
    verdictOf({
      assignments: read(
        (
          [
            'owner',
            'contributor',
            'reader',
            'userAccessAdministrator',
            'cognitiveServicesContributor',
            'usagesReader',
            'speechUser',
            'azureAiDeveloper',
          ] as const
        ).map((role, i) => assigned(role, i % 2 === 0 ? SUBSCRIPTION : GROUP)),
      ),
      account: read({ ...account, publicAccess: 'disabled' as const, keysDisabled: true }),
    }),
} as const satisfies Record<string, () => AccessVerdict>;
