import type { Evidence } from '../evidence';
import { cluesOf, matchesAmong, STRENGTH } from './match';
import { indexRules } from './rules';
import { STAGES, type Match, type Phrase, type Ruled, type Scenario } from './types';

/** Every phrase that the scenarios listen for, once. */
export const phrasesOf = (scenarios: readonly Scenario[]): readonly Phrase[] => [
  ...new Set(
    scenarios.flatMap(({ rules }) =>
      rules.flatMap((rule) => [...(rule.says ?? []), ...(rule.oneOf ?? []), ...(rule.unless ?? [])]),
    ),
  ),
];

/** A general reading gives way to a specific one that fits at least as well, or well enough to stand alone. */
const givesWay = (match: Match, others: readonly Match[]): boolean =>
  others.some(
    (other) =>
      other.scenario.refines.includes(match.scenario.id) &&
      (STRENGTH[other.strength] >= STRENGTH.strong || STRENGTH[other.strength] >= STRENGTH[match.strength]),
  );

const stage = (match: Match): number => STAGES.indexOf(match.scenario.stage);

/** Strength first, then the earlier stage (its repair unblocks first), then more ground to stand on; the id keeps it stable. */
const byWorth = (a: Match, b: Match): number =>
  STRENGTH[b.strength] - STRENGTH[a.strength] ||
  stage(a) - stage(b) ||
  Number(a.near) - Number(b.near) ||
  b.grounds.length - a.grounds.length ||
  a.scenario.id.localeCompare(b.scenario.id);

/** Nothing that we know how to order by tells them apart, and they name different causes. */
const tied = (a: Match, b: Match): boolean =>
  a.scenario.family !== b.scenario.family &&
  a.strength === b.strength &&
  stage(a) === stage(b) &&
  a.near === b.near &&
  a.grounds.length === b.grounds.length;

const onePerFamily = (matches: readonly Match[], taken: readonly Match[]): readonly Match[] => {
  const families = new Set(taken.map((match) => match.scenario.family));
  return matches.filter(({ scenario }) => {
    if (families.has(scenario.family)) return false;
    families.add(scenario.family);
    return true;
  });
};

/** The scenario whose rules hold, or nothing. Pure, and blind to the order of the scenarios. */
export type Diagnose = (evidence: Evidence) => Ruled | undefined;

/** Prepares the choice among scenarios by their rules, once for all pastes. */
export function diagnoseAmong(scenarios: readonly Scenario[]): Diagnose {
  const rules = indexRules(scenarios);
  return (evidence) => choose(matchesAmong(rules, cluesOf(evidence)));
}

/** The match that is worth most leads; those that are worth as much stand beside it. */
function choose(all: readonly Match[]): Ruled | undefined {
  const ranked = all.filter((match) => !givesWay(match, all)).sort(byWorth);
  const [first, ...rest] = ranked;
  if (first === undefined) return undefined;
  const [second, ...others] = rest.filter((match) => tied(first, match));
  if (second !== undefined) {
    const matches = [first, second, ...others] as const;
    return { outcome: 'ambiguous', matches, alsoSeen: alsoSeen(rest, matches) };
  }
  return { outcome: 'explained', match: first, alsoSeen: alsoSeen(rest, [first]) };
}

const alsoSeen = (rest: readonly Match[], taken: readonly Match[]): readonly Match[] =>
  onePerFamily(
    rest.filter((match) => !taken.includes(match)),
    taken,
  );
