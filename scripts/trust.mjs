// Lets the Azure Bot's sign-in connection prove itself to the sign-on registration without a secret: a federated
// credential that names the connection. Needs the Azure CLI, signed in as somebody who may change the registration.
// Source: learn.microsoft.com/microsoft-365/agents-sdk/azure-bot-user-authorization-federated-credentials, read
// 2026-11-21.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demand, environment, fail, optionsOf } from './environment.mjs';

/** The Bot Service's own application, spelt as ids are in such a subject. */
const BOT_SERVICE = '9ExAW52n_ky4ZiS_jhpJIQ';
const NAME = 'azure-bot-sign-in';

const { env: name, print } = optionsOf(
  { env: { type: 'string', default: 'dev' }, print: { type: 'boolean', default: false } },
  'Usage: npm run trust [-- --env NAME] [--print]',
);
const valueOf = environment(name);
const needed = ['AAD_APP_CLIENT_ID', 'AAD_APP_TENANT_ID', 'SIGN_IN_UNIQUE_IDENTIFIER'];
demand(needed, valueOf, name, 'The credential cannot be made.');
const [registration, tenant, connection] = needed.map(valueOf);

/** The 16 bytes of a GUID, its first three groups in little-endian order, in base64url. */
const spelt = (guid) => {
  const [a, b, c, d, e] = guid.split('-').map((group) => Buffer.from(group, 'hex'));
  return Buffer.concat([a.reverse(), b.reverse(), c.reverse(), d, e]).toString('base64url');
};
if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenant)) fail('AAD_APP_TENANT_ID is no GUID.');

const credential = {
  name: NAME,
  issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
  subject: `/eid1/c/pub/t/${spelt(tenant)}/a/${BOT_SERVICE}/${connection}`,
  audiences: ['api://AzureADTokenExchange'],
};
if (print) {
  process.stdout.write(`${JSON.stringify(credential, null, 2)}\n`);
  process.exit(0);
}

const az = (command, ...more) => {
  const parts = ['ad', 'app', 'federated-credential', command, '--id', registration, ...more];
  // On Windows the Azure CLI is a batch file, which only a shell starts. No part holds a space but a path.
  const windows = process.platform === 'win32';
  const { status, stdout, error } = spawnSync('az', windows ? parts.map((part) => `"${part}"`) : parts, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: windows,
  });
  if (error) fail('The Azure CLI (az) could not be started. Is it installed?');
  if (status !== 0) fail('The Azure CLI refused; its message stands above.');
  return stdout;
};

const known = JSON.parse(az('list', '--output', 'json')).find((each) => each.name === NAME);
if (known?.subject === credential.subject && known.issuer === credential.issuer) {
  process.stdout.write('The sign-on registration trusts the connection already.\n');
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'locksmith-trust-'));
  const file = path.join(folder, 'credential.json');
  try {
    writeFileSync(file, JSON.stringify(credential));
    const which = known ? ['update', '--federated-credential-id', NAME] : ['create'];
    az(...which, '--parameters', `@${file}`, '--output', 'none');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write('The sign-on registration now trusts the connection.\n');
}
