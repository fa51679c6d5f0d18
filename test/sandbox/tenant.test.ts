import { execFileSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { builtInRoles } from '../../src/azure-names';
import { readTenant, samplePeople, sampleTenant } from '../../src/sandbox';
import { covers, groupsOf, may, parentOf } from '../../src/sandbox/rights';
import { offset } from '../../src/sandbox/tenant';
import file from '../../src/sandbox/tenant.json';

const tenant = sampleTenant();

describe('the people', () => {
  test('there are at least nine, and no two share a name, an id or a case', () => {
    const people = samplePeople();
    expect(people.length).toBeGreaterThanOrEqual(9);
    for (const key of ['name', 'objectId', 'case'] as const)
      expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
  });

  test('every verdict is shown by somebody', () => {
    const verdicts = new Set(samplePeople().map(({ verdict }) => verdict));
    expect([...verdicts].toSorted()).toEqual(['denied', 'eligible', 'granted', 'not-granted', 'unknown']);
  });

  test('object ids are GUIDs, resources are ids of accounts or projects', () => {
    for (const { objectId, resource } of samplePeople()) {
      expect(objectId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(resource).toMatch(
        /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.CognitiveServices\/accounts\//,
      );
    }
  });
});

describe('the file', () => {
  test.each([
    [
      'person or group',
      { ...file, assignments: [{ principal: 'Nobody', role: 'Reader', scope: 'production', made: '1 day ago' }] },
    ],
    [
      'role',
      { ...file, assignments: [{ principal: 'Ada Brook', role: 'Emperor', scope: 'production', made: '1 day ago' }] },
    ],
    [
      'scope',
      { ...file, assignments: [{ principal: 'Ada Brook', role: 'Reader', scope: 'the moon', made: '1 day ago' }] },
    ],
  ])('a %s that is not defined is refused by its kind', (what, raw) => {
    expect(() => readTenant(raw)).toThrow(`unknown ${what}`);
  });

  test('a word that the schema does not know is refused', () => {
    expect(() => readTenant({ ...file, extra: 1 })).toThrow('extra');
  });

  test.each([
    ['2 minutes ago', -120_000],
    ['in 40 minutes', 2_400_000],
    ['1 hour ago', -3_600_000],
    ['in 200 days', 17_280_000_000],
  ])('%s', (words, expected) => {
    expect(offset(words)).toBe(expected);
  });

  test('the accounts that the project promises are there', () => {
    const byName = new Map(tenant.accounts.map((account) => [account.name, account]));
    expect(byName.get('contoso-ai')).toMatchObject({
      kind: 'AIServices',
      subdomain: 'contoso-ai',
      projects: ['assistant'],
    });
    expect(byName.get('contoso-ai')?.deployments.map(({ name }) => name)).toEqual([
      'gpt-4o',
      'gpt-4o-mini',
      'text-embedding-3-large',
    ]);
    expect(byName.get('fabrikam-ai')).toMatchObject({
      publicNetworkAccess: 'Disabled',
      resourceGroup: 'rg-fabrikam-ai',
    });
  });
});

describe('scopes', () => {
  const account = '/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a';
  test.each([
    [`${account}/projects/p`, account],
    [account, '/subscriptions/s/resourceGroups/g'],
    ['/subscriptions/s/resourceGroups/g', '/subscriptions/s'],
    ['/subscriptions/s', '/'],
    [sampleTenant().subscriptions[0]?.id ?? '', '/providers/Microsoft.Management/managementGroups/contoso-ai-platform'],
    [
      '/providers/Microsoft.Management/managementGroups/contoso-ai-platform',
      '/providers/Microsoft.Management/managementGroups/contoso',
    ],
    ['/providers/Microsoft.Management/managementGroups/contoso', '/'],
    ['/', undefined],
  ])('above %s', (scope, expected) => {
    expect(parentOf(tenant, scope)).toBe(expected);
  });
});

test('groups are found through groups, and a ring of groups ends', () => {
  const group = (id: string, ...members: string[]) => ({
    principal: { id, name: id, kind: 'Group' as const },
    members: new Set(members),
  });
  const ring = { ...tenant, groups: [group('a', 'me', 'c'), group('b', 'a'), group('c', 'b')] };
  expect([...groupsOf(ring, 'me')].toSorted()).toEqual(['a', 'b', 'c']);
});

describe('wildcards', () => {
  test.each([
    ['*', 'Microsoft.X/y/read', true],
    ['*/read', 'Microsoft.X/y/read', true],
    ['*/read', 'Microsoft.X/y/write', false],
    ['Microsoft.X/*/a/*/read', 'microsoft.x/1/2/A/3/read', true],
    ['Microsoft.X/accounts/*/read', 'Microsoft.X/accounts/read', false],
    ['Microsoft.X/accounts/read', 'Microsoft.X/accounts/read/more', false],
    ['a*a', 'a', false],
  ])('%s and %s', (pattern, action, expected) => {
    expect(covers(pattern, action)).toBe(expected);
  });

  test('as a regular expression would say', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 8 }).map((parts) => parts.join(''));
    const pattern = fc.array(fc.constantFrom('a', 'b', '/', '.', '*'), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pattern, text, (glob, action) => {
        const expected = new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(action);
        expect(covers(glob, action)).toBe(expected);
      }),
    );
  });
});

// rbac.md §2.3: what a holder of one role, at the account, can read about themselves.
test.each([
  ['Cognitive Services User', false, false, false, true],
  ['Cognitive Services OpenAI User', true, false, false, true],
  ['Foundry User', true, true, true, true],
  ['Azure AI Developer', true, true, true, false],
  ['Reader', true, true, true, true],
  ['Owner', true, true, true, true],
  ['Cognitive Services Data Reader', false, false, false, false],
])('a holder of %s', (name, roleAssignments, denyAssignments, permissions, account) => {
  const role = builtInRoles().find((each) => each.name === name);
  if (role === undefined) throw new Error(`no ${name}`);
  const [first] = tenant.assignments;
  if (first === undefined) throw new Error('no assignment');
  const principal = { id: 'me', name: 'me', kind: 'User' as const };
  const scope = tenant.accounts[0]?.id ?? '';
  const mine = { ...tenant, assignments: [{ ...first, principal, scope, role: { ...role, assignableScopes: ['/'] } }] };
  const reads = (action: string): boolean => may(mine, 'me', action, scope);
  expect({
    roleAssignments: reads('Microsoft.Authorization/roleAssignments/read'),
    denyAssignments: reads('Microsoft.Authorization/denyAssignments/read'),
    permissions: reads('Microsoft.Authorization/permissions/read'),
    account: reads('Microsoft.CognitiveServices/accounts/read'),
  }).toEqual({ roleAssignments, denyAssignments, permissions, account });
});

test('what the access check is measured with is a tenant, in which each assignment stands', () => {
  const bench = path.join(__dirname, '../../bench/tenant.mjs');
  const print = 'import(process.argv[1]).then(({ tenantFile }) => console.log(JSON.stringify(tenantFile(10))))';
  const printed: unknown = JSON.parse(execFileSync(process.execPath, ['-e', print, bench], { encoding: 'utf8' }));
  const { assignments, people } = readTenant(printed);
  expect(assignments.length).toBe(10);
  const [granting] = assignments;
  expect([granting?.role.name, granting?.scope]).toEqual(['Cognitive Services User', people[0]?.resource]);
});
