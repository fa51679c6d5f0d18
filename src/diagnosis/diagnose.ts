import type { Evidence } from '../evidence';
import { cluesOf, matchesAmong, STRENGTH } from './match';
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

/**
 * Chooses the scenario whose rules hold, or nothing. Pure, and blind to the order of `scenarios`.
 * Weak matches never stand beside a better one, not even as "also seen".
 */
export function diagnose(evidence: Evidence, scenarios: readonly Scenario[]): Ruled | undefined {
  const clues = cluesOf(evidence);
  const all = matchesAmong(scenarios, clues);
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
    rest.filter((match) => match.strength !== 'weak' && !taken.includes(match)),
    taken,
  );
