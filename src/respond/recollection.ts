import { scenariosOf, type Diagnosis, type Match, type Scenario } from '../diagnosis';
import { recall, remember, type Remembered } from '../evidence';
import { readPaste } from '../paste';
import { scenarios } from '../scenarios';
import type { Diagnosed } from './diagnose';

/** What is kept of a diagnosis, so that somebody can go on talking about it: no words of the paste. */
export interface Recollection {
  readonly outcome: string;
  readonly scenarios: readonly string[];
  readonly evidence: Remembered;
}

/** What is kept of a reading; undefined where nothing was explained. */
export function recollect({ diagnosis, evidence }: Diagnosed): Recollection | undefined {
  const among = scenariosOf(diagnosis);
  if (among.length === 0) return undefined;
  return { outcome: diagnosis.outcome, scenarios: among.map(({ id }) => id), evidence: remember(evidence) };
}

/** What is known to be meant, though no words of it are at hand. */
export const asMatch = (scenario: Scenario): Match => ({ scenario, strength: 'strong', grounds: [], near: false });

function diagnosisOf(outcome: string | undefined, among: readonly Scenario[]): Diagnosis | undefined {
  const [first, second, ...others] = among;
  if (first === undefined) return undefined;
  if (outcome === 'explained') return { outcome, match: asMatch(first), alsoSeen: [] };
  if (outcome === 'likely') return { outcome, match: asMatch(first), others: among.slice(1) };
  if (second === undefined) return undefined;
  if (outcome === 'unsure') return { outcome, among: [first, second, ...others] };
  if (outcome !== 'ambiguous') return undefined;
  return { outcome, matches: [asMatch(first), asMatch(second), ...others.map(asMatch)], alsoSeen: [] };
}

/** A reading as it was kept: without its text, and undefined where a scenario of it is not known any more. */
export function recalled(kept: {
  readonly outcome?: string | undefined;
  readonly scenarios: readonly string[];
  readonly evidence?: unknown;
}): Diagnosed | undefined {
  const evidence = recall(kept.evidence);
  const among = kept.scenarios.map((id) => scenarios.find((scenario) => scenario.id === id));
  const known = among.flatMap((scenario) => scenario ?? []);
  const explains = ({ needs }: Scenario): boolean => needs.every((need) => evidence?.[need] !== undefined);
  if (evidence === undefined || known.length < among.length || !known.every(explains)) return undefined;
  const diagnosis = diagnosisOf(kept.outcome, known);
  return diagnosis && { paste: readPaste({ text: '' }), evidence, diagnosis };
}
