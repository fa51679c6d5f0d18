// npm run test:toolkit: the installation, as the toolkit's own engine does it, without an account: a copy of what git has, values
// as the README says, pretend sign-ins and a pretend network (engine.cjs). Its packages are locked in this folder, and
// installed when they are needed first: they are as large as everything else here together, so that this is no part of `npm test`.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const run = (program, args, options) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 180_000, ...options });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
};

if (!existsSync(path.join(here, 'node_modules', '@microsoft', 'm365agentstoolkit-cli'))) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const folder = mkdtempSync(path.join(tmpdir(), 'toolkit-'));
const copy = path.join(folder, 'locksmith');
const home = path.join(folder, 'home');
const bin = path.join(folder, 'bin');
for (const each of [copy, home, bin]) mkdirSync(each);
const git = (...args) =>
  run('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { cwd: copy });

for (const name of run('git', ['ls-files'], { cwd: root }).stdout.split('\n').filter(Boolean)) {
  if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(copy, name));
}
for (const args of [
  ['init', '--quiet'],
  ['add', '--all'],
  ['commit', '--quiet', '--message', 'as cloned'],
])
  git(...args);

// `npm ci` and `npm run build` are tested elsewhere; here the file that they make.
writeFileSync(
  path.join(bin, 'npm'),
  '#!/bin/sh\nmkdir -p dist/server && echo "// built" > dist/server/locksmith.cjs\n',
);
chmodSync(path.join(bin, 'npm'), 0o755);

/** Step 3 of the README. */
const fill = (template, environment, domain = '') => {
  const text = readFileSync(path.join(copy, 'env', `${template}.template`), 'utf8')
    .replace(/^AZURE_SUBSCRIPTION_ID=$/m, 'AZURE_SUBSCRIPTION_ID=33333333-0000-4000-8000-000000000000')
    .replace(/^AZURE_RESOURCE_GROUP_NAME=$/m, 'AZURE_RESOURCE_GROUP_NAME=rg-locksmith')
    .replace(/^BOT_DOMAIN=$/m, `BOT_DOMAIN=${domain}`)
    .replaceAll('example.com', 'fabrikam.com');
  writeFileSync(path.join(copy, 'env', `.env.${environment}`), text);
};
const valuesOf = (environment) =>
  Object.fromEntries(
    readFileSync(path.join(copy, 'env', `.env.${environment}`), 'utf8')
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

const engine = (environment, ...stages) => {
  const env = { HOME: home, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  const { stdout, stderr } = run(process.execPath, [path.join(here, 'engine.cjs'), copy, environment, ...stages], {
    env,
  });
  const line = stdout.split('\n').find((each) => each.startsWith('RESULT '));
  return line === undefined
    ? { results: { crash: stdout + stderr }, names: [] }
    : JSON.parse(line.slice('RESULT '.length));
};

let passed = 0;
let failed = 0;
const check = (what, problem) => {
  if (problem) failed += 1;
  else passed += 1;
  process.stdout.write(`${problem ? '✗' : '✓'} ${what}${problem ? `: ${problem}` : ''}\n`);
};
const ran = (what, { results }, stages) =>
  check(what, stages.every((stage) => results[stage] === 'ok') ? '' : JSON.stringify(results));
const clean = (when) => check(`git status is clean ${when}`, git('status', '--porcelain').stdout.trim());

fill('azure', 'prod');
const azure = engine('prod', 'provision');
ran('teamsapp.yml: everything is made', azure, ['provision']);
check('the toolkit fetches the Bicep that the file names', azure.names.includes('bicep') ? '' : azure.names.join());
const values = valuesOf('prod');
const empty = [
  'RESOURCE_SUFFIX',
  'TEAMS_APP_ID',
  'AAD_APP_CLIENT_ID',
  'BOT_ID',
  'BOT_DOMAIN',
  'SIGN_IN_UNIQUE_IDENTIFIER',
].filter((name) => !values[name]);
check('what the next steps need stands in env/.env.prod', empty.join());
check('the name that people see has no suffix', values.APP_NAME_SUFFIX);
clean('after provisioning');
ran('a second time goes through as well', engine('prod', 'provision'), ['provision']);
ran('teamsapp.yml: the code is sent', engine('prod', 'deploy'), ['deploy']);
ran('teamsapp.yml: the app is submitted', engine('prod', 'publish'), ['publish']);
clean('after deploying and publishing');
const manifest = path.join(copy, 'appPackage', 'manifest.json');
const cli = path.join(here, 'node_modules', '@microsoft', 'm365agentstoolkit-cli', 'cli.js');
const validated = run(
  process.execPath,
  [cli, 'validate', '--env', 'prod', '--manifest-file', manifest, '--telemetry', 'false', '-i', 'false'],
  {
    cwd: copy,
    env: { HOME: home, PATH: process.env.PATH, TEAMS_APP_ID: '' },
  },
);
check('atk validate takes the manifest', validated.status === 0 ? '' : validated.stdout + validated.stderr);

fill('local', 'local', 'tunnel.fabrikam.com');
ran('teamsapp.local.yml: everything is made, and deployed', engine('local', 'provision', 'deploy'), [
  'provision',
  'deploy',
]);
clean('after the local environment');

rmSync(folder, { recursive: true, force: true });
if (process.env.TEST_COUNTS) appendFileSync(process.env.TEST_COUNTS, `${passed} ${failed}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
