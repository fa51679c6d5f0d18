// Learns the tables of src/recognition and src/followups from the scenarios' examples and the folder `lessons`, and
// writes them. Where nothing changed, a table and its date stay. With `--check` nothing is written: it says whether
// anything would change, by its exit status.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { learn, learnTalk, materialOf, tableSource, talkOf, talkSource } = require(path.join(root, 'dist', 'learning'));
const { TABLE } = require(path.join(root, 'dist', 'recognition'));
const { TALK } = require(path.join(root, 'dist', 'followups'));
const { scenarios } = require(path.join(root, 'dist', 'scenarios'));

const folder = path.join(root, 'lessons');
const files = new Map(
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
);
const today = new Date().toISOString().slice(0, 10);

/** The table with what was learned now, and the day on which that was learned first. */
const renewed = (table, learned) => {
  const isSame = JSON.stringify({ ...table, ...learned }) === JSON.stringify(table);
  return { learned: isSame ? table.learned : today, ...learned };
};

const write = (room, source) => {
  const file = path.join(root, 'src', room, 'table.ts');
  if (!process.argv.includes('--check')) writeFileSync(file, source);
  else if (readFileSync(file, 'utf8') !== source) {
    console.error(`src/${room}/table.ts is not what the lessons teach: run npm run learn.`);
    process.exitCode = 1;
  }
};
write('recognition', tableSource(renewed(TABLE, learn(materialOf(scenarios, files)))));
write('followups', talkSource(renewed(TALK, learnTalk(talkOf(scenarios, files)))));
