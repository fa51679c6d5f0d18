import fc from 'fast-check';
import { parseObjectId } from '../../src/access';
import { applicationQuery, namedApplicationQuery } from '../../src/azure/applications';
import type { Fault, Mishap } from '../../src/sandbox';
import { armId, objectId, person, sourceFor, STRANGER, withTenant } from './support';

const FUNC = objectId('8f1c2d3e-4a5b-4c6d-9e7f-0a1b2c3d4e06');
const FUNC_CLIENT = objectId('2a4c6e80-1b3d-4f5a-8c7e-9d0b1f2e3a07');
const REPORTS = objectId('5d0e7b14-93c2-4f68-8a1d-6c2f0b9e7a08');
const REPORTS_CLIENT = objectId('b7a1f0c4-2e6d-4d93-9c58-1f3e5a7d9b09');

const find = (who: string, key: typeof FUNC | { readonly name: string }, mishap?: Mishap, budgetMs = 9_000) =>
  withTenant({ faults: mishap ? [{ route: 'resourceGraph', mishap }] : [] }, (tenant) =>
    sourceFor(tenant, tenant.credentialFor(person(who).objectId), { budgetMs }).application(
      typeof key === 'string' ? { id: key } : key,
      new AbortController().signal,
    ),
  );

const rows = (...data: readonly object[]): Mishap => ({
  kind: 'body',
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify({ totalRecords: data.length, count: data.length, data }),
});

const ROW = {
  id: '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg/providers/Microsoft.Web/sites/func-x',
  name: 'func-x',
  type: 'microsoft.web/sites',
  kind: 'functionapp',
  ...{ own: FUNC, principal: '', client: '' },
};

test('the identity of a resource, and one that stands by itself, by object id and by client id', async () => {
  expect(await find('Imani Cruz', FUNC)).toMatchObject({
    objectId: FUNC,
    name: 'func-claims',
    resource: { type: 'microsoft.web/sites', kind: 'functionapp,linux' },
  });
  const reports = { objectId: REPORTS, name: 'id-reports' };
  expect(await find('Imani Cruz', REPORTS)).toMatchObject(reports);
  expect(await find('Imani Cruz', REPORTS_CLIENT)).toMatchObject(reports);
});

test.each([
  ['somebody who may not read the resource', 'Chen Wu', FUNC],
  ['the client id of a system-assigned identity, which no resource tells', 'Imani Cruz', FUNC_CLIENT],
  ['an id that belongs to nothing', 'Imani Cruz', objectId(STRANGER)],
])('%s: nothing', async (_, who, id) => {
  expect(await find(who, id)).toBeUndefined();
});

describe('by the name of the resource that signs in as itself', () => {
  const named = (data: readonly object[], name = 'func-x') =>
    find(
      'Imani Cruz',
      { name },
      rows(...data.map((of) => ({ ...ROW, principal: undefined, client: undefined, ...of }))),
    );
  const assigned = (...ids: readonly string[]) =>
    Object.fromEntries(
      ids.map((principalId, i) => [`/subscriptions/x/identities/${i}`, { principalId, clientId: '' }]),
    );

  test('it is found with the rights of who asks, however it is written', async () => {
    expect(await find('Imani Cruz', { name: 'FUNC-claims' })).toMatchObject({ objectId: FUNC, name: 'func-claims' });
    expect(await find('Chen Wu', { name: 'func-claims' })).toBeUndefined();
  });

  test('its one user-assigned identity counts, where it has no other', async () => {
    expect(await named([{ own: '', assigned: assigned(REPORTS) }])).toMatchObject({
      objectId: REPORTS,
      name: 'func-x',
    });
  });

  test.each([
    ['an identity of its own and one beside it', [{ assigned: assigned(REPORTS) }]],
    ['two beside it', [{ own: '', assigned: assigned(REPORTS, FUNC) }]],
    ['two resources of one name', [{}, { id: ROW.id.replace('/rg/', '/rg-2/'), own: REPORTS }]],
    ['none', [{ own: '', assigned: null }]],
  ])('with %s nobody knows which', async (_, data) => {
    expect(await named(data)).toBeUndefined();
  });

  test.each(['', 'x', "func' or 1 == 1", 'a b', '-x', 'x'.repeat(90), 'ａ'])(
    '%s is never part of a query that it would change',
    (name) => {
      const query = namedApplicationQuery(name);
      expect(query === undefined || query.includes(`name =~ '${name}' and`)).toBe(true);
      if (/[^\w-]/.test(name)) expect(query).toBeUndefined();
    },
  );
});

