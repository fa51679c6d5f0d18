import { parseArmId, parseObjectId, type Grantee, type RefusedWhy, type WantedAssignment } from '../../src/access';
import { createRoleWriter, readGiven } from '../../src/azure';
import { createClients } from '../../src/azure/clients';
import { startBudget } from '../../src/azure/budget';
import { refusalOf } from '../../src/azure/refusal';
import { SharedCredential } from '../../src/azure/token';
import { sampleTenant, startSandboxTenant, type SandboxTenant } from '../../src/sandbox';

type Faults = NonNullable<Parameters<typeof startSandboxTenant>[0]['faults']>;

const { people } = sampleTenant();
const objectId = (name: string): Grantee['id'] => {
  const id = parseObjectId(people.find((each) => each.name === name)?.objectId ?? '');
  if (!id) throw new Error(`nobody is called ${name}`);
  return id;
};
const scope = parseArmId(people[0]?.resource ?? '');
if (!scope) throw new Error('no resource');

const wanted: WantedAssignment = {
  ...{ scope, name: 'aaaaaaaa-0000-5000-8000-000000000001', roleId: '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd' },
  grantee: { id: objectId('Imani Cruz'), type: 'User' },
  description: 'for a test',
};
const { signal } = new AbortController();

let tenant: SandboxTenant;
afterEach(() => tenant.close());
const open = async (faults: Faults = []): Promise<void> => {
  tenant = await startSandboxTenant({ now: Date.now, faults });
};
const writer = (name: string, budgetMs = 4_000) => {
  const { endpoint, ca } = tenant;
  return createRoleWriter({ credential: tenant.credentialFor(objectId(name)), endpoint, ca, budgetMs });
};

test('an assignment is made, found with who made it, and taken back', async () => {
  await open();
  const omar = writer('Omar Weiss');
  expect(await omar.find(wanted, signal)).toBe('absent');
  expect(await omar.assign(wanted, signal)).toEqual({ kind: 'done' });
  expect(await omar.assign(wanted, signal)).toEqual({ kind: 'done' });
  expect(await omar.find(wanted, signal)).toMatchObject({
    ...{ name: wanted.name, roleId: wanted.roleId, description: 'for a test' },
    createdBy: objectId('Omar Weiss'),
  });
  expect(tenant.now().assignments.filter(({ id }) => id === wanted.name)).toHaveLength(1);
  expect(await omar.remove(wanted, signal)).toEqual({ kind: 'done' });
  expect(await omar.remove(wanted, signal)).toEqual({ kind: 'done' });
  expect(await omar.find(wanted, signal)).toBe('absent');
});

test.each<[string, string, Partial<WantedAssignment>, RefusedWhy]>([
  ['who has no right', 'Imani Cruz', {}, 'not-allowed'],
  ['a condition', 'Yusuf Demir', { roleId: '53ca6127-db72-4b80-b1b0-d745d6d5456d' }, 'condition'],
  ['no second factor', 'Bea Stone', {}, 'second-factor'],
  ['another type', 'Omar Weiss', { grantee: { id: wanted.grantee.id, type: 'ServicePrincipal' } }, 'principal-type'],
  ['nobody', 'Omar Weiss', { grantee: { id: objectIdOf('1'), type: 'User' } }, 'principal-not-found'],
  ['no role', 'Omar Weiss', { roleId: '5e0bd9bd-0000-4f28-af87-19fc36ad61bd' }, 'role-not-found'],
])('Azure refuses: %s', async (_, who, change, why) => {
  await open();
  expect(await writer(who).assign({ ...wanted, ...change }, signal)).toEqual({ kind: 'refused', why });
});

function objectIdOf(end: string): Grantee['id'] {
  const id = parseObjectId(`00000000-0000-4000-8000-${end.padStart(12, '0')}`);
  if (!id) throw new Error('no id');
  return id;
}

