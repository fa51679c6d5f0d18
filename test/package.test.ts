import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readActions, readText, references, ROOT, strings } from './deployment/lifecycle';

// Each run is a process of its own, which takes its time on a busy machine.
const GUID = '11111111-2222-4333-8444-555555555555';
const PAGES = {
  DEVELOPER_WEBSITE_URL: 'https://www.fabrikam.com',
  DEVELOPER_PRIVACY_URL: 'https://www.fabrikam.com/privacy',
  DEVELOPER_TERMS_OF_USE_URL: 'https://www.fabrikam.com/terms',
};
const IDS = { TEAMS_APP_ID: GUID, BOT_ID: GUID, AAD_APP_CLIENT_ID: GUID };
const VALUES = { ...PAGES, ...IDS, BOT_DOMAIN: 'bot.fabrikam.com' };

let out: string;
let environments: string;
beforeAll(() => {
  out = mkdtempSync(path.join(tmpdir(), 'package-'));
  environments = path.join(out, 'env');
  mkdirSync(environments);
  // As the README says: a copy of the template. The checkout's own copies, filled in, are nobody's business here.
  for (const [template, name] of [
    ['azure', 'prod'],
    ['local', 'local'],
  ] as const) {
    copyFileSync(path.join(ROOT, `env/${template}.template`), path.join(environments, `.env.${name}`));
  }
});
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

/** What Microsoft's own check says of a manifest and the icons beside it. In a process of its own: Jest cannot load it. */
const checked = (manifest: string): unknown => {
  const script = `require('@microsoft/app-manifest').AppManifestUtils.readAndValidateTeamsManifest(process.argv[1])
    .then(([, problems]) => console.log(JSON.stringify(problems)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script, manifest], { cwd: ROOT, encoding: 'utf8' }));
};

/** `npm run package`, with these values in the environment and no others. */
async function run(values: Readonly<Record<string, string>>, args: readonly string[] = [], folder = out) {
  const command = ['scripts/package.mjs', '--out', folder, '--env-folder', environments, ...args];
  const env = { PATH: process.env['PATH'] ?? '', ...values };
  const child = spawn(process.execPath, command, { cwd: ROOT, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await once(child, 'close');
  return { status: child.exitCode, said };
}

const zipOf = (environment: string, folder = out): Buffer =>
  readFileSync(path.join(folder, `appPackage.${environment}.zip`));

test.each(['prod', 'local'])('the package of the %s environment unzips to what Teams takes', async (environment) => {
  expect(await run(VALUES, ['--env', environment])).toMatchObject({ status: 0 });
  const parts = unzipSync(zipOf(environment));
  expect(Object.keys(parts).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  const unzipped = path.join(out, `unzipped-${environment}`);
  mkdirSync(unzipped, { recursive: true });
  for (const [name, bytes] of Object.entries(parts)) writeFileSync(path.join(unzipped, name), bytes);
  expect(checked(path.join(unzipped, 'manifest.json'))).toEqual([]);
  const manifest: unknown = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString());
  expect(manifest).toMatchObject({
    id: GUID,
    bots: [{ botId: GUID, scopes: ['personal', 'team', 'groupChat'], supportsFiles: true }],
    composeExtensions: [{ botId: GUID }],
    validDomains: ['bot.fabrikam.com', 'token.botframework.com'],
    webApplicationInfo: { id: GUID },
  });
  expect(references(JSON.stringify(manifest))).toEqual([]);
});

test('the same values make the same bytes, whatever the time zone', async () => {
  const other = path.join(out, 'other');
  await run({ ...VALUES, TZ: 'Pacific/Auckland' }, [], other);
  await run({ ...VALUES, TZ: 'America/Adak' });
  expect(zipOf('prod', other).equals(zipOf('prod'))).toBe(true);
});

test('a value with a quotation mark stays one value', async () => {
  const name = 'Fabrikam "AI"';
  await run({ ...VALUES, DEVELOPER_NAME: name });
  const manifest: unknown = JSON.parse(Buffer.from(unzipSync(zipOf('prod'))['manifest.json'] ?? []).toString());
  expect(manifest).toMatchObject({ developer: { name } });
});

test('all that is missing is listed at once', async () => {
  const { status, said } = await run({ BOT_ID: GUID });
  expect(status).toBe(1);
  expect(said.match(/^ {2}\w+$/gm)).toEqual(['  TEAMS_APP_ID', '  BOT_DOMAIN', '  AAD_APP_CLIENT_ID']);
  expect(said).toContain('env/.env.prod');
});

test.each([
  ['as the template has them', {}, Object.keys(PAGES)],
  ['one of them', { ...PAGES, DEVELOPER_PRIVACY_URL: 'https://Example.com/privacy' }, ['DEVELOPER_PRIVACY_URL']],
  ['a host of a tunnel', { ...PAGES, BOT_DOMAIN: 'bot.example.com' }, ['BOT_DOMAIN']],
])('example values are refused: %s', async (_, pages, names) => {
  const folder = path.join(out, 'examples');
  const { status, said } = await run({ ...IDS, BOT_DOMAIN: 'bot.fabrikam.com', ...pages }, [], folder);
  expect(status).toBe(1);
  expect(said.match(/^ {2}\w+$/gm)).toEqual(names.map((name) => `  ${name}`));
  expect(() => zipOf('prod', folder)).toThrow();
});

test('values that Teams would refuse make no package', async () => {
  const folder = path.join(out, 'refused');
  const { status, said } = await run({ ...VALUES, TEAMS_APP_ID: 'locksmith' }, [], folder);
  expect(status).toBe(1);
  expect(said).toMatch(/\/id must match/);
  expect(() => zipOf('prod', folder)).toThrow();
});

test.each(['../../etc', 'nowhere', 'dev'])('an environment called %s is not known', async (name) => {
  expect(await run(VALUES, ['--env', name])).toMatchObject({
    status: 1,
    said: expect.stringMatching(/no environment/) as string,
  });
});

test('the lifecycle files call the package by the same name, of the same parts', () => {
  for (const file of ['teamsapp.yml', 'teamsapp.local.yml']) {
    const paths = strings(readActions(file).map((action) => action.with));
    expect(paths).toContain('./appPackage/build/appPackage.${{TEAMSFX_ENV}}.zip');
    expect(paths).toContain('./appPackage/manifest.json');
  }
  expect(readText('.gitignore')).toContain('appPackage/build/');
});
