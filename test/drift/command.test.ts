import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

import { builtInRoles } from '../../src/azure-names';
import { ROOT } from '../deployment/lifecycle';

const FOUNDRY_USER = '53ca6127-db72-4b80-b1b0-d745d6d5456d';
const TODAY = '2026-11-30';
const same = builtInRoles().map(({ id, name, permissions }) => ({ name: id, roleName: name, permissions }));
const renamed = same.map((role) => (role.name === FOUNDRY_USER ? { ...role, roleName: 'AI User' } : role));
const RENAMED = 'Foundry User is called AI User';

let folder: string;
beforeAll(() => {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
}, 240_000);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'drift-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** As the weekly job runs it. Not synchronous: some tests serve what it reads. */
async function drift(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/drift.mjs', '--today', TODAY, ...args], {
    ...{ cwd: ROOT, env: { ...process.env, ...env } },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const [status] = z.tuple([z.number().nullable(), z.unknown()]).parse(await once(child, 'close'));
  return { out, err, status };
}

const put = (name: string, value: unknown): void => writeFileSync(path.join(folder, name), JSON.stringify(value));

test('with nothing to compare, dates alone: none is open, though old editions may be told', async () => {
  const { out, status } = await drift([]);
  expect(out).toMatch(/^# Drift, 2026-11-30\n\nCompared: nothing but dates\.\n/);
  for (const heading of out.match(/^## .*/gm) ?? [])
    expect(heading).toMatch(/^## Advice whose source is older than a year, and was read/);
  expect(status).toBe(0);
});

test('a year later, whoever looks after it is asked to read again', async () => {
  const { out, status } = await drift(['--today', '2027-12-31']);
  expect(out).toContain('## Advice whose source nobody has read for a year');
  expect(status).toBe(1);
});

test('a folder of files that somebody fetched: what has changed, where this project says otherwise, and a status', async () => {
  put('roles.json', renamed);
  const { out, status } = await drift(['--from', folder]);
  expect(out).toContain('Compared: roles.');
  expect(out).toContain(`- ${RENAMED}\n  - src/`);
  expect(status).toBe(1);
});

test('the same folder at an address', async () => {
  const server = createServer((request, response) => {
    const isRoles = request.url === '/files/roles.json';
    response.writeHead(isRoles ? 200 : 404);
    response.end(isRoles ? JSON.stringify(renamed) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  try {
    const { out, status } = await drift(['--from', `http://127.0.0.1:${port}/files/`]);
    expect(out).toContain(RENAMED);
    expect(status).toBe(1);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

describe('with the operator’s own sign-in', () => {
  /** An Azure CLI that knows roles and operations, and prints no help. */
  const azureCli = (status: number): Record<string, string> => {
    const bin = path.join(folder, 'bin');
    mkdirSync(bin);
    put('roles.json', renamed);
    // A shell: the help of some eighty commands is asked for, a process each.
    const script = `#!/bin/sh
case "$*" in
  *--help*) exit 0 ;;
  *) [ ${status} -eq 0 ] || exit ${status} ;;
esac
case "$1 $2" in
  "role definition") cat "${path.join(folder, 'roles.json')}" ;;
  "provider operation") echo '{"operations":[]}' ;;
  *) echo "{\\"namespace\\":\\"$4\\",\\"resourceTypes\\":[]}" ;;
esac
`;
    writeFileSync(path.join(bin, 'az'), script, { mode: 0o755 });
    return { PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
  };

  test('roles, operations, versions and the help of each command are read', async () => {
    const { out, status } = await drift(['--az'], azureCli(0));
    expect(out).toContain('Compared: roles, operations, providers, cli.');
    expect(out).toContain(RENAMED);
    expect(out).toContain('## Data actions that Azure does not have');
    expect(out).toContain('- the help of az role assignment create');
    expect(status).toBe(1);
  });

  test('without one it says so in one sentence', async () => {
    const { err, status } = await drift(['--az'], azureCli(1));
    expect(err).toMatch(/az role definition list failed: az login/);
    expect(status).toBe(1);
  });
});

test('each line of docs/drift-answered.json has its reason, and speaks of a command that a text still has', () => {
  const answered = z
    .array(z.object({ what: z.string().min(1), because: z.string().min(1) }))
    .parse(JSON.parse(readFileSync(path.join(ROOT, 'docs/drift-answered.json'), 'utf8')));
  const scenarios = spawnSync('git', ['grep', '-h', '-E', '(pip|npm) (install|i) ', '--', 'src'], {
    ...{ cwd: ROOT, encoding: 'utf8' as const },
  }).stdout;
  const asked = answered.flatMap(({ what }) => /^a command asks for (.+)$/.exec(what)?.[1] ?? []);
  expect(asked.filter((command) => !scenarios.includes(command))).toEqual([]);
});
