// Measures recognition against labelled pastes, one {"id","text","primary","also"} a line, and writes docs/recognition.md:
// node scripts/measure.mjs FILE… Reads the compiled program. What is tuned on labelled pastes is the gate alone, so each
// fifth is judged with the gate that is best on the other four.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { chooseAmong, GATE, TABLE, compile } = require(path.join(root, 'dist', 'recognition'));
const { readPaste } = require(path.join(root, 'dist', 'paste'));
const { scenarios } = require(path.join(root, 'dist', 'scenarios'));

const FOLDS = 5;
const MOST_ALARMS = 0.015;
const heldOut = readFileSync(path.join(root, 'docs', 'recognition-held-out.md'), 'utf8').trim();

const recogniser = compile(scenarios, TABLE);
const rows = process.argv.slice(2).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line)),
);
const read = rows.map((row, i) => {
  const paste = readPaste({ text: row.text });
  return { row, paste, evidence: recogniser.read(paste), fold: i % FOLDS };
});

const judgeWith = (gate) => {
  const choose = chooseAmong(scenarios, TABLE, gate);
  return read.map(({ row, paste, evidence, fold }) => {
    const diagnosis = choose(paste, evidence);
    const match = diagnosis.match ?? diagnosis.matches?.[0];
    const family = match?.scenario.family;
    const fits = (name) => name === row.primary || (row.also ?? []).includes(name);
    const outcome = row.primary === 'none' ? (match ? 'alarm' : 'quiet') : claimOf(diagnosis, family, fits);
    return { row, fold, outcome, sure: diagnosis.outcome === 'explained' || diagnosis.outcome === 'ambiguous' };
  });
};

const claimOf = (diagnosis, family, fits) => {
  if (family !== undefined) return fits(family) ? 'right' : 'wrong';
  if (diagnosis.outcome !== 'unsure') return 'silent';
  return diagnosis.among.some((scenario) => fits(scenario.family)) ? 'offered' : 'silent';
};

const share = (judged, outcome, of) => {
  const among = judged.filter(({ row }) => (row.primary === 'none') === (of === 'none'));
  return among.length === 0 ? 0 : among.filter((one) => one.outcome === outcome).length / among.length;
};

const gates = [0.2, 0.3, 0.35, 0.4, 0.5].flatMap((ours) =>
  [0.1, 0.2, 0.3, 0.4].flatMap((nobody) =>
    [0.04, 0.1, 0.2].flatMap((theirs) =>
      [0.2, 0.3, 0.4].map((claim) => ({ ...GATE, nothing: { ...GATE.nothing, ours, nobody, theirs }, claim })),
    ),
  ),
);
const tried = gates.map((gate) => ({ gate, judged: judgeWith(gate) }));

/** Of the gates with few enough alarms the one that claims most rightly; where none has few enough, the fewest alarms. */
const best = (of) =>
  tried
    .map(({ gate, judged }) => {
      const part = judged.filter(of);
      const alarms = share(part, 'alarm', 'none');
      const right = share(part, 'right', 'error') - 2 * share(part, 'wrong', 'error');
      return { gate, judged, worth: alarms <= MOST_ALARMS ? 1 + right : -alarms };
    })
    .reduce((a, b) => (b.worth > a.worth ? b : a));

const folds = Array.from({ length: FOLDS }, (_, fold) => best((one) => one.fold !== fold));
const held = folds.flatMap(({ judged }, fold) => judged.filter((one) => one.fold === fold));
const percent = (value) => `${(100 * value).toFixed(1)} %`;
const count = (judged, outcome) => judged.filter((one) => one.outcome === outcome).length;

const families = [...new Set(rows.map(({ primary }) => primary))].filter((family) => family !== 'none').sort();
const line = (name, part) =>
  `| ${[name, part.length, count(part, 'right'), count(part, 'wrong'), count(part, 'offered'), count(part, 'silent')].join(' | ')} |`;
const errors = held.filter(({ row }) => row.primary !== 'none');
const nothing = held.filter(({ row }) => row.primary === 'none');
const surelyWrong = errors.filter(({ outcome, sure }) => outcome === 'wrong' && sure).length;
const shown = ({ nothing, claim }) => [nothing.ours, nothing.nobody, nothing.theirs, claim].join(', ');
const used = folds.map(({ gate }) => shown(gate)).join('; ');
const page = `# How well pastes are recognised

Written by \`node scripts/measure.mjs\` on ${new Date().toISOString().slice(0, 10)}. The table was learned on ${TABLE.learned} from the folder \`lessons\` and the scenarios' examples.

## Development pastes, five-fold

The pastes are not in this repository, and nothing was learned from them: tuned on them is the gate alone. Each fifth was judged with the gate that is best on the other four (\`nothing\` for a text that speaks of Azure AI, of nobody, and of somebody else alone, and \`claim\`: ${used}). The program has ${shown(GATE)}.

| | |
| --- | --- |
| errors whose family is right | ${count(errors, 'right')} of ${errors.length}, ${percent(share(held, 'right', 'error'))} |
| a wrong family | ${count(errors, 'wrong')}, of these with certainty ${surelyWrong} |
| several offered, the right one among them | ${count(errors, 'offered')} |
| nothing said of the cause | ${count(errors, 'silent')} |
| false alarms | ${count(nothing, 'alarm')} of ${nothing.length}, ${percent(share(held, 'alarm', 'none'))} |

| family | pastes | right | wrong | offered | silent |
| --- | --- | --- | --- | --- | --- |
${families
  .map((family) =>
    line(
      family,
      errors.filter(({ row }) => row.primary === family),
    ),
  )
  .join('\n')}

${heldOut}
`;
writeFileSync(path.join(root, 'docs', 'recognition.md'), page);
process.stdout.write(`${page.split('\n').slice(6, 20).join('\n')}\n`);
