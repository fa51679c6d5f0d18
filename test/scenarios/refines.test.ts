import { diagnose, type Diagnosis } from '../../src/diagnosis';
import { scenarios } from '../../src/scenarios';
import { read } from './read';

/** The same scenarios, where the general ones know only what the specific ones say of themselves. */
const byRefines = scenarios.map((general) => ({
  ...general,
  yieldsTo: scenarios.filter(({ refines }) => refines.includes(general.id)).map(({ id }) => id),
}));

const idsOf = (diagnosis: Diagnosis): readonly string[] => {
  switch (diagnosis.outcome) {
    case 'explained':
      return [diagnosis.match, ...diagnosis.alsoSeen].map(({ scenario }) => scenario.id);
    case 'ambiguous':
      return [...diagnosis.matches, ...diagnosis.alsoSeen].map(({ scenario }) => scenario.id);
    default:
      return [diagnosis.outcome];
  }
};

test('what refines says is what yieldsTo said', () => {
  expect(byRefines.map(({ yieldsTo }) => [...yieldsTo].sort())).toEqual(
    scenarios.map(({ yieldsTo }) => [...yieldsTo].sort()),
  );
});

test.each(scenarios.map(({ id, examples }) => [id, [...examples.claims, ...examples.declines]] as const))(
  '%s: both relations choose the same on each example',
  (_, examples) => {
    for (const { text } of examples) {
      const evidence = read(text);
      expect(idsOf(diagnose(evidence, byRefines))).toEqual(idsOf(diagnose(evidence, scenarios)));
    }
  },
);
