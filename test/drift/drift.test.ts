import { readdirSync } from 'node:fs';
import path from 'node:path';

import { CURES } from '../../src/answer/paste/cures';
import { TOPICS } from '../../src/questions';
import { scenarios } from '../../src/scenarios';
import { AADSTS, builtInRoles, ROLES_SOURCE } from '../../src/azure-names';
import {
  cliUses,
  datedIn,
  DRIFT_KINDS,
  driftOf,
  driftReport,
  isOpen,
  PORTAL_NAMES,
  providersOf,
  type Drift,
  type WorldToday,
  type SourceFile,
} from '../../src/drift';
import { operations, RETIREMENTS } from '../../src/services';
import { readText, ROOT } from '../deployment/lifecycle';

const TODAY = '2026-11-29';
const FOUNDRY_USER = '53ca6127-db72-4b80-b1b0-d745d6d5456d';

/** As the Azure CLI prints it. */
const ROLE_HELP = `Command
    az role assignment create : Create a new role assignment.
Arguments
    --role              [Required] : Role name or id.
    --scope             [Required] : Scope.
    --assignee                     : Represent a user.
    --assignee-object-id           : Use this parameter instead of '--assignee'.
Global Arguments
    --output -o                    : Output format.
    --query                        : JMESPath query string.
`;
const ACCOUNT_HELP = `Arguments
    --name --subscription -n -s    : Name or ID of subscription.
Global Arguments
    --output -o                    : Output format.
    --query                        : JMESPath query string.
`;

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
    cli: { 'role assignment create': ROLE_HELP, 'account show': ACCOUNT_HELP },
    providers: [
      {
        namespace: 'Microsoft.Web',
        resourceTypes: [{ resourceType: 'sites', apiVersions: ['2023-12-01', '2024-05-01-preview'] }],
      },
    ],
    portal: Object.fromEntries(
      PORTAL_NAMES.map(({ page }) => [
        page,
        PORTAL_NAMES.filter((each) => each.page === page)
          .map(({ name }) => `**${name}**`)
          .join(' > '),
      ]),
    ),
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
    { ...same(), packages: { pypi: { openai: '4.0.0', 'azure-identity': '2.0.0' } } },
    [{ path: 'src/scenarios/c/index.ts', text: 'pip install --upgrade "openai>=3.1,<4" azure-identity' }],
    {
      kind: 'package-moved',
      what: 'a command asks for openai>=3.1,<4: 4.0.0 is the newest',
      where: ['src/scenarios/c/index.ts'],
    },
  ],
  [
    'a package of npm',
    { ...same(), packages: { npm: { '@azure/ai-projects': '2.10.0' } } },
    [{ path: 'src/scenarios/c/index.ts', text: 'npm install @azure/ai-projects@1' }],
    {
      kind: 'package-moved',
      what: 'a command asks for @azure/ai-projects@1: 2.10.0 is the newest',
      where: ['src/scenarios/c/index.ts'],
    },
  ],
  [
    'a command that the Azure CLI does not have',
    { ...same(), cli: { ...same().cli, 'role assignment create': null } },
    [{ path: 'src/scenarios/e/index.ts', text: '`az role assignment create --role X`' }],
    { kind: 'command-gone', what: 'az role assignment create', where: ['src/scenarios/e/index.ts'] },
  ],
  [
    'an option that it does not have, over two lines and beside a command within',
    same(),
    [
      {
        path: 'src/scenarios/e/index.ts',
        text: '`az role assignment create --role X \\\\\n  --who "$(az account show --query id --output tsv)" --scope /x`',
      },
    ],
    { kind: 'option-gone', what: 'az role assignment create --who', where: ['src/scenarios/e/index.ts'] },
  ],
  [
    'a version that Azure no longer takes',
    same(),
    [{ path: 'infra/azure.bicep', text: "resource app 'Microsoft.Web/sites@2019-08-01' = {" }],
    { kind: 'version-gone', what: 'microsoft.web/sites has no version 2019-08-01', where: ['infra/azure.bicep'] },
  ],
  [
    'a preview that has a stable version since',
    {
      ...same(),
      providers: [
        {
          namespace: 'Microsoft.Web',
          resourceTypes: [{ resourceType: 'sites', apiVersions: ['2024-05-01-preview', '2024-11-01'] }],
        },
      ],
    },
    [
      {
        path: 'src/scenarios/f/index.ts',
        text: '/resourceGroups/${group}/providers/Microsoft.Web/sites/${slot(`x`)}?api-version=2024-05-01-preview',
      },
    ],
    {
      kind: 'version-stable',
      what: 'microsoft.web/sites has 2024-11-01, which is stable: 2024-05-01-preview is a preview',
      where: ['src/scenarios/f/index.ts'],
    },
  ],
  [
    'a place of the portal that has another name',
    {
      ...same(),
      portal: {
        ...same().portal,
        'navigate-from-classic.md': same().portal['navigate-from-classic.md']?.replace('**Operate**', '**Run**'),
      },
    },
    [{ path: 'src/scenarios/g/index.ts', text: 'In the Foundry portal open Operate, Admin' }],
    {
      kind: 'portal-name-gone',
      what: 'Operate: not on navigate-from-classic.md',
      where: ['src/scenarios/g/index.ts'],
    },
  ],
  [
    'advice of an old source',
    same(),
    [
      {
        path: 'src/scenarios/d/index.ts',
        text: "url: 'https://learn.microsoft.com/x',\n      read: '2025-11-01',\n edition: '2024-01-01'",
      },
    ],
    {
      kind: 'old-source',
      what: 'https://learn.microsoft.com/x, read on 2025-11-01, is older than a year',
      where: ['src/scenarios/d/index.ts'],
    },
  ],
  [
    'an old source in the list of sources',
    same(),
    [{ path: 'src/azure-names/sources.ts', text: "documented('X', 'https://learn.microsoft.com/x', '2025-11-01')" }],
    {
      kind: 'old-source',
      what: 'https://learn.microsoft.com/x, read on 2025-11-01, is older than a year',
      where: ['src/azure-names/sources.ts'],
    },
  ],
  [
    'an old source of a cure',
    same(),
    [{ path: 'src/cures.ts', text: "page('X', 'docs.fabrikam.com/x', '2025-11-01', '2025-10-01')" }],
    {
      kind: 'old-source',
      what: 'docs.fabrikam.com/x, read on 2025-11-01, is older than a year',
      where: ['src/cures.ts'],
    },
  ],
  [
    'an old edition that was read within the year',
    same(),
    [{ path: 'src/cures.ts', text: "documented('X', 'https://learn.microsoft.com/x', '2026-11-20', '2022-01-12')" }],
    {
      kind: 'old-edition',
      what: 'https://learn.microsoft.com/x, read on 2026-11-20 in its edition of 2022-01-12',
      where: ['src/cures.ts'],
    },
  ],
  [
    'an old source in a comment',
    same(),
    [{ path: 'src/x.ts', text: '/** Source: learn.microsoft.com/x, read 2025-11-01. */' }],
    { kind: 'old-source', what: 'read on 2025-11-01, is older than a year', where: ['src/x.ts'] },
  ],
];

