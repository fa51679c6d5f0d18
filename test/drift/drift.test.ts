import { AADSTS, builtInRoles } from '../../src/azure-names';
import { driftOf, driftReport, type Drift, type WorldToday, type SourceFile } from '../../src/drift';
import { operations, RETIREMENTS } from '../../src/services';
import { readText } from '../deployment/lifecycle';

const TODAY = '2026-11-29';
const FOUNDRY_USER = '53ca6127-db72-4b80-b1b0-d745d6d5456d';

/** What Azure and its pages would say if they said what this project wrote down. */
function same() {
  return {
    roles: builtInRoles().map(({ id, name, permissions }) => ({
      name: id,
      roleName: name,
      permissions: permissions.map((each) => ({ ...each })),
    })),
    operations: {
      operations: [],
      resourceTypes: [{ operations: operations().map(({ dataAction }) => ({ name: dataAction, isDataAction: true })) }],
    },
    openapi: { paths: { '/chat/completions': { post: {}, parameters: [] }, '/embeddings': { post: {} } } },
    codes: AADSTS.flatMap(({ codes }) =>
      codes.map((code) => `| AADSTS${code} | SomeName - What it means. More. |`),
    ).join('\n'),
    retirements: [
      '| Model | Version | Lifecycle | Retirement date | Replacement |',
      '|---|---|---|---|---|',
      ...RETIREMENTS.map(({ model, on }) => `| ${model} | 1 | GA | ${on} | — |`),
    ].join('\n'),
    packages: { npm: { openai: '7.59.0', '@azure/ai-projects': '1.9.0' }, pypi: { openai: '3.3.1' } },
  };
}

const FILES: readonly SourceFile[] = [
  { path: 'src/scenarios/a/index.ts', text: "read: '2026-11-21' Foundry User and openai.chat.completions" },
  { path: 'src/services/openai/index.ts', text: 'OpenAI/deployments/chat/completions/action' },
];

const found = (material: WorldToday, files = FILES): readonly Drift[] => driftOf(material, files, TODAY);

test('where Azure says what is written down, nothing has changed', () => {
  expect(found(same())).toEqual([]);
  expect(driftReport([], ['roles'], TODAY)).toBe('# Drift, 2026-11-29\n\nCompared: roles.\n\nNothing has changed.\n');
});

const rolesWith = (change: (roles: ReturnType<typeof same>['roles']) => unknown): WorldToday => {
  const material = same();
  return { ...material, roles: change(material.roles) };
};
const page = (row: string): WorldToday => ({ ...same(), retirements: `${same().retirements}\n${row}` });

