// Learns the table of src/recognition from the scenarios' examples and the folder `lessons`, and writes it. Where nothing
// changed, the table and its date stay.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { learn, materialOf, tableSource } = require(path.join(root, 'dist', 'learning'));
const { TABLE } = require(path.join(root, 'dist', 'recognition'));
const { scenarios } = require(path.join(root, 'dist', 'scenarios'));

const folder = path.join(root, 'lessons');
const files = new Map(
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
);
const learned = learn(materialOf(scenarios, files));
const isSame = JSON.stringify({ ...TABLE, ...learned }) === JSON.stringify(TABLE);
const day = isSame ? TABLE.learned : new Date().toISOString().slice(0, 10);
writeFileSync(path.join(root, 'src', 'recognition', 'table.ts'), tableSource({ learned: day, ...learned }));
