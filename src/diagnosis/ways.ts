import type { Phrase, Scenario, Way } from './types';

/** One way of one scenario, ready to be tried. */
export interface Candidate {
  readonly scenario: Scenario;
  readonly way: Way;
  /** The way's codes in lower case. */
  readonly codes?: readonly string[] | undefined;
  readonly unless: ReadonlySet<Phrase>;
  /** Its place among all ways. */
  readonly order: number;
}

/** What was heard; the ways that ask for none of it cannot hold. */
interface Heard {
  readonly said: ReadonlyMap<Phrase, unknown>;
  readonly codes: ReadonlyMap<string, unknown>;
}

interface WayIndex {
  readonly byPhrase: ReadonlyMap<Phrase, readonly Candidate[]>;
  readonly byCode: ReadonlyMap<string, readonly Candidate[]>;
  /** Ways that ask for neither a phrase nor a code. */
  readonly always: readonly Candidate[];
}

function buildIndex(scenarios: readonly Scenario[]): WayIndex {
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
    for (const way of scenario.signature) {
      const codes = way.codes?.map((code) => code.toLowerCase());
      const candidate: Candidate = { scenario, way, codes, unless: new Set(way.unless), order: (order += 1) };
      const [first] = way.says ?? [];
      // One condition that must hold is enough to look a way up by; words that surround many errors come last.
      if (first !== undefined) under(byPhrase, [first], candidate);
      else if (codes !== undefined) under(byCode, codes, candidate);
      else if (way.oneOf !== undefined) under(byPhrase, way.oneOf, candidate);
      else always.push(candidate);
    }
  }
  return { byPhrase, byCode, always };
}

const INDEXES = new WeakMap<readonly Scenario[], WayIndex>();

/** The same scenarios are matched against every paste, so their index is kept as long as the list lives. */
function indexOf(scenarios: readonly Scenario[]): WayIndex {
  const known = INDEXES.get(scenarios);
  if (known) return known;
  const index = buildIndex(scenarios);
  INDEXES.set(scenarios, index);
  return index;
}

/** Every way that can hold, and few others, once each, in the order of the scenarios. */
export function waysWorthTrying(scenarios: readonly Scenario[], { said, codes }: Heard): readonly Candidate[] {
  const { byPhrase, byCode, always } = indexOf(scenarios);
  const found = new Set(always);
  for (const phrase of said.keys()) for (const candidate of byPhrase.get(phrase) ?? []) found.add(candidate);
  for (const code of codes.keys()) for (const candidate of byCode.get(code) ?? []) found.add(candidate);
  return [...found].sort((a, b) => a.order - b.order);
}
