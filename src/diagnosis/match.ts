import type { Evidence, Said } from '../evidence';
import type { Span } from '../paste';
import type { Match, Phrase, Scenario, Rule } from './types';
import { rulesWorthTrying, type Candidate, type RuleIndex } from './rules';

/** What the rules of all scenarios ask of one piece of evidence, looked up once. */
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
  readonly scenario: Scenario;
  readonly rule: Rule;
  readonly grounds: readonly Span[];
  readonly near: boolean;
}

/** Of several wordings the first that was said whole, or else the first that was cut off. */
function heardOf(phrases: readonly Phrase[], said: Clues['said']): Said | undefined {
  let cut: Said | undefined;
  for (const phrase of phrases) {
    const heard = said.get(phrase);
    if (heard?.how === 'whole') return heard;
    cut ??= heard;
  }
  return cut;
}

const isSaid = (phrases: ReadonlySet<Phrase>, said: Clues['said']): boolean => {
  if (phrases.size > 0) for (const phrase of said.keys()) if (phrases.has(phrase)) return true;
  return false;
};

interface Heard {
  readonly said: readonly Said[];
  /** What is shown in place of words. */
  readonly shown: readonly Span[];
}

/** What the rule wants to be said or shown, if all of it is. */
function heardFor({ says = [], oneOf, orShows }: Rule, { said: known, evidence }: Clues): Heard | undefined {
  const said: Said[] = [];
  for (const phrase of says) {
    const one = known.get(phrase);
    if (one === undefined) return undefined;
    said.push(one);
  }
  if (oneOf === undefined) return { said, shown: [] };
  const one = heardOf(oneOf, known);
  if (one !== undefined) return { said: [...said, one], shown: [] };
  const sign = orShows?.at(evidence);
  return sign && { said, shown: [sign] };
}

/** The rule's places in the paste if all its conditions hold. Cheap conditions first; `when` sees only what passed them. */
function hold({ scenario, rule, codes, unless }: Candidate, clues: Clues): Held | undefined {
  const codeAt = codes && found(codes, clues.codes);
  if (codes !== undefined && codeAt === undefined) return undefined;
  const statusAt = rule.status && found(rule.status, clues.statuses);
  if (rule.status !== undefined && statusAt === undefined) return undefined;
  const heard = heardFor(rule, clues);
  if (heard === undefined || isSaid(unless, clues.said) || rule.unlessShows?.at(clues.evidence)) return undefined;
  if (rule.when !== undefined && !rule.when(clues.evidence)) return undefined;
  const { said, shown } = heard;
  const grounds = [...said.map(({ at }) => at), ...shown, ...(codeAt ? [codeAt] : []), ...(statusAt ? [statusAt] : [])];
  return { scenario, rule, grounds, near: said.some(({ how }) => how === 'cut') };
}

export const STRENGTH = { certain: 3, strong: 2, likely: 0 } as const satisfies Record<Match['strength'], number>;

const weight = (held: Held): number => STRENGTH[held.rule.strength] * 2 - (held.near ? 1 : 0);

const betterThan = (held: Held, best: Held): boolean =>
  weight(held) > weight(best) || (weight(held) === weight(best) && held.grounds.length > best.grounds.length);

/** The scenarios that fit, each with its best rule, in the order in which they were indexed. */
export function matchesAmong(rules: RuleIndex, clues: Clues): readonly Match[] {
  const best = new Map<Scenario, Held>();
  for (const candidate of rulesWorthTrying(rules, clues)) {
    const { scenario } = candidate;
    if (!scenario.needs.every((need) => clues.evidence[need] !== undefined)) continue;
    const held = hold(candidate, clues);
    const known = best.get(scenario);
    if (held !== undefined && (known === undefined || betterThan(held, known))) best.set(scenario, held);
  }
  return [...best.values()].map(({ scenario, rule, grounds, near }) => ({
    scenario,
    strength: rule.strength,
    grounds,
    near,
  }));
}
