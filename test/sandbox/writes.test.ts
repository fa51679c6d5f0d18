import { z } from 'zod';
import { readTenant, sampleTenant, startSandboxTenant, type SandboxTenant } from '../../src/sandbox';
import file from '../../src/sandbox/tenant.json';
import { ask, NOON, type Answer } from './support';

const { people, applications, groups } = sampleTenant();
const person = (name: string): string => {
  const found = people.find((each) => each.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.objectId;
};
const ACCOUNT = people[0]?.resource ?? '';
const NORTHWIND = people.find(({ name }) => name === 'Marta Silva')?.resource ?? '';
const SUBSCRIPTION = ACCOUNT.split('/').slice(0, 3).join('/');
const RBAC = '/providers/Microsoft.Authorization';
const OPENAI_USER = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd';
const FOUNDRY_USER = '53ca6127-db72-4b80-b1b0-d745d6d5456d';
const FOUNDRY_OWNER = 'c883944f-8b7b-4483-af10-35834be79c4a';

let tenant: SandboxTenant;
beforeEach(async () => {
  tenant = await startSandboxTenant({ now: () => NOON });
});
afterEach(() => tenant.close());

let names = 0;
const newName = (): string => `aaaaaaaa-0000-4000-8000-${String((names += 1)).padStart(12, '0')}`;

interface Wish {
  readonly as: string;
  readonly principal?: string;
  readonly type?: string | undefined;
  readonly role?: string;
  readonly scope?: string;
  readonly name?: string;
}
const assign = (wish: Wish, where = tenant): Promise<Answer> => {
  const { as, scope = ACCOUNT, name = newName(), role = OPENAI_USER, principal = person('Imani Cruz') } = wish;
  const principalType = 'type' in wish ? wish.type : 'User';
  const properties = {
    roleDefinitionId: `${SUBSCRIPTION}${RBAC}/roleDefinitions/${role}`,
    principalId: principal,
    principalType,
    description: 'for a test',
  };
  return ask(where, `${scope}${RBAC}/roleAssignments/${name}?api-version=2022-04-01`, { as, put: { properties } });
};
const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const codeOf = ({ status, body }: Answer): string => {
  const parsed = errorBody.safeParse(body);
  return parsed.success ? `${status} ${parsed.data.error.code}` : String(status);
};
const omar = person('Omar Weiss');

test('a made assignment is there for everybody who reads, with who made it; the same once more changes nothing', async () => {
  const name = newName();
  const made = await assign({ as: omar, name });
  expect(made).toMatchObject({ status: 201, body: { properties: { createdBy: omar, description: 'for a test' } } });
  expect((await assign({ as: omar, name })).status).toBe(200);
  expect(codeOf(await assign({ as: omar }))).toBe('409 RoleAssignmentExists');
  expect(codeOf(await assign({ as: omar, name, role: FOUNDRY_USER }))).toBe('400 RoleAssignmentUpdateNotPermitted');
  const path = `${ACCOUNT}${RBAC}/roleAssignments/${name}?api-version=2022-04-01`;
  expect((await ask(tenant, path, { as: person('Imani Cruz') })).body).toMatchObject({
    properties: { principalId: person('Imani Cruz'), createdOn: '2026-11-20T12:00:00.000Z' },
  });
  expect((await ask(tenant, path, { as: omar, remove: true })).status).toBe(200);
  expect((await ask(tenant, path, { as: omar, remove: true })).status).toBe(204);
  expect(codeOf(await ask(tenant, path, { as: omar }))).toBe('404 RoleAssignmentNotFound');
});

test.each<[string, () => Wish, string]>([
  ['somebody without the right', () => ({ as: person('Imani Cruz') }), '403 AuthorizationFailed'],
  [
    'a role that the condition leaves out',
    () => ({ as: person('Yusuf Demir'), role: FOUNDRY_USER }),
    '403 AuthorizationFailed',
  ],
  [
    'a principal of a type that the condition leaves out',
    () => ({ as: person('Yusuf Demir'), principal: applications[0]?.objectId ?? '', type: 'ServicePrincipal' }),
    '403 AuthorizationFailed',
  ],
  [
    'no type, where the condition asks for one',
    () => ({ as: person('Yusuf Demir'), type: undefined }),
    '403 AuthorizationFailed',
  ],
  ['what the condition allows', () => ({ as: person('Yusuf Demir') }), '201'],
  [
    'a role that the condition inside the writer’s own role leaves out',
    () => ({ as: person('Nadia Rossi') }),
    '403 AuthorizationFailed',
  ],
  ['no second factor', () => ({ as: person('Bea Stone') }), '403 RequestDisallowedByAzure'],
  [
    'a policy',
    () => ({ as: omar, scope: NORTHWIND.replace('northwind-models', 'other'), role: FOUNDRY_OWNER }),
    '403 RequestDisallowedByPolicy',
  ],
  ['a read-only lock', () => ({ as: person('Marta Silva'), scope: NORTHWIND }), '409 ScopeLocked'],
  [
    'a principal that is not there',
    () => ({ as: omar, principal: applications[0]?.appId ?? '' }),
    '400 PrincipalNotFound',
  ],
  [
    'a principal of another type',
    () => ({ as: omar, principal: groups[0]?.principal.id ?? '' }),
    '400 UnmatchedPrincipalType',
  ],
  ['a role that is not there', () => ({ as: omar, role: newName() }), '400 RoleDefinitionDoesNotExist'],
  [
    'a subscription that is not there',
    () => ({ as: omar, scope: `/subscriptions/${newName()}` }),
    '404 SubscriptionNotFound',
  ],
  [
    'an application by its object id',
    () => ({ as: omar, principal: applications[0]?.objectId ?? '', type: 'ServicePrincipal' }),
    '201',
  ],
])('%s', async (_, wish, expected) => {
  expect(codeOf(await assign(wish()))).toBe(expected);
});

test('a deny assignment and the limit are refusals of their own', async () => {
  const denies = [
    {
      name: 'nobody assigns',
      scope: 'rg-contoso-ai',
      permissions: [
        { actions: ['Microsoft.Authorization/*/write'], notActions: [], dataActions: [], notDataActions: [] },
      ],
      principals: ['Everyone'],
      excludePrincipals: ['Yusuf Demir'],
      doNotApplyToChildScopes: false,
    },
  ];
  const other = await startSandboxTenant({
    now: () => NOON,
    tenant: readTenant({ ...file, denyAssignments: denies, mostAssignments: 3 }),
  });
  expect(codeOf(await assign({ as: omar }, other))).toBe('403 DenyAssignmentAuthorizationFailed');
  expect(codeOf(await assign({ as: person('Yusuf Demir') }, other))).toBe('400 RoleAssignmentLimitExceeded');
  await other.close();
});

describe('activating', () => {
  const elena = person('Elena Fischer');
  const GROUP = ACCOUNT.split('/').slice(0, 5).join('/');
  const activate = (as: string, more: object = {}, scope = GROUP, name = newName()): Promise<Answer> => {
    const properties = {
      principalId: as,
      roleDefinitionId: `${SUBSCRIPTION}${RBAC}/roleDefinitions/${FOUNDRY_USER}`,
      requestType: 'SelfActivate',
      justification: 'for a test',
      scheduleInfo: { expiration: { type: 'AfterDuration', duration: 'PT1H' } },
      ...more,
    };
    const path = `${scope}${RBAC}/roleAssignmentScheduleRequests/${name}?api-version=2020-10-01`;
    return ask(tenant, path, { as, put: { properties } });
  };
  const during = (duration: string): object => ({ scheduleInfo: { expiration: { duration } } });

  test('makes an assignment that ends, once; and it can be ended early', async () => {
    expect((await activate(elena)).body).toMatchObject({ properties: { status: 'Provisioned' } });
    expect(codeOf(await activate(elena))).toBe('400 RoleAssignmentExists');
    const held = `${GROUP}${RBAC}/roleAssignmentScheduleInstances?api-version=2020-10-01&$filter=asTarget()`;
    expect(JSON.stringify((await ask(tenant, held, { as: elena })).body)).toContain('2026-11-20T13:00:00.000Z');
    expect((await activate(elena, { requestType: 'SelfDeactivate' })).body).toMatchObject({
      properties: { status: 'Revoked' },
    });
    expect(codeOf(await activate(elena, { requestType: 'SelfDeactivate' }))).toBe('400 RoleAssignmentDoesNotExist');
  });

  test.each<[string, object, string]>([
    ['no reason', { justification: '' }, 'JustificationRule'],
    ['too long', during('PT9H'), 'ExpirationRule'],
    ['too short', during('PT1M'), 'too short'],
  ])('%s is refused', async (_, more, says) => {
    const { body } = await activate(elena, more);
    expect(errorBody.parse(body).error.message).toContain(says);
  });

  test('who is not eligible is told so; where an approver decides, the request waits', async () => {
    expect(errorBody.parse((await activate(omar)).body).error.message).toContain('EligibilityRule');
    const tara = people.find(({ name }) => name === 'Tara Quinn');
    const there = tara?.resource ?? '';
    const as = tara?.objectId ?? '';
    expect(errorBody.parse((await activate(as, {}, there)).body).error.message).toContain('TicketingRule');
    const ticketInfo = { ticketNumber: '42' };
    const name = newName();
    expect((await activate(as, { ticketInfo }, there, name)).body).toMatchObject({
      properties: { status: 'PendingApproval' },
    });
    expect(codeOf(await activate(as, { ticketInfo }, there))).toBe('400 PendingRoleAssignmentRequest');
    const one = `${there}${RBAC}/roleAssignmentScheduleRequests/${name}?api-version=2020-10-01`;
    expect((await ask(tenant, one, { as })).body).toMatchObject({ properties: { status: 'PendingApproval' } });
    const rules = `${there}${RBAC}/roleManagementPolicyAssignments?api-version=2020-10-01&$filter=roleDefinitionId eq '${FOUNDRY_USER}'`;
    expect(JSON.stringify((await ask(tenant, rules.replaceAll(' ', '%20'), { as })).body)).toContain('Omar Weiss');
  });
});
