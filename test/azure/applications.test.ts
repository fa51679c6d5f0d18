import fc from 'fast-check';
import { parseObjectId } from '../../src/access';
import { applicationQuery } from '../../src/azure/applications';
import type { Mishap } from '../../src/sandbox';
import { objectId, person, sourceFor, STRANGER, withTenant } from './support';

const FUNC = objectId('8f1c2d3e-4a5b-4c6d-9e7f-0a1b2c3d4e06');
const FUNC_CLIENT = objectId('2a4c6e80-1b3d-4f5a-8c7e-9d0b1f2e3a07');
const REPORTS = objectId('5d0e7b14-93c2-4f68-8a1d-6c2f0b9e7a08');
const REPORTS_CLIENT = objectId('b7a1f0c4-2e6d-4d93-9c58-1f3e5a7d9b09');

const find = (who: string, id: typeof FUNC, mishap?: Mishap, budgetMs = 9_000) =>
  withTenant({ faults: mishap ? [{ route: 'resourceGraph', mishap }] : [] }, (tenant) =>
    sourceFor(tenant, tenant.credentialFor(person(who).objectId), { budgetMs }).application(
      id,
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
