import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';

import type { AccessFacts, AccessQuestion } from '../src/access';
import { caseSchema, evaluate, factsOf, questionOf } from './access/caseFile';
import { reference } from './access/reference';
import { factsOf as factsOfSample, questionOf as questionOfSample, samples } from './access/tenants';

/**
 * The published vectors are made from what holds the evaluator here: the cases that were written by hand, and random
 * tenants that were judged by the reference. To accept a change, delete the files and run the test twice: what is
 * missing is written, and fails once, so that it is looked at.
 */
const ROOT = path.join(__dirname, '..');
const FOLDER = path.join(ROOT, 'vectors');
const CASES = path.join(__dirname, 'access/cases');

const VERSION = 1;
const SAMPLES = 100;
const SEED = 20_261_129;

interface Vector {
  readonly id: string;
  readonly rule?: string;
  readonly says: string;
  readonly question: AccessQuestion;
  readonly facts: AccessFacts;
  readonly expect: { readonly verdict: string; readonly reasons?: readonly object[] };
}

/** The definitions that a vector's roles need stand in it: an implementation needs no table of its own. */
function closed(facts: AccessFacts): AccessFacts {
  const lists = [facts.assignments, facts.eligibilities, facts.everybody ?? facts.assignments];
  const used = new Set(lists.flatMap((list) => (list.kind === 'read' ? list.value.map(({ roleId }) => roleId) : [])));
  const missing = facts.catalogue.filter(
    ({ id }) => used.has(id) && !facts.definitions.some((known) => known.id === id),
  );
  return { ...facts, definitions: [...facts.definitions, ...missing], catalogue: [] };
}

const fromCases = (): readonly Vector[] =>
  readdirSync(CASES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = caseSchema.parse(JSON.parse(readFileSync(path.join(CASES, name), 'utf8')));
      const [question, facts] = [questionOf(file), closed(factsOf(file))];
      // What the case expects is held by its own test; here stand its reasons by their ids.
      const reasons = evaluate(question, facts).reasons.map(({ effect, why, id }) => ({ effect, code: why.code, id }));
      const { rule, says, expect: expected } = file;
      const id = name.replace(/\.json$/, '');
      return { id, rule, says, question, facts, expect: { verdict: expected.verdict, reasons } };
    });

const fromTenants = (): readonly Vector[] =>
  fc.sample(samples, { numRuns: SAMPLES, seed: SEED }).map((sample, i) => ({
    id: `tenant-${i + 1}`,
    says: 'A random tenant, judged by the reference.',
    question: questionOfSample(sample),
    facts: closed(factsOfSample(sample)),
    expect: { verdict: reference(sample.question, sample.tenant) },
  }));

/** A vector a line, so that a change is a line of the difference. */
const written = (about: string, vectors: readonly Vector[]): string =>
  `{"version":${VERSION},"about":${JSON.stringify(about)},"vectors":[\n${vectors.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;

const FILES = {
  'rules.json': () => written('One rule or near miss each, with the reasons for the verdict.', fromCases()),
  'tenants.json': () => written('Random tenants, with the verdict of an independent reference.', fromTenants()),
};

test.each(Object.entries(FILES))('%s is what the tests hold', (name, make) => {
  const file = path.join(FOLDER, name);
  const now = make();
  if (!existsSync(file)) {
    writeFileSync(file, now);
    throw new Error(`${name} was not there and has been written: look at it, then run the test again`);
  }
  expect(now === readFileSync(file, 'utf8')).toBe(true);
});

const run = (...command: readonly string[]) =>
  spawnSync(process.execPath, [path.join(FOLDER, 'run.mjs'), '--', process.execPath, ...command], {
    cwd: ROOT,
    encoding: 'utf8',
  });

describe('the runner', () => {
  test('agrees with the evaluator', () => {
    expect(spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT }).status).toBe(0);
    const { status, stdout } = run(path.join(FOLDER, 'locksmith.mjs'), 'dist/evaluator.js');
    expect(stdout).toMatch(/^(\d+) of \1 vectors agree\.\n$/);
    expect(status).toBe(0);
  });

  test('sees an implementation that says yes to all', () => {
    const yes = `require('readline').createInterface({ input: process.stdin }).on('line', (line) =>
      console.log(JSON.stringify({ id: JSON.parse(line).id, verdict: 'granted' })))`;
    const { status, stdout } = run('-e', yes);
    expect(stdout).toMatch(/active-no-longer: granted, not not-granted\./);
    expect(status).toBe(1);
  });

  test('sees one that does not answer', () => {
    expect(run('-e', '')).toMatchObject({ status: 1, stdout: expect.stringContaining(': no answer') as string });
  });
});
