import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { BUNDLE } from '../instances/process';
import type { Attack, Context, Outcome } from './attack';
import { Held } from './held';
import { slowness } from './machine';
import { Prober } from './prober';
import { randomOf } from './random';
import { attacks } from './registry';
import { tableOf, type Row } from './table';
import { startTarget, type Target } from './target';

/** How long `/healthz` may take during an attack that does not say otherwise, in milliseconds. */
const HEALTH_MS = 300;

/** No attack takes longer; one that does has met something that hangs. */
const PATIENCE_MS = 15 * 60_000;

/** Findings of one attack that are printed. The others look alike. */
const MOST_TOLD = 12;

interface Options {
  readonly short: boolean;
  readonly seed: string;
  readonly bundle: string;
  readonly only: readonly string[];
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      short: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      bundle: { type: 'string', default: BUNDLE },
    },
  });
  const unknown = positionals.filter((name) => !attacks.some((attack) => attack.name === name));
  if (unknown.length > 0) {
    const names = attacks.map(({ name }) => `  ${name}`).join('\n');
    throw new Error(`There is no attack ${unknown.join(', ')}. There are:\n${names}`);
  }
  return { ...values, only: positionals };
}

const patience = async (): Promise<Outcome> => {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  return { tries: 0, findings: [`it did not end within ${PATIENCE_MS / 60_000} minutes`] };
};

/** What an error says of an attack that broke: its first line. */
const brokenBy = (error: unknown): string =>
  `the attack itself broke: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300)}`;

/** How often an attack is made that finds nothing but time. */
const MOST_ATTEMPTS = 3;

/**
 * One attack. Where nothing but time was found it is made again, and the last attempt counts: the machine may have been
 * busy with something else, and what the bot does slowly it does slowly each time.
 */
async function execute(attack: Attack, options: Options, prober: Prober): Promise<Row> {
  for (let attempts = 1; ; attempts += 1) {
    const row = await attempt(attack, options, prober);
    const onlyTime = row.findings.length > 0 && row.findings.every(isTooSlow);
    if (!onlyTime || attempts === MOST_ATTEMPTS) return row;
  }
}

const isTooSlow = (finding: string): boolean => / \d+(\.\d+)? ms\b/.test(finding);

/** One attack, with what holds for each of them: the process runs on, reaches nobody outside, and is healthy. */
async function attempt(attack: Attack, { short, seed, bundle }: Options, prober: Prober): Promise<Row> {
  const targets: Target[] = [];
  const held = new Held();
  const context: Context = {
    short,
    amount: (long, brief) => (short ? brief : long),
    random: randomOf(`${seed} ${attack.name}`),
    start: async (options = {}) => {
      const target = await startTarget(options, bundle, prober);
      targets.push(target);
      return target;
    },
    held,
  };
  const before = slowness();
  const start = performance.now();
  await prober.seen();
  const outcome = await Promise.race([attack.run(context), patience()]).catch((error: unknown): Outcome => ({
    tries: 0,
    findings: [brokenBy(error)],
  }));
  const health = await prober.seen();
  const seconds = (performance.now() - start) / 1_000;
  const limit = Math.round((attack.healthMs ?? HEALTH_MS) * Math.max(before, slowness()));
  const worst = targets.length > 0 ? health.worst : (held.worst ?? 0);
  const findings = [
    ...outcome.findings,
    ...targets.filter((target) => !target.runs()).map(() => 'a process ended'),
    ...(worst > limit ? [`/healthz took ${Math.round(worst)} ms, and may take ${limit}`] : []),
    ...(health.lost > 0 ? [`/healthz was not answered ${health.lost} of ${health.probes} times`] : []),
  ];
  await Promise.all(targets.map((target) => target.close()));
  return { name: attack.name, tries: outcome.tries, findings, healthMs: worst, seconds };
}

/** Many tries may find the same: what was found stands behind the last colon. */
const oneOfEachKind = (findings: readonly string[]): readonly string[] => [
  ...new Map(findings.map((finding) => [finding.split(': ').at(-1), finding] as const)).values(),
];

/** For `.ci/run`, which adds up the tests of all its steps: each attack is one. */
function count(rows: readonly Row[]): void {
  const file = process.env['TEST_COUNTS'];
  const failed = rows.filter(({ findings }) => findings.length > 0).length;
  if (file !== undefined && file !== '') appendFileSync(file, `${rows.length - failed} ${failed}\n`);
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function main(): Promise<void> {
  const options = readOptions();
  const prober = new Prober();
  const rows: Row[] = [];
  for (const attack of attacks) {
    if (options.only.length > 0 && !options.only.includes(attack.name)) continue;
    const row = await execute(attack, options, prober);
    rows.push(row);
    process.stderr.write(
      `${row.findings.length === 0 ? 'held' : 'FOUND'}  ${row.name} (${Math.round(row.seconds)} s)\n`,
    );
  }
  await prober.close();
  say(tableOf(rows));
  for (const { name, findings } of rows) {
    const told = oneOfEachKind(findings).slice(0, MOST_TOLD);
    for (const finding of told) say(`${name}: ${finding}`);
    if (findings.length > told.length) say(`${name}: and ${findings.length - told.length} more`);
  }
  count(rows);
  process.exit(rows.some(({ findings }) => findings.length > 0) ? 1 : 0);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
