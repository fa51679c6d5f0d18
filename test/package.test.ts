import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readActions, readText, references, ROOT, strings } from './deployment/lifecycle';

// Each run is a process of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

const GUID = '11111111-2222-4333-8444-555555555555';
const VALUES = { TEAMS_APP_ID: GUID, BOT_ID: GUID, AAD_APP_CLIENT_ID: GUID, BOT_DOMAIN: 'bot.example.com' };

let out: string;
beforeAll(() => {
  out = mkdtempSync(path.join(tmpdir(), 'package-'));
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
  const command = ['scripts/package.mjs', '--out', folder, ...args];
  const env = { PATH: process.env['PATH'] ?? '', ...values };
  const child = spawn(process.execPath, command, { cwd: ROOT, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await once(child, 'close');
  return { status: child.exitCode, said };
}

const zipOf = (environment: string, folder = out): Buffer =>
  readFileSync(path.join(folder, `appPackage.${environment}.zip`));

test.each(['dev', 'local'])('the package of the %s environment unzips to what Teams takes', async (environment) => {
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
    validDomains: ['bot.example.com', 'token.botframework.com'],
    webApplicationInfo: { id: GUID },
  });
  expect(references(JSON.stringify(manifest))).toEqual([]);
});

test('the same values make the same bytes, whatever the time zone', async () => {
  const other = path.join(out, 'other');
  await run({ ...VALUES, TZ: 'Pacific/Auckland' }, [], other);
  await run({ ...VALUES, TZ: 'America/Adak' });
  expect(zipOf('dev', other).equals(zipOf('dev'))).toBe(true);
});

test('a value with a quotation mark stays one value', async () => {
  const name = 'Fabrikam "AI"';
  await run({ ...VALUES, DEVELOPER_NAME: name });
  const manifest: unknown = JSON.parse(Buffer.from(unzipSync(zipOf('dev'))['manifest.json'] ?? []).toString());
  expect(manifest).toMatchObject({ developer: { name } });
});

test('all that is missing is listed at once', async () => {
  const { status, said } = await run({ BOT_ID: GUID });
  expect(status).toBe(1);
  expect(said.match(/^ {2}\w+$/gm)).toEqual(['  TEAMS_APP_ID', '  BOT_DOMAIN', '  AAD_APP_CLIENT_ID']);
  expect(said).toContain('env/.env.dev');
});

test('values that Teams would refuse make no package', async () => {
  const folder = path.join(out, 'refused');
  const { status, said } = await run({ ...VALUES, TEAMS_APP_ID: 'locksmith' }, [], folder);
  expect(status).toBe(1);
  expect(said).toMatch(/\/id must match/);
  expect(() => zipOf('dev', folder)).toThrow();
});

test.each(['../../etc', 'nowhere'])('an environment called %s is not known', async (name) => {
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
