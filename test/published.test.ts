import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const ROOT = path.join(__dirname, '..');

let folder: string;
let tarball: string;
let installed: string;

// Packing bundles twice; a busy machine takes its time for that.
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'locksmith-published-'));
  const packed = spawnSync(process.execPath, ['scripts/pack.mjs', '--no-types', '--out', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  tarball = packed.stdout.trim();
  if (packed.status !== 0) throw new Error(packed.stderr);
  const home = path.join(folder, 'home');
  mkdirSync(home);
  const install = ['install', '--offline', '--no-save', '--no-audit', '--no-fund', '--prefix', home, tarball];
  const { status, stderr } = spawnSync('npm', install, { cwd: home, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  installed = path.join(home, 'node_modules', 'locksmith');
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly out: string;
  readonly status: number | null;
}

const locksmith = (args: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(installed, 'bin.cjs'), ...args], { cwd: folder });
    let out = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ out, status });
    });
    child.stdin.end(input);
  });

const FIREWALL = 'Error code: 403 - Access denied due to Virtual Network/Firewall rules.';

test('it brings nothing else along', () => {
  expect(readdirSync(path.dirname(installed)).filter((name) => !name.startsWith('.'))).toEqual(['locksmith']);
  expect(readdirSync(installed).sort()).toEqual([
    'LICENSE',
    'README.md',
    'THIRD-PARTY-NOTICES.txt',
    'bin.cjs',
    'evaluator.cjs',
    'locksmith.cjs',
    'package.json',
    'sbom.cdx.json',
    'vectors',
  ]);
});

test.each([
  ['diagnose', ['diagnose'], FIREWALL, 0, 'Virtual Network/Firewall rules'],
  ['check in the sandbox', ['check', 'contoso-ai', '--sandbox', '--principal', 'Omar'], '', 1, 'To Omar Weiss:'],
  ['ask', ['ask', 'Why is Owner not enough?'], '', 0, 'Owner'],
  ['help', ['--help'], '', 0, 'locksmith mcp'],
  ['its version', ['--version'], '', 0, '.'],
])('%s', async (_, args, input, status, says) => {
  const ran = await locksmith(args, input);
  expect(ran.out).toContain(says);
  expect(ran.status).toBe(status);
});

test('one line of JSON a line, and nothing else', async () => {
  const { out, status } = await locksmith(['diagnose', '--jsonl'], `${JSON.stringify({ id: 7, text: FIREWALL })}\n`);
  expect(JSON.parse(out)).toMatchObject({ id: 7, outcome: 'explained' });
  expect(status).toBe(0);
});

test('an assistant starts it and asks', async () => {
  const client = new Client({ name: 'test', version: '1' });
  const args = [path.join(installed, 'bin.cjs'), 'mcp', '--sandbox'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder }));
  const { structuredContent } = await client.callTool({ name: 'check_access', arguments: { resource: 'contoso-ai' } });
  expect(structuredContent).toMatchObject({ verdict: 'not-granted' });
  await client.close();
});

test('its evaluator agrees with its vectors', () => {
  const vectors = path.join(installed, 'vectors');
  const args = [path.join(vectors, 'run.mjs'), '--', process.execPath, path.join(vectors, 'locksmith.mjs')];
  expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({ status: 0 });
});

test('no page has people run the package that has this name in the registry', () => {
  const pages = ['README.md', 'docs/package.md', '.github/actions/explain/explain.sh'];
  const said = pages.flatMap((page) => readFileSync(path.join(ROOT, page), 'utf8').match(/npx[^\n]*locksmith/g) ?? []);
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((command) => !/ --package (\.\/locksmith-<version>\.tgz|"\$PACKAGE") -- /.test(command))).toEqual(
    [],
  );
});

describe('the action that explains a failed job', () => {
  const explain = (log: string) => {
    const [file, summary] = [path.join(folder, 'run.log'), path.join(folder, 'summary.md')];
    writeFileSync(file, log);
    writeFileSync(summary, '');
    const env = {
      ...{ PATH: process.env['PATH'], HOME: folder, LOG: file, PACKAGE: tarball, GITHUB_STEP_SUMMARY: summary },
      ...{ npm_config_offline: 'true', npm_config_update_notifier: 'false' },
    };
    const script = path.join(ROOT, '.github/actions/explain/explain.sh');
    const { status, stdout } = spawnSync('bash', [script], { env, encoding: 'utf8' });
    return { status, stdout, summary: readFileSync(summary, 'utf8') };
  };

  test('writes the cause into the summary, as code, and lets the log give no commands', () => {
    const { status, stdout, summary } = explain(`::set-env name=PATH::/evil\n${FIREWALL}\n`);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::stop-commands::([0-9a-f]{32})\n[^]*\n::\1::\n$/);
    expect(summary).toContain('Virtual Network/Firewall rules');
    const [heading, , ...rest] = summary.split('\n');
    expect(heading).toBe('### Why Azure AI refused');
    for (const line of rest) expect(line).toMatch(/^( {4}.*)?$/);
  });

  test('says so where the package cannot be had', () => {
    const env = { PATH: '/usr/bin:/bin', LOG: 'run.log', PACKAGE: path.join(folder, 'no-such.tgz'), HOME: folder };
    const npx = path.join(folder, 'none');
    mkdirSync(npx);
    writeFileSync(path.join(npx, 'npx'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const script = path.join(ROOT, '.github/actions/explain/explain.sh');
    const { status, stdout } = spawnSync('bash', [script], {
      env: { ...env, PATH: `${npx}:${env.PATH}` },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, 'Locksmith could not be run.\n']);
  });

  test('is quiet where the failure is another one', () => {
    expect(explain('assert 1 == 2')).toEqual({
      status: 0,
      stdout: 'Nothing in the log is an error of Azure AI.\n',
      summary: '',
    });
  });
});
