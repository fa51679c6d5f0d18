import { builtInRole, builtInRoleNamed, builtInRoles, ROLE, role, type KnownRole } from '../../src/azure-names';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const known = Object.keys(ROLE) as KnownRole[];

describe('table of built-in roles', () => {
  test('holds the 66 roles that were read, each once', () => {
    const roles = builtInRoles();
    expect(roles).toHaveLength(66);
    expect(new Set(roles.map(({ id }) => id)).size).toBe(66);
    expect(new Set(roles.map(({ name }) => name)).size).toBe(66);
  });

  test.each(builtInRoles().map((r) => [r.name, r] as const))('%s is well formed', (_, r) => {
    expect(r.id).toMatch(GUID);
    expect(r.bundledOn).toBe('2026-08-22');
    expect(r.permissions.length).toBeGreaterThan(0);
    const patterns = r.permissions.flatMap((p) => [p.actions, p.notActions, p.dataActions, p.notDataActions].flat());
    for (const pattern of patterns) expect(pattern).toMatch(/^(\*|[A-Za-z*][\w.*:/-]+)$/);
  });

  test.each(known)('knows %s by id', (name) => {
    expect(role(name).id).toBe(ROLE[name]);
    expect(builtInRole(`/providers/Microsoft.Authorization/roleDefinitions/${ROLE[name].toUpperCase()}`)).toBe(
      role(name),
    );
  });

  test.each([
    ['foundryUser', 'Foundry User', 'Azure AI User'],
    ['foundryProjectManager', 'Foundry Project Manager', 'Azure AI Project Manager'],
    ['foundryAccountOwner', 'Foundry Account Owner', 'Azure AI Account Owner'],
    ['foundryOwner', 'Foundry Owner', 'Azure AI Owner'],
  ] as const)('%s is found by both of its names', (key, today, former) => {
    expect(role(key)).toMatchObject({ name: today, formerName: former });
    expect(builtInRoleNamed(today)).toBe(role(key));
    expect(builtInRoleNamed(former.toUpperCase())).toBe(role(key));
  });

  test.each(['owner', 'contributor', 'reader', 'cognitiveServicesContributor', 'foundryAccountOwner'] as const)(
    '%s holds no data action',
    (key) => {
      expect(role(key).permissions.flatMap((p) => p.dataActions)).toEqual([]);
    },
  );

  test('keeps the conditions that role definitions carry', () => {
    const conditioned = builtInRoles().filter((r) => r.permissions.some((p) => p.condition !== undefined));
    expect(conditioned.map((r) => r.name).sort()).toEqual([
      'Foundry Account Owner',
      'Foundry Owner',
      'Foundry Project Manager',
    ]);
  });
});
