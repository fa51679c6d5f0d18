import type { Evidence, Said } from '../evidence';
import type { Span } from '../paste';
import type { Match, Phrase, Scenario, Way } from './types';

/** What the ways of all scenarios ask of one piece of evidence, looked up once. */
export interface Clues {
  readonly evidence: Evidence;
  readonly said: ReadonlyMap<Phrase, Said>;
  readonly codes: ReadonlyMap<string, Span>;
  readonly statuses: ReadonlyMap<number, Span>;
}

export function cluesOf(evidence: Evidence): Clues {
  const said = new Map<Phrase, Said>();
  for (const finding of evidence.said) {
    const known = said.get(finding.value);
    if (known === undefined || (known.how === 'cut' && finding.how === 'whole')) said.set(finding.value, finding);
  }
  const codes = new Map<string, Span>();
  for (const code of evidence.errorCodes) {
    const key = code.value.toLowerCase();
    if (!codes.has(key)) codes.set(key, code.at);
  }
  const statuses = new Map<number, Span>();
  for (const status of evidence.statuses) if (!statuses.has(status.value)) statuses.set(status.value, status.at);
  return { evidence, said, codes, statuses };
}

const found = <T>(values: readonly T[], where: ReadonlyMap<T, Span>): Span | undefined => {
  const value = values.find((candidate) => where.has(candidate));
  return value === undefined ? undefined : where.get(value);
};

interface Held {
  readonly way: Way;
  readonly grounds: readonly Span[];
  readonly near: boolean;
}

/** The way's places in the paste if all its conditions hold. Cheap conditions first; `when` sees only what passed them. */
function hold(way: Way, clues: Clues): Held | undefined {
  const grounds: Span[] = [];
  let near = false;
  for (const phrase of way.says ?? []) {
    const said = clues.said.get(phrase);
    if (said === undefined) return undefined;
    grounds.push(said.at);
    near ||= said.how === 'cut';
  }
  if (way.oneOf !== undefined) {
    const heard = way.oneOf.flatMap((phrase) => clues.said.get(phrase) ?? []);
    const best = heard.find(({ how }) => how === 'whole') ?? heard[0];
    if (best === undefined) return undefined;
    grounds.push(best.at);
    near ||= best.how === 'cut';
  }
  if (way.codes !== undefined) {
    const at = found(
      way.codes.map((code) => code.toLowerCase()),
      clues.codes,
    );
    if (at === undefined) return undefined;
    grounds.push(at);
  }
  if (way.status !== undefined) {
    const at = found(way.status, clues.statuses);
    if (at === undefined) return undefined;
    grounds.push(at);
  }
  if (way.unless?.some((phrase) => clues.said.has(phrase)) === true) return undefined;
  if (way.when !== undefined && !way.when(clues.evidence)) return undefined;
  return { way, grounds, near };
}

export const STRENGTH = { certain: 3, strong: 2, weak: 1 } as const satisfies Record<Way['strength'], number>;

const weight = (held: Held): number => STRENGTH[held.way.strength] * 2 - (held.near ? 1 : 0);

/** How well a scenario fits: its best way, or nothing. */
export function matchScenario(scenario: Scenario, clues: Clues): Match | undefined {
  if (!scenario.needs.every((need) => clues.evidence[need] !== undefined)) return undefined;
  let best: Held | undefined;
  for (const way of scenario.signature) {
    const held = hold(way, clues);
    if (held === undefined) continue;
    const better = best === undefined || weight(held) > weight(best);
    const fuller = best !== undefined && weight(held) === weight(best) && held.grounds.length > best.grounds.length;
    if (better || fuller) best = held;
  }
  return best && { scenario, strength: best.way.strength, grounds: best.grounds, near: best.near };
}
