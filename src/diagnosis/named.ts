import type { Diagnosis, Match, Scenario } from './types';
import { traitsOf } from './families';

/** The scenarios that a diagnosis names, the likeliest first; none where it names no cause. */
export const scenariosOf = (diagnosis: Diagnosis): readonly Scenario[] => {
  switch (diagnosis.outcome) {
    case 'explained':
      return [diagnosis.match.scenario];
    case 'likely':
      return [diagnosis.match.scenario, ...diagnosis.others];
    case 'ambiguous':
      return diagnosis.matches.map(({ scenario }) => scenario);
    case 'unsure':
      return diagnosis.among;
    default:
      return [];
  }
};

/** The cause that is said first, as far as one is named. */
export function leadingMatch(diagnosis: Diagnosis): Match | undefined {
  if (diagnosis.outcome === 'explained' || diagnosis.outcome === 'likely') return diagnosis.match;
  return diagnosis.outcome === 'ambiguous' ? diagnosis.matches[0] : undefined;
}

/** Whether an error says that a limit is used up. */
export const isOfLimits = (diagnosis: Diagnosis): boolean =>
  leadingMatch(diagnosis)?.scenario.family === 'rate-limited';

/** Whether a role may be what is missing: where no cause is named, or one that a role mends. */
export function mayLackRole(diagnosis: Diagnosis): boolean {
  const match = leadingMatch(diagnosis);
  return match === undefined || traitsOf(match.scenario.family).roleMissing !== 'no';
}
