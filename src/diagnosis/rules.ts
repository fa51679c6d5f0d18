import type { Phrase, Scenario, Rule } from './types';

/** One rule of one scenario, ready to be tried. */
export interface Candidate {
  readonly scenario: Scenario;
  readonly rule: Rule;
  /** The rule's codes in lower case. */
  readonly codes?: readonly string[] | undefined;
  readonly unless: ReadonlySet<Phrase>;
  /** Its place among all rules. */
  readonly order: number;
}

/** What was heard; the rules that ask for none of it cannot hold. */
interface Heard {
  readonly said: ReadonlyMap<Phrase, unknown>;
  readonly codes: ReadonlyMap<string, unknown>;
}

/** The rules of some scenarios, found by what they ask for. */
export interface RuleIndex {
  readonly byPhrase: ReadonlyMap<Phrase, readonly Candidate[]>;
  readonly byCode: ReadonlyMap<string, readonly Candidate[]>;
  /** Rules that ask for neither a phrase nor a code. */
  readonly always: readonly Candidate[];
}

export function indexRules(scenarios: readonly Scenario[]): RuleIndex {
  const byPhrase = new Map<Phrase, Candidate[]>();
  const byCode = new Map<string, Candidate[]>();
  const always: Candidate[] = [];
  const under = (index: Map<string, Candidate[]>, keys: readonly string[], candidate: Candidate): void => {
    for (const key of new Set(keys)) {
      const known = index.get(key);
      if (known) known.push(candidate);
      else index.set(key, [candidate]);
    }
  };
  let order = 0;
  for (const scenario of scenarios) {
    for (const rule of scenario.rules) {
      const codes = rule.codes?.map((code) => code.toLowerCase());
      const candidate: Candidate = { scenario, rule, codes, unless: new Set(rule.unless), order: (order += 1) };
      const [first] = rule.says ?? [];
      // One condition that must hold is enough to look a rule up by; words that surround many errors come last.
      if (first !== undefined) under(byPhrase, [first], candidate);
      else if (codes !== undefined) under(byCode, codes, candidate);
      else if (rule.oneOf !== undefined && rule.orShows === undefined) under(byPhrase, rule.oneOf, candidate);
      else always.push(candidate);
    }
  }
  return { byPhrase, byCode, always };
}

/** Every rule that can hold, and few others, once each, in the order of the scenarios. */
export function rulesWorthTrying(
  { byPhrase, byCode, always }: RuleIndex,
  { said, codes }: Heard,
): readonly Candidate[] {
  const found = new Set(always);
  for (const phrase of said.keys()) for (const candidate of byPhrase.get(phrase) ?? []) found.add(candidate);
  for (const code of codes.keys()) for (const candidate of byCode.get(code) ?? []) found.add(candidate);
  return [...found].sort((a, b) => a.order - b.order);
}