const PLANTED: readonly (readonly [string, WorldToday, readonly SourceFile[], Drift])[] = [
  [
    'a role with another name',
    rolesWith((roles) => roles.map((role) => (role.name === FOUNDRY_USER ? { ...role, roleName: 'AI User' } : role))),
    FILES,
    { kind: 'role-renamed', what: 'Foundry User is called AI User', where: ['src/scenarios/a/index.ts'] },
  ],
  [
    'a role that allows more and less',
    rolesWith((roles) =>
      roles.map((role) =>
        role.roleName === 'Cognitive Services OpenAI User'
          ? {
              ...role,
              permissions: role.permissions.map((each) => ({
                ...each,
                actions: ['X/new/read'],
                dataActions: each.dataActions,
              })),
            }
          : role,
      ),
    ),
    FILES,
    {
      kind: 'role-changed',
      what: expect.stringMatching(
        /^Cognitive Services OpenAI User: \+ actions x\/new\/read, - actions microsoft\./,
      ) as string,
      where: ['src/azure-names/builtin-roles.json'],
    },
  ],
  [
    'a role that is gone',
    rolesWith((roles) => roles.filter(({ name }) => name !== FOUNDRY_USER)),
    FILES,
    { kind: 'role-gone', what: `Foundry User (${FOUNDRY_USER})`, where: ['src/scenarios/a/index.ts'] },
  ],
  [
    'a new role',
    rolesWith((roles) => [
      ...roles,
      {
        name: '00000000-0000-4000-8000-000000000001',
        roleName: 'AI Dreamer',
        permissions: [{ actions: [], dataActions: ['Microsoft.CognitiveServices/accounts/Dreams/*'] }],
      },
    ]),
    FILES,
    {
      kind: 'role-new',
      what: 'AI Dreamer (00000000-0000-4000-8000-000000000001)',
      where: ['src/azure-names/builtin-roles.json'],
    },
  ],
  [
    'a data action that Azure does not have',
    {
      ...same(),
      operations: {
        operations: operations()
          .map(({ dataAction }) => ({ name: dataAction }))
          .filter(({ name }) => !name.endsWith('OpenAI/deployments/chat/completions/action')),
      },
    },
    FILES,
    {
      kind: 'data-action-gone',
      what: 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action',
      where: ['src/services/openai/index.ts'],
    },
  ],
  [
    'a route without a row',
    { ...same(), openapi: { paths: { '/dreams/{dream_id}': { get: {} } } } },
    FILES,
    { kind: 'route-without-row', what: 'GET /dreams/{dream_id}', where: ['src/services/openai'] },
  ],
  [
    'a code that no row knows',
    { ...same(), codes: `${same().codes}\n| AADSTS999001 | DreamRefused - The dream was refused. Wake up. |` },
    FILES,
    {
      kind: 'code-lacking',
      what: 'AADSTS999001: DreamRefused - The dream was refused.',
      where: ['src/azure-names/aadsts-rows'],
    },
  ],
  [
    'a model that has retired, and that advice names',
    page('| gpt-dream | 1 | Retired | 2026-11-01 | — |'),
    [{ path: 'src/scenarios/b/index.ts', text: "model: 'gpt-dream'" }],
    { kind: 'model-retired', what: 'gpt-dream retired on 2026-11-01', where: ['src/scenarios/b/index.ts'] },
  ],
  [
    'a retirement that has moved',
    {
      ...same(),
      retirements: same().retirements.replace('| gpt-5.2 | 1 | GA | 2027-06-08 |', '| gpt-5.2 | 1 | GA | 2027-01-31 |'),
    },
    FILES,
    {
      kind: 'retirement-moved',
      what: 'gpt-5.2 retires on 2027-01-31, not on 2027-06-08',
      where: ['src/services/retirements.ts'],
    },
  ],
  [
    'a package whose first number has moved',
    { ...same(), packages: { pypi: { openai: '4.0.0' } } },
    [{ path: 'src/scenarios/c/index.ts', text: 'pip install --upgrade "openai>=3.1,<4" azure-identity' }],
    {
      kind: 'package-moved',
      what: 'openai: a command asks for 3, 4.0.0 is the newest',
      where: ['src/scenarios/c/index.ts'],
    },
  ],
  [
    'a package of npm',
    { ...same(), packages: { npm: { '@azure/ai-projects': '2.10.0' } } },
    [{ path: 'src/scenarios/c/index.ts', text: 'npm install @azure/ai-projects@1' }],
    {
      kind: 'package-moved',
      what: '@azure/ai-projects: a command asks for 1, 2.10.0 is the newest',
      where: ['src/scenarios/c/index.ts'],
    },
  ],
  [
    'advice of an old source',
    same(),
    [{ path: 'src/scenarios/d/index.ts', text: "read: '2025-11-01'" }],
    {
      kind: 'old-source',
      what: 'read on 2025-11-01, more than a year ago',
      where: ['src/scenarios/d/index.ts'],
    },
  ],
];

test.each(PLANTED)('%s is reported, and nothing else', (_, material, files, expected) => {
  const drifts = found(material, files);
  expect(drifts).toEqual([expected]);
  const report = driftReport(drifts, ['all'], TODAY);
  for (const { what, where } of drifts) for (const said of [what, ...where]) expect(report).toContain(said);
});

test.each<[string, WorldToday]>([
  ['roles', { roles: { error: 'no' } }],
  ['operations', { operations: [] }],
  ['the interface', { openapi: {} }],
  ['codes', { codes: '<html>moved</html>' }],
  ['retirements', { retirements: '<html>moved</html>' }],
  ['versions', { packages: { cargo: {} } }],
])('%s in another form than they were are no silence', (_, material) => {
  expect(found(material).map(({ kind }) => kind)).toEqual(['unreadable']);
});

test('a model retires with its last version; fine-tuned ones have a table of their own', () => {
  const retirements = [
    '| gpt-dream | 1 | GA | 2026-01-01 | — |',
    '| gpt-dream | 2 | GA | 2027-01-01 | — |',
    '| gpt-open | 1 | GA | 2026-01-01 | — |',
    '| gpt-open | 2 | GA | — | — |',
    '#### Fine-tuned models',
    '| gpt-tuned | 1 | No earlier than 2025-01-01 | 2026-01-01 |',
    '### Others',
    '| gpt-other | 1 | Retired | 2026-01-01 | — |',
  ].join('\n');
  const files = ['gpt-dream', 'gpt-open', 'gpt-tuned', 'gpt-other', 'gpt-other-mini'].map((text) => ({
    path: text,
    text,
  }));
  expect(found({ retirements }, files).map(({ where }) => where)).toEqual([['gpt-other']]);
});

test('the workflow and the page say how it is run', () => {
  const workflow = readText('.github/workflows/drift.yml');
  expect(workflow).toMatch(/schedule:\n\s+- cron:/);
  expect(workflow).toContain('npm run --silent drift --');
  expect(readText('docs/drift.md')).toContain('npm run --silent drift --');
});
