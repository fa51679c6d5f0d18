// Holds an implementation against the vectors: node run.mjs [--verdicts] -- COMMAND ARGS…
// The command gets one {"id","question","facts"} a line on standard input, and answers each with a line
// {"id","verdict","reasons":[{"effect","code","id"?}]}; with --verdicts, the reasons are not looked at.
// Ends with 0 where all agree, else with 1, and says where they do not.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const HERE = new URL('.', import.meta.url);
const MOST_SHOWN = 20;

const args = process.argv.slice(2);
const split = args.indexOf('--');
const [command, ...rest] = split < 0 ? [] : args.slice(split + 1);
const verdictsOnly = args.slice(0, split < 0 ? args.length : split).includes('--verdicts');
if (command === undefined) {
  console.error('Usage: node run.mjs [--verdicts] -- COMMAND ARGS…');
  process.exit(2);
}

const vectors = readdirSync(HERE)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, HERE), 'utf8')).vectors);

const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
child.on('error', (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(2);
});
child.stdin.on('error', () => {});
child.stdin.end(vectors.map(({ id, question, facts }) => `${JSON.stringify({ id, question, facts })}\n`).join(''));

const answers = new Map();
for await (const line of createInterface({ input: child.stdout })) {
  if (line.trim() === '') continue;
  const answer = JSON.parse(line);
  answers.set(answer.id, answer);
}

/** Reasons in any order: which come first is a matter of taste. */
const sorted = (reasons) => reasons.map(({ effect, code, id = '' }) => `${effect} ${code} ${id}`.trim()).sort();

const differences = vectors.flatMap(({ id, says, expect }) => {
  const answer = answers.get(id);
  if (answer === undefined) return [`${id}: no answer`];
  if (answer.verdict !== expect.verdict) return [`${id}: ${answer.verdict}, not ${expect.verdict}. ${says}`];
  if (verdictsOnly || expect.reasons === undefined) return [];
  const [given, wanted] = [sorted(answer.reasons ?? []), sorted(expect.reasons)];
  return given.join('\n') === wanted.join('\n')
    ? []
    : [`${id}: for other reasons: ${given.join('; ')}, not ${wanted.join('; ')}. ${says}`];
});
for (const line of differences.slice(0, MOST_SHOWN)) console.log(line);
console.log(`${vectors.length - differences.length} of ${vectors.length} vectors agree.`);
process.exitCode = differences.length === 0 ? 0 : 1;
