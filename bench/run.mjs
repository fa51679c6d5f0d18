// npm run bench: how long reading, turns, start and access checks take. Loopback only, bounded loads, about four minutes.
// Writes docs/bench.md. `npm run bench -- reading` runs one part and writes nothing.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
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
