import { diagnoseAmong, type Diagnosis, type Match, type Ruled, type Scenario } from '../diagnosis';
import type { Evidence } from '../evidence';
import type { Paste } from '../paste';
import { likenessWith, type Likeness, type Table } from './likeness';
import { ownerOf } from './owners';
import { saysFailure, showsError } from './signs';

/**
 * Where a likeness is believed. Chosen by five-fold cross-validation over labelled pastes that the table was not learned
 * from (`docs/recognition.md` has the numbers): of all pairs with at most 1.5 % false alarms, the one that claims most.
 */
export const GATE = {
  /** A text that is more like nothing for us than this is claimed by no family. */
  nothing: 0.5,
  /** Up to here it may still be ours: the likest families are offered, and none is claimed. */
  maybe: 0.85,
  /** The likest family is claimed from this share on; below it several are offered. */
  claim: 0.3,
} as const;

const MOST_OFFERED = 3;
/** A family below this share of the likest one is not worth offering. */
const WORTH = 0.25;

const canBe = (scenario: Scenario, evidence: Evidence): boolean =>
  scenario.needs.every((need) => evidence[need] !== undefined);

/** The likest scenario of each family, the likest family first. */
function likest(likeness: Likeness, evidence: Evidence, scenarios: readonly Scenario[]): readonly [Scenario, number][] {
  const fit = ({ id }: Scenario): number => likeness.scenarios.get(id) ?? 0;
  return likeness.families.flatMap(({ id, share }): [Scenario, number][] => {
    const among = scenarios.filter((scenario) => scenario.family === id && canBe(scenario, evidence));
    const [first, ...rest] = among;
    if (first === undefined) return [];
    return [[rest.reduce((best, other) => (fit(other) > fit(best) ? other : best), first), share]];
  });
}

const isDecided = (ruled: Ruled | undefined): ruled is Ruled =>
  ruled !== undefined && (ruled.outcome === 'explained' ? ruled.match : ruled.matches[0]).strength !== 'weak';

/** What is left to say where neither a rule nor likeness names a cause. */
function unclaimed(text: string, evidence: Evidence): Diagnosis {
  if (!showsError(text, evidence)) return { outcome: 'no-error' };
  const owner = ownerOf(text);
  return owner === undefined ? { outcome: 'unrecognised' } : { outcome: 'foreign', owner };
}

export type Choose = (paste: Paste, evidence: Evidence) => Diagnosis;

/** Certain rules first, then likeness, behind one gate. Pure; the likeness is asked only where no rule decides. */
export function chooseAmong(scenarios: readonly Scenario[], table: Table): Choose {
  const diagnose = diagnoseAmong(scenarios);
  const likenessOf = likenessWith(table);
  return ({ text }, evidence) => {
    const ruled = diagnose(evidence);
    if (isDecided(ruled)) return ruled;
    if (evidence.length === 0) return { outcome: 'empty' };
    const likeness = likenessOf(text, evidence);
    if (likeness.nothing >= GATE.maybe || !saysFailure(text, evidence)) return unclaimed(text, evidence);
    const [first, ...rest] = likest(likeness, evidence, scenarios);
    if (first === undefined) return unclaimed(text, evidence);
    const [scenario, share] = first;
    const others = rest
      .filter(([, other]) => other >= share * WORTH)
      .slice(0, MOST_OFFERED - 1)
      .map(([other]) => other);
    if (likeness.nothing < GATE.nothing && share >= GATE.claim) {
      const match: Match = { scenario, strength: 'likely', grounds: likeness.grounds(scenario.family), near: false };
      return { outcome: 'likely', match, others };
    }
    const [second] = others.length > 0 ? others : rest.map(([other]) => other);
    return second === undefined
      ? unclaimed(text, evidence)
      : { outcome: 'unsure', among: [scenario, second, ...others.slice(1)] };
  };
}
