import { readTenant, type Tenant } from '../../src/sandbox';
import file from '../../src/sandbox/tenant.json';
import { check, person, withTenant } from './support';

const marcus = person('Marcus Reid');

/** The sample tenant, in which one person holds `count` roles more, of 700 kinds, in as many resource groups. */
function crowded(count: number): Tenant {
  const [custom] = file.customRoles;
  if (custom === undefined) throw new Error('no custom role to copy');
  const roles = Array.from({ length: 700 }, (_, i) => ({
    ...custom,
    name: `Role ${i}`,
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
  }));
  const groups = Array.from({ length: count }, (_, i) => [
    `group ${i}`,
    `${file.scopes.production}/resourceGroups/rg-${i}`,
  ]);
  return readTenant({
    ...file,
    scopes: { ...file.scopes, ...Object.fromEntries(groups) },
    customRoles: [...file.customRoles, ...roles],
    assignments: [
      ...file.assignments,
      ...groups.map(([scope], i) => ({
        principal: marcus.name,
        role: `Role ${i % 700}`,
        scope,
        made: '90 days ago',
      })),
    ],
  });
}

test('5,000 assignments over 50 pages and 700 role definitions', async () => {
  await withTenant({ tenant: crowded(5_000), pageSize: 100 }, async (tenant) => {
    const { facts, verdict } = await check(tenant, marcus, { budgetMs: 60_000 });
    expect(verdict.verdict).toBe('granted');
    expect(facts.assignments.kind === 'read' ? facts.assignments.value.length : 0).toBe(5_001);
    expect(facts.definitions.length).toBe(701);
    expect(facts.gaps).toEqual([]);
    const served = tenant.served();
    expect(
      served.filter(({ route, url }) => route === 'roleAssignments' && url.includes('assignedTo')).length,
    ).toBeLessThan(60);
    // One list instead of 700 single requests.
    expect(served.filter(({ route }) => route === 'roleDefinitions').length).toBeLessThan(10);
  });
}, 60_000);
