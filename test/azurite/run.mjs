// npm run test:azurite: the conversations of test/instances against the storage emulator. Its packages are locked in
// this folder, and installed when they are needed first: docs/decisions/0014-what-instances-share.md.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const run = (program, args, cwd) =>
  spawnSync(program, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

const installed = existsSync(path.join(here, 'node_modules', 'azurite')) || run('npm', ['ci'], here) === 0;
process.exitCode = installed
  ? run(process.execPath, ['node_modules/jest/bin/jest.js', '--config', 'test/azurite/jest.config.json'], root)
  : 1;