test.each(PLANTED)('%s is reported, and nothing else', (_, material, files, expected) => {
  const drifts = found(material, files);
  expect(drifts).toEqual([expected]);
  const report = driftReport(drifts, ['all'], TODAY);
  for (const { what, where } of drifts) for (const said of [what, ...where]) expect(report).toContain(said);
});

test('a change of each kind was planted, and asks for somebody; an old edition that was read again does not', () => {
  const planted = new Set(PLANTED.map(([, , , { kind }]) => kind));
  expect(DRIFT_KINDS.filter((kind) => !planted.has(kind))).toEqual(['unreadable']);
  expect(PLANTED.map(([, , , drift]) => drift).filter((drift) => !isOpen(drift))).toEqual([
    expect.objectContaining({ kind: 'old-edition' }),
  ]);
});

const TOLD = [
  ...scenarios.flatMap((scenario) => scenario.sources),
  ...TOPICS.flatMap((topic) => topic.sources),
  ...Object.values(CURES).flatMap((rows) => rows.map(([, , source]) => source)),
];

test('one page has one date of its own, wherever it is named', () => {
  const whole = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '');
  const editions = new Map<string, Set<string>>();
  const inFiles = OWN.flatMap(({ text }) => datedIn(text)).filter(
    // The table of roles has its date in the table.
    ({ page }) => page.startsWith('https://') && page !== ROLES_SOURCE.url,
  );
  for (const { url, edition } of [...TOLD, ...inFiles.map((each) => ({ url: each.page, edition: each.edition }))])
    editions.set(whole(url), (editions.get(whole(url)) ?? new Set()).add(edition ?? 'none'));
  expect([...editions].flatMap(([url, of]) => (of.size > 1 ? [`${url}: ${[...of].join(', ')}`] : []))).toEqual([]);
});

