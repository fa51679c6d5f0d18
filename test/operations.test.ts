import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readEnvironment, readText, ROOT } from './deployment/lifecycle';

const PAGES = [
  'README.md',
  'infra/README.md',
  ...['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...['docs', 'docs/decisions', 'docs/facts', 'docs/scenarios'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : [])),
  ),
];

const { scripts } = z.object({ scripts: z.record(z.string()) }).parse(JSON.parse(readText('package.json')));

const section = (page: string, title: string): string => {
  const [, rest = ''] = readText(page).split(`\n## ${title}\n`);
  return rest.split('\n## ', 1)[0] ?? '';
};

/** How a heading is called in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Once a page: many links lead to the same one. */
const known = new Map<string, ReadonlySet<string>>();

function anchorsOf(page: string): ReadonlySet<string> {
  const found = known.get(page) ?? new Set(anchorsIn(page));
  known.set(page, found);
  return found;
}

const anchorsIn = (page: string): readonly string[] => [
  ...[...readText(page).matchAll(/^#{1,6} (.{1,200})$/gm)].map(([, heading = '']) => anchorOf(heading)),
  ...[...readText(page).matchAll(/<a id="([^"]{1,100})">/g)].map(([, id = '']) => id),
];

test.each(PAGES)('the links of %s lead somewhere', (page) => {
  const links = [...readText(page).matchAll(/\]\(([^)\s]{1,300})\)/g)].map(([, link = '']) => link);
  const broken = links.filter((link) => {
    if (/^[a-z]+:/i.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).has(anchor));
  });
  expect(broken).toEqual([]);
});

test.each(PAGES)('the commands of %s exist', (page) => {
  const named = [...readText(page).matchAll(/npm run (?:-s |--silent )?([\w:]{1,40})/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

describe('the way into a tenant', () => {
  const steps = section('README.md', 'Put it into your tenant')
    .split('\n### ', 1)
    .join('')
    .split(/^\d{1,2}\. /m)
    .slice(1);

  test('has ten steps at most', () => {
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.length).toBeLessThanOrEqual(10);
  });

  test('names variables that the environment file has', () => {
    const environment = readEnvironment('env/azure.template');
    const named = [...steps.join('\n').matchAll(/\b[A-Z]{2,}_[A-Z_]{2,}[A-Z]\b/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !environment.has(name))).toEqual([]);
  });

  test('stands in the order in which one step needs the other', () => {
    const at = (command: string): number => steps.findIndex((step) => step.includes(command));
    const order = ['npm ci', 'atk provision', 'npm run trust', 'npm run package', 'atk deploy'].map(at);
    expect(order).not.toContain(-1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });
});

describe('the operator’s page', () => {
  const page = readText('docs/operations.md');

  test('tells every permission that the app, its registration and its template ask for', () => {
    const manifest = z
      .object({ permissions: z.array(z.string()) })
      .parse(JSON.parse(readText('appPackage/manifest.json')));
    const registration = readText('aad.manifest.json');
    // Azure Service Management, user_impersonation: the only permission that the registration asks for.
    expect(registration.match(/"resourceAppId": "[^"]{36}"/g)).toEqual([
      '"resourceAppId": "797f4846-ba00-4fd7-ba43-dac1f8f63013"',
    ]);
    expect(manifest.permissions.filter((permission) => !page.includes(`\`${permission}\``))).toEqual([]);
    const roles = new Set(readText('infra/azure.bicep').match(/roleDefinitions', '[0-9a-f-]{36}'/g));
    const names: Readonly<Record<string, string>> = {
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'Storage Blob Data Contributor',
      '3913510d-42f4-4e42-8a64-420c390055eb': 'Monitoring Metrics Publisher',
    };
    for (const role of roles) expect(page).toContain(names[role.slice(-37, -1)] ?? `an unknown role: ${role}`);
  });

  test('tells the days that the template keeps things for', () => {
    const template = readText('infra/azure.bicep');
    const days = [/retentionInDays: (\d+)/, /daysAfterModificationGreaterThan: (\d+)/].map(
      (line) => line.exec(template)?.[1],
    );
    for (const count of days) expect(page).toMatch(new RegExp(`\\| ${count ?? 'none'} days`));
  });

  test('tells the paths that the server answers health probes at', () => {
    const paths = [...readText('src/teams/server.ts').matchAll(/server\.get\('([^']{1,40})'/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !page.includes(`\`${path}\``))).toEqual([]);
  });
});
