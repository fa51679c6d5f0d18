// npm run why < paste: how a paste was judged. Prints the rules that hold, the families by likeness, and for the first of them
// the words behind it with their weights. What is printed has gone through redaction first.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { compile, factsOf, GATE, likenessWith, TABLE, tellingWith, kindOf, signsOf } = require(
  path.join(root, 'dist', 'recognition'),
);
const { readPaste } = require(path.join(root, 'dist', 'paste'));
const { scenarios } = require(path.join(root, 'dist', 'scenarios'));

const SHOWN = 12;
const print = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);
const percent = (value) => `${(100 * value).toFixed(1).padStart(5)} %`;

const paste = readPaste({ text: readFileSync(0, 'utf8') });
const recogniser = compile(scenarios, TABLE);
const evidence = recogniser.read(paste);
const diagnosis = recogniser.judge(paste, evidence);
const matches = [diagnosis.match, ...(diagnosis.matches ?? []), ...(diagnosis.alsoSeen ?? [])].filter(Boolean);
const likeness = likenessWith(TABLE)(paste.text, evidence);
const signs = signsOf(paste.text, evidence);
const kind = kindOf(signs);
const tells = tellingWith(TABLE)(paste.text, evidence, signs);

print(`outcome    ${diagnosis.outcome}${diagnosis.owner ? ` (${diagnosis.owner})` : ''}`);
for (const { scenario, strength, grounds } of matches) {
  print(`scenario   ${scenario.id} (${scenario.family}), ${strength}`);
  for (const { start, end } of grounds)
    print(`           because of: ${paste.text.slice(start, end).replace(/\s+/g, ' ')}`);
}
if (diagnosis.among) print(`offered    ${diagnosis.among.map(({ id }) => id).join(', ')}`);
print(
  '',
  `nothing for us ${percent(likeness.nothing)}  (claimed below ${percent(GATE.nothing[kind])}, offered below ${percent(GATE.maybe[kind])})`,
);
print(`only tells      ${percent(tells)}  (claimed below ${percent(GATE.tells.ruled)})`);
for (const { id, share } of likeness.families.slice(0, 5)) print(`${percent(share)}  ${id}`);

const [first] = likeness.families;
print(
  '',
  `facts: ${factsOf(paste.text, evidence).join('; ')}`,
  '',
  `words for and against ${first.id}, with their weights:`,
);
const words = [...likeness.words(first.id)].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, SHOWN);
for (const { at, weight } of words) print(`${weight.toFixed(2).padStart(7)}  ${paste.text.slice(at.start, at.end)}`);