test('the dates of all sources that a card can name are found in the files', () => {
  // Not the table of roles: it is compared with Azure's own.
  const sources = TOLD.filter((source) => source !== ROLES_SOURCE && source.confidence !== 'memory');
  const found = OWN.flatMap(({ text }) => datedIn(text));
  // A helper may put the host before the page, and a page may have a name.
  const missing = sources.filter(
    ({ url, read, edition }) =>
      !found.some((each) => url.endsWith(each.page) && each.read === read && each.edition === edition),
  );
  expect(sources.length).toBeGreaterThan(300);
  expect(missing).toEqual([]);
});

test.each<[string, WorldToday]>([
  ['roles', { roles: { error: 'no' } }],
  ['operations', { operations: [] }],
  ['the interface', { openapi: {} }],
  ['codes', { codes: '<html>moved</html>' }],
  ['retirements', { retirements: '<html>moved</html>' }],
  ['versions', { packages: { cargo: {} } }],
  ['commands', { cli: ['az'] }],
  ['providers', { providers: { value: [] } }],
  ['portals', { portal: '<html>' }],
])('%s in another form than they were are no silence', (_, material) => {
  expect(found(material).map(({ kind }) => kind)).toEqual(['unreadable']);
});

test('a command that takes the newest version is no drift, and neither is a comment', () => {
  const packages = { pypi: { openai: '3.3.1', httpx: '0.28.1' }, npm: { openai: '7.59.0' } };
  const text = [
    'pip install --upgrade "openai>=1.106" azure-identity',
    'pip install "openai<4"',
    'npm install openai@latest openai@7',
    '// pip install openai==0.28',
    'pip install "httpx<0.28"',
  ].join('\n');
  expect(found({ packages }, [{ path: 'x', text }]).map(({ what }) => what)).toEqual([]);
});

test('help in another form is no silence', () => {
  const files = [{ path: 'x', text: 'az account show --query id' }];
  expect(found({ cli: { 'account show': 'Usage: none' } }, files).map(({ kind }) => kind)).toEqual(['unreadable']);
});

const OWN = ['src', 'infra'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|bicep)$/.test(name) && !/examples|table\.ts$|^(sandbox|drift)/.test(name))
    .map((name) => ({ path: `${folder}/${name}`, text: readText(`${folder}/${name}`) })),
);

test('commands, versions and places are found in the files of this project', () => {
  const commands = new Set(cliUses(OWN).map(({ command }) => command));
  expect(commands.size).toBeGreaterThan(40);
  expect([...commands].filter((command) => !/^[a-z-]+( [a-z-]+){0,4}$/.test(command))).toEqual([]);
  expect(providersOf(OWN)).toEqual(expect.arrayContaining(['microsoft.web', 'microsoft.cognitiveservices']));
  const unsaid = PORTAL_NAMES.filter(({ says }) => !OWN.some(({ text }) => text.includes(says)));
  expect(unsaid).toEqual([]);
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
