import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from './deployment/lifecycle';

// Each run is a process of its own, which takes its time on a busy machine.
const REGISTRATION = '11111111-2222-4333-8444-555555555555';
const VALUES = {
  AAD_APP_CLIENT_ID: REGISTRATION,
  AAD_APP_TENANT_ID: '00112233-4455-6677-8899-aabbccddeeff',
  SIGN_IN_UNIQUE_IDENTIFIER: 'locksmithdev-sign-in',
};
/** The bytes 33 22 11 00, 55 44, 77 66, 88 99, aa bb cc dd ee ff. */
const SUBJECT = '/eid1/c/pub/t/MyIRAFVEd2aImaq7zN3u_w/a/9ExAW52n_ky4ZiS_jhpJIQ/locksmithdev-sign-in';
const CREDENTIAL = {
  name: 'azure-bot-sign-in',
  issuer: 'https://login.microsoftonline.com/00112233-4455-6677-8899-aabbccddeeff/v2.0',
  subject: SUBJECT,
  audiences: ['api://AzureADTokenExchange'],
};

let folder: string;
beforeAll(compile);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trust-'));
  copyFileSync(path.join(ROOT, 'env/azure.template'), path.join(folder, '.env.prod'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** An Azure CLI that knows these credentials, and keeps what it was asked for. */
function azureCli(known: readonly object[], status = 0): void {
  const script = `#!${process.execPath}
    const { readFileSync, appendFileSync } = require('node:fs');
    const given = process.argv.slice(2).map((part) => part.startsWith('@') ? readFileSync(part.slice(1), 'utf8') : part);
    appendFileSync(${JSON.stringify(path.join(folder, 'calls'))}, JSON.stringify(given) + '\\n');
    if (given[3] === 'list') console.log(${JSON.stringify(JSON.stringify(known))});
    process.exit(${status});`;
  writeFileSync(path.join(folder, 'az'), script);
  chmodSync(path.join(folder, 'az'), 0o755);
}

const calls = (): readonly (readonly string[])[] =>
  existsSync(path.join(folder, 'calls'))
    ? readFileSync(path.join(folder, 'calls'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => z.array(z.string()).parse(JSON.parse(line)))
    : [];

/** `npm run trust` does so first. */
function compile(): void {
  expect(spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' }).status).toBe(0);
}

function trust(values: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/trust.mjs', '--env-folder', folder, ...args],
    {
      cwd: ROOT,
      env: { PATH: folder, ...values },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

/** The credential that the CLI was given, without the temporary file's name. */
const given = (call: readonly string[] | undefined): unknown =>
  JSON.parse(call?.[call.indexOf('--parameters') + 1] ?? 'null');

test('the credential is printed on request, and nothing is called', () => {
  const { status, stdout } = trust(VALUES, ['--print']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(CREDENTIAL);
});

test.each([
  ['usgov', 'https://login.microsoftonline.us', 'api://AzureADTokenExchangeUSGov'],
  ['china', 'https://login.partner.microsoftonline.cn', 'api://AzureADTokenExchangeChina'],
])(
  'in %s it has that cloud’s issuer and audience, and the subject that the error printed',
  (cloud, authority, audience) => {
    const { status, stdout } = trust({ ...VALUES, AZURE_CLOUD: cloud }, ['--print', '--subject', '/eid1/c/x/t/y']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      name: CREDENTIAL.name,
      issuer: `${authority}/${VALUES.AAD_APP_TENANT_ID}/v2.0`,
      subject: '/eid1/c/x/t/y',
      audiences: [audience],
    });
  },
);

test('it is made on the sign-on registration', () => {
  azureCli([{ name: 'somebody-elses', subject: 'repo:x', issuer: 'https://example.com' }]);
  expect(trust(VALUES)).toMatchObject({ status: 0, stdout: expect.stringMatching(/now trusts/) as string });
  expect(calls().map((call) => call.slice(0, 6))).toEqual([
    ['ad', 'app', 'federated-credential', 'list', '--id', REGISTRATION],
    ['ad', 'app', 'federated-credential', 'create', '--id', REGISTRATION],
  ]);
  expect(given(calls()[1])).toEqual(CREDENTIAL);
});

test('a second time changes nothing', () => {
  azureCli([CREDENTIAL]);
  expect(trust(VALUES)).toMatchObject({ status: 0, stdout: expect.stringMatching(/already/) as string });
  expect(calls()).toHaveLength(1);
});

test.each([
  ['another connection', { subject: `${SUBJECT}-old` }],
  ['another audience', { audiences: ['api://AzureADTokenExchangeUSGov'] }],
])('that of %s is replaced', (_, other) => {
  azureCli([{ ...CREDENTIAL, ...other }]);
  expect(trust(VALUES).status).toBe(0);
  expect(calls()[1]).toEqual(expect.arrayContaining(['update', '--federated-credential-id', CREDENTIAL.name]));
  expect(given(calls()[1])).toEqual(CREDENTIAL);
});

test.each<[string, () => void, Readonly<Record<string, string>>, readonly string[], RegExp]>([
  ['no values', () => azureCli([]), {}, [], /AAD_APP_CLIENT_ID\n {2}AAD_APP_TENANT_ID\n {2}SIGN_IN_UNIQUE_IDENTIFIER/],
  ['a tenant that is no id', () => azureCli([]), { ...VALUES, AAD_APP_TENANT_ID: 'contoso.com' }, [], /no GUID/],
  [
    'a cloud that it does not know',
    () => azureCli([]),
    { ...VALUES, AZURE_CLOUD: 'azure' },
    [],
    /public, usgov, china/,
  ],
  ['another cloud and no subject', () => azureCli([]), { ...VALUES, AZURE_CLOUD: 'usgov' }, [], /AADSTS700213/],
  ['no Azure CLI', () => undefined, VALUES, [], /Azure CLI \(az\) could not be started/],
  ['a refusal of the Azure CLI', () => azureCli([], 1), VALUES, [], /refused/],
  ['an option that it does not know', () => azureCli([]), VALUES, ['--force'], /Usage: npm run trust/],
])('with %s it says so and fails', (_what, prepare, values, args, words) => {
  prepare();
  expect(trust(values, args)).toMatchObject({ status: 1, stderr: expect.stringMatching(words) as string });
  expect(calls().filter((call) => call[3] !== 'list')).toEqual([]);
});

test('it says how it is used where that is asked', () => {
  const { status, stdout, stderr } = trust(VALUES, ['--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage: npm run trust/);
  expect(calls()).toEqual([]);
});