test.each<[string, Faults[number]['mishap'], RefusedWhy]>([
  ['busy for a minute', { kind: 'status', status: 429, retryAfter: '60' }, 'throttled'],
  ['an error of Azure', { kind: 'status', status: 500 }, 'no-answer'],
  ['silence', { kind: 'hang' }, 'no-answer'],
  ['a broken line', { kind: 'drop' }, 'no-answer'],
  [
    'a region rule',
    { kind: 'status', status: 403, code: 'RequestDisallowedByAzure', message: 'not in this region' },
    'azure-rule',
  ],
])('%s', async (_, mishap, why) => {
  await open([{ route: 'assign', mishap }]);
  expect(await writer('Omar Weiss', 1_500).assign(wanted, signal)).toMatchObject({ kind: 'refused', why });
  expect(tenant.now().assignments.filter(({ id }) => id === wanted.name)).toEqual([]);
});

test('what was given through the bot is found by its description, and nothing else', async () => {
  await open();
  await writer('Omar Weiss').assign({ ...wanted, description: 'Locksmith: for a test' }, signal);
  const { endpoint, ca } = tenant;
  const credential = tenant.credentialFor(objectId('Imani Cruz'));
  const { made, whole } = await readGiven(scope, { credential, endpoint, ca });
  expect(whole).toBe(true);
  expect(made.map(({ name, principal }) => [name, principal])).toEqual([[wanted.name, wanted.grantee.id]]);
});

test('busy for a moment: asked once more', async () => {
  await open([{ route: 'assign', times: 1, mishap: { kind: 'status', status: 429, retryAfter: '1' } }]);
  expect(await writer('Omar Weiss').assign(wanted, signal)).toEqual({ kind: 'done' });
});

test('what cannot be looked at is not said to be absent', async () => {
  await open([{ route: 'roleAssignments', mishap: { kind: 'status', status: 500 } }]);
  expect(await writer('Omar Weiss', 1_500).find(wanted, signal)).toBe('unseen');
});

test('the names of a policy and of a lock are told, and no other word of Azure’s', () => {
  const body = (code: string, message: string): unknown => ({ error: { code, message } });
  expect(refusalOf(409, body('ScopeLocked', "are locked: '/subscriptions/x'. Please"))).toEqual({
    ...{ kind: 'refused', why: 'lock', about: '/subscriptions/x' },
  });
  const policy = 'Policy identifiers: \'[{"policyAssignment":{"name":"No roles"}}]\'.';
  expect(refusalOf(403, body('RequestDisallowedByPolicy', policy))).toMatchObject({ about: 'No roles' });
  expect(refusalOf(400, body('SomethingNew', 'names and ids'))).toEqual({ kind: 'refused', why: 'other' });
  expect(refusalOf(400, '<html>')).toEqual({ kind: 'refused', why: 'other' });
});

describe('a client that reads', () => {
  const client = async () => {
    await open();
    const { endpoint, ca } = tenant;
    const credential = new SharedCredential(tenant.credentialFor(objectId('Omar Weiss')), 4_000);
    return createClients(credential, { endpoint, ca, scope: `${endpoint}/.default` });
  };

  test('cannot write, by whatever method of the SDK', async () => {
    const { roleAssignments, roleAssignmentScheduleRequests } = (await client()).authorization();
    const body = { principalId: wanted.grantee.id, roleDefinitionId: 'x' };
    const attempts = [
      roleAssignments.create(scope, wanted.name, body),
      roleAssignments.delete(scope, wanted.name),
      roleAssignmentScheduleRequests.create(scope, wanted.name, { ...body, requestType: 'SelfActivate' }),
      roleAssignmentScheduleRequests.validate(scope, wanted.name, { ...body, requestType: 'SelfActivate' }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ name: 'ReadsOnly' });
    expect(tenant.served()).toEqual([]);
  });

  test('asks Resource Graph all the same', async () => {
    const clients = await client();
    const budget = startBudget(4_000, signal);
    const query = "resources | where type =~ 'microsoft.cognitiveservices/accounts' | order by id asc";
    await clients.post('/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01', { query }, budget);
    budget.stop();
    expect(tenant.served()).toHaveLength(1);
  });
});
