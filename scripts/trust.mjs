// Lets the Azure Bot's sign-in connection prove itself to the sign-on registration without a secret: a federated
// credential that names the connection (src/azure-names/federation.ts). Needs the Azure CLI, signed in as somebody who
// may change the registration.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demand, environment, ENVIRONMENT_OPTIONS, fail, optionsOf, root } from './environment.mjs';

const require = createRequire(import.meta.url);
const { CLOUD_IDS, connectionCredential } = require(path.join(root, 'dist', 'azure-names'));

const options = optionsOf(
  { ...ENVIRONMENT_OPTIONS, print: { type: 'boolean', default: false }, subject: { type: 'string' } },
  'Usage: npm run trust [-- --env NAME] [--env-folder FOLDER] [--subject SUBJECT] [--print]',
);
const { env: name, print, subject } = options;
const valueOf = environment(options);
const needed = ['AAD_APP_CLIENT_ID', 'AAD_APP_TENANT_ID', 'SIGN_IN_UNIQUE_IDENTIFIER'];
demand(needed, valueOf, name, 'The credential cannot be made.');
const [registration, tenantId, connection] = needed.map(valueOf);
if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenantId)) fail('AAD_APP_TENANT_ID is no GUID.');
const cloud = valueOf('AZURE_CLOUD') ?? 'public';
if (!CLOUD_IDS.includes(cloud)) fail(`AZURE_CLOUD must be one of ${CLOUD_IDS.join(', ')}.`);
if (cloud !== 'public' && subject === undefined) {
  fail(
    `How the subject is spelt is documented for the public cloud alone, not for ${cloud}.`,
    'Press "Check my access" once: the error AADSTS700213 prints the subject. Then: npm run trust -- --subject SUBJECT',
  );
}

const credential = connectionCredential({ tenantId, cloud, connection, subject });
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

const known = JSON.parse(az('list', '--output', 'json')).find((each) => each.name === credential.name);
const isSame =
  known?.subject === credential.subject &&
  known.issuer === credential.issuer &&
  known.audiences?.join() === credential.audiences.join();
if (isSame) {
  process.stdout.write('The sign-on registration trusts the connection already.\n');
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'locksmith-trust-'));
  const file = path.join(folder, 'credential.json');
  try {
    writeFileSync(file, JSON.stringify(credential));
    const which = known ? ['update', '--federated-credential-id', credential.name] : ['create'];
    az(...which, '--parameters', `@${file}`, '--output', 'none');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write('The sign-on registration now trusts the connection.\n');
}
