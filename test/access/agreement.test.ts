import fc from 'fast-check';
import type { AccessFacts, Read, VerdictKind } from '../../src/access';
import { evaluate } from './caseFile';
import { reference } from './reference';
import { factsOf, questionOf, samples } from './tenants';

/** More with `npx jest test/access/agreement --globals '{"tenants":20000}'`. */
const asked: unknown = Reflect.get(globalThis, 'tenants');
const TENANTS = typeof asked === 'number' ? asked : 2_000;

const length = (fact: Read<readonly unknown[]>): number => (fact.kind === 'read' ? fact.value.length : 0);

const reversed = <T>(fact: Read<readonly T[]>): Read<readonly T[]> =>
  fact.kind === 'read' ? { ...fact, value: [...fact.value].reverse() } : fact;

test(`the evaluator and the reference agree on ${TENANTS} random tenants`, () => {
  const seen = new Map<VerdictKind, number>();
  fc.assert(
    fc.property(samples, (sample) => {
      const facts = factsOf(sample);
      const { verdict, reasons } = evaluate(questionOf(sample), facts);
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
      const expected = reference(sample.question, sample.tenant);
      const judged = reasons.filter(({ about }) => about !== 'question' && about !== 'permissions');
      const given = length(facts.assignments) + length(facts.denyAssignments) + length(facts.eligibilities);
      const ids = new Set(judged.map(({ id }) => id));
      // One comparison a tenant: a matcher costs as much as both evaluators together.
      expect(`${verdict} ${judged.length} ${ids.size}`).toBe(`${expected} ${given} ${given}`);
    }),
    { numRuns: TENANTS },
  );
  // Agreement on nothing but "unknown" would prove little: each verdict has its share.
  for (const kind of ['granted', 'denied', 'eligible', 'not-granted', 'unknown'] as const) {
    expect([kind, (seen.get(kind) ?? 0) > TENANTS / 200]).toEqual([kind, true]);
  }
}, 600_000);

test('the order of the facts makes no difference', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const facts = factsOf(sample);
      const other: AccessFacts = {
        ...facts,
        assignments: reversed(facts.assignments),
        denyAssignments: reversed(facts.denyAssignments),
        eligibilities: reversed(facts.eligibilities),
        definitions: [...facts.definitions].reverse(),
      };
      const question = questionOf(sample);
      expect(evaluate(question, other).verdict).toBe(evaluate(question, facts).verdict);
    }),
    { numRuns: 200 },
  );
});
