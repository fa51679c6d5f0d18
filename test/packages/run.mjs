// npm run test:packages: code for JavaScript and TypeScript on cards against the types of the real packages. They are
// locked in this folder, and installed when they are needed first: 180 MB, and some ask for a newer Node.js than the bot.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const run = (program, args, cwd) =>
  spawnSync(program, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

const installed =
  existsSync(path.join(here, 'node_modules', 'openai')) || run('npm', ['ci', '--ignore-scripts'], here) === 0;
process.exitCode = installed
  ? run(process.execPath, ['node_modules/jest/bin/jest.js', '--config', 'test/packages/jest.config.json'], root)
  : 1;