const NOBODY: readonly (readonly [string, Mishap])[] = [
  ['a refusal', { kind: 'status', status: 403 }],
  ['a fault', { kind: 'status', status: 500 }],
  ['a dropped connection', { kind: 'drop' }],
  ['a hang', { kind: 'hang' }],
  ['a row of another identity', rows({ ...ROW, own: REPORTS })],
  ['a row whose client id alone is that of a resource', rows({ ...ROW, own: '', client: FUNC })],
  [
    'an identity without an object id',
    rows({ ...ROW, type: 'microsoft.managedidentity/userassignedidentities', own: '', client: FUNC }),
  ],
  ['two resources with one identity', rows(ROW, { ...ROW, name: 'func-y' })],
  ['an id that is no id of a resource', rows({ ...ROW, id: 'javascript:alert(1)' })],
  ['rows of another shape', rows({ id: 7 })],
];

test.each(NOBODY)('%s is nobody', async (_, mishap) => {
  const budgetMs = mishap.kind === 'hang' ? 300 : 9_000;
  expect(await find('Imani Cruz', FUNC, mishap, budgetMs)).toBeUndefined();
});

test('a query holds hexadecimal digits and dashes in its quotes, or is not made', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uuid(),
        fc.string(),
        fc.uuid().map((id) => `${id}' or '1`),
      ),
      (text) => {
        const id = parseObjectId(text);
        if (id === undefined) return;
        const quoted = [...applicationQuery(id).matchAll(/'([^']*)'/g)].map(([, value]) => value);
        expect(quoted).toEqual([id, 'microsoft.managedidentity/userassignedidentities', id, id]);
      },
    ),
  );
});

describe('who a principal is, by its roles anywhere in the subscription', () => {
  const SUBSCRIPTION = armId('/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726');
  const NIGHTLY = objectId('e7b1c3d5-8a42-4c6e-9f10-2b4d6f8a0c12');
  const holder = (who: string, id = NIGHTLY, faults: readonly Fault[] = []) =>
    withTenant({ faults }, (tenant) =>
      sourceFor(tenant, tenant.credentialFor(person(who).objectId)).holder(
        id,
        SUBSCRIPTION,
        new AbortController().signal,
      ),
    );
  const failing = (route: Fault['route']): Fault => ({
    route,
    mishap: { kind: 'status', status: 403, code: 'AuthorizationFailed', message: 'no' },
  });

  test.each<[string, string, typeof NIGHTLY, readonly Fault[], object]>([
    [
      'an app registration, with its name',
      'Imani Cruz',
      NIGHTLY,
      [],
      { kind: 'application', application: { objectId: NIGHTLY, name: 'contoso-nightly' } },
    ],
    [
      'without Privileged Identity Management: without a name',
      'Imani Cruz',
      NIGHTLY,
      [failing('roleAssignmentScheduleInstances')],
      { kind: 'application', application: { objectId: NIGHTLY, name: undefined } },
    ],
    ['a person', 'Imani Cruz', objectId(person('Ruth Okafor').objectId), [], { kind: 'person', name: 'Ruth Okafor' }],
    ['nobody of whom a role is known', 'Imani Cruz', objectId(STRANGER), [], { kind: 'unseen' }],
    ['asked by somebody who may not read that', 'Chen Wu', NIGHTLY, [], { kind: 'unseen' }],
    ['a list that fails', 'Imani Cruz', NIGHTLY, [failing('roleAssignments')], { kind: 'unseen' }],
  ])('%s', async (_, who, id, faults, expected) => {
    expect(await holder(who, id, faults)).toEqual(expected);
  });
});
