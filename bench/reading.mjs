import { diagnose } from '../dist/respond/index.js';
import { digits, millisecondsOf, table } from './measure.mjs';
import { HOSTILE, logOf, TYPICAL } from './pastes.mjs';

const SIZES = [
  ['1 KB', TYPICAL],
  ['10 KB', logOf(10_000)],
  ['100 KB', logOf(100_000)],
  ['1 MB', logOf(1_000_000)],
];

function row(name, text) {
  const { paste, diagnosis } = diagnose({ text });
  const ms = millisecondsOf(() => diagnose({ text }));
  const read = paste.extent.read / 1000;
  const outcome = diagnosis.outcome === 'explained' ? diagnosis.match.scenario.id : diagnosis.outcome;
  return [name, digits(read), digits(ms), digits(ms / read), outcome];
}

/** Time of one diagnosis: reading the paste, its evidence, and choosing the scenario. */
export async function measureReading() {
  const head = ['paste', 'thousand characters read', 'ms', 'ms per thousand', 'outcome'];
  const sizes = SIZES.map(([name, text]) => row(name, text));
  const hostile = Object.entries(HOSTILE).flatMap(([name, make]) => [
    row(`10 KB of ${name}`, make(10_000)),
    row(`100 KB of ${name}`, make(100_000)),
  ]);
  return `## Reading and diagnosing a paste

From the raw text to the diagnosis, in one process. Of longer messages only a stated part is read.

${table(head, sizes)}

Text that was made to be slow: ten times the text must not take much more than ten times as long.

${table(head, hostile)}`;
}
