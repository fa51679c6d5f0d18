import { focusesOf } from './focus';
import { LONGEST, termsOf } from './terms';
import { unaccented } from './unaccented';

/** Concepts that go with any thing, and name none: "it still does not work" speaks of nothing. */
const ACCOMPANYING: ReadonlySet<string> = new Set(
  'add app call change check code difference each enough end fail later least mean need past person script see several slow still time who works'
    .split(' ')
    .map((concept) => `=${concept}`),
);

/** More things than this are told by one text in pairs that tell nothing. */
const MOST_PAIRED = 5;

/** What a text speaks of, and what it asks for. */
export interface AskedTerms {
  readonly terms: ReadonlySet<string>;
  /** Those of the terms that name something. */
  readonly things: readonly string[];
  /** Two concepts that are named together: "delete" and "key" tell more than each of them alone. */
  readonly pairs: readonly string[];
  /** Of a script in which words are not told apart. */
  readonly neighbours: readonly string[];
  readonly focuses: readonly string[];
}

function pairsOf(things: readonly string[]): readonly string[] {
  const concepts = things.filter((thing) => thing.startsWith('=')).sort();
  if (concepts.length > MOST_PAIRED) return [];
  return concepts.flatMap((one, at) => concepts.slice(at + 1).map((other) => `&${one}${other}`));
}

/** Letters of other scripts than Latin, in which nothing stands between words. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]+/gu;
/** Most texts have none: told sooner. */
const BEYOND_LATIN = /[\u0370-\uffff]/;

/** Two neighbours each: what no concept knows there tells two texts apart that speak of the same things. */
function neighboursOf(text: string): readonly string[] {
  const runs = BEYOND_LATIN.test(text) ? text.slice(0, LONGEST).match(OTHER_SCRIPT) : undefined;
  const all = (runs ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => `@${run.slice(at, at + 2)}`),
  );
  return [...new Set(all)];
}

export function hear(text: string): AskedTerms {
  const terms = termsOf(text);
  const things = [...terms].filter((term) => !ACCOMPANYING.has(term));
  return {
    terms,
    things,
    pairs: pairsOf(things),
    neighbours: neighboursOf(text),
    focuses: focusesOf(unaccented(text).trim()),
  };
}

/** All that a text is compared by. */
export const allOf = ({ terms, pairs, neighbours, focuses }: AskedTerms): readonly string[] => [
  ...terms,
  ...pairs,
  ...neighbours,
  ...focuses,
];
