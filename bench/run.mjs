// npm run bench: how long reading, turns, start and access checks take. Loopback only, bounded loads, about four minutes.
// Writes docs/bench.md. `npm run bench -- reading` runs one part and writes nothing.
// What the yardsticks need beside it is locked in this folder, and installed when it is needed first.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureChecks } from './checks.mjs';
import { measureReading } from './reading.mjs';
import { measureStart } from './start.mjs';
import { measureTurns } from './turns.mjs';

const PARTS = { reading: measureReading, turns: measureTurns, start: measureStart, checks: measureChecks };

const wanted = process.argv[2];
if (wanted !== undefined && !(wanted in PARTS)) {
  console.error(`There is no part "${wanted}"; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const here = path.dirname(fileURLToPath(import.meta.url));
if (!existsSync(path.join(here, 'node_modules', 'restify'))) {
  const { status } = spawnSync('npm', ['ci'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}

const sections = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted !== undefined && wanted !== name) continue;
  console.error(`… ${name}`);
  sections.push(await measure());
}

const machine = `Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
const page = `# How fast it is

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} (${machine}). Medians; another machine gives
other numbers and the same proportions.

${sections.join('\n\n')}
`;
process.stdout.write(page);
if (wanted === undefined) writeFileSync(new URL('../docs/bench.md', import.meta.url), page);
