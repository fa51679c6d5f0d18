import type { Evidence } from '../evidence';
import type { Span } from '../paste';
import { featuresOf } from './features';
import { groundsIn, weighedWords, type Weighed } from './grounds';
import { softmax, sumsOf, unpack, type Packed } from './model';

/** The class of texts that are nothing for us. */
export const NONE = 'none';

/** What was learned, as it is stored. */
export interface Table {
  /** Day on which it was learned, as `2026-11-29`. */
  readonly learned: string;
  readonly families: Packed;
  /** One model for each family with several scenarios. */
  readonly scenarios: readonly Packed[];
}

/** How much a text is like the lessons of one class. */
export interface Like {
  readonly id: string;
  /** From 0 to 1; together 1. */
  readonly share: number;
}

export interface Likeness {
  /** How much the text is like those that are nothing for us, from 0 to 1. */
  readonly nothing: number;
  /** The families, the likest first; their shares leave `nothing` out, so that together they are 1. */
  readonly families: readonly Like[];
  /** The scenarios of all families by how well each fits among its family's; higher is likelier. */
  readonly scenarios: ReadonlyMap<string, number>;
  /** Places in the text that carry the likeness to a family, those that carry most first. */
  readonly grounds: (family: string) => readonly Span[];
  /** What each word of the text adds to a family against nothing for us, in the order of the text. */
  readonly words: (family: string) => readonly Weighed[];
}

const likesOf = (classes: readonly string[], shares: Float64Array): readonly Like[] =>
  classes.map((id, i) => ({ id, share: shares[i] ?? 0 })).sort((a, b) => b.share - a.share);

/** Compares texts with what the table was made from. Pure; takes time linear in the text, of a long one its ends. */
export function likenessWith(table: Table): (text: string, evidence: Evidence) => Likeness {
  const families = unpack([table.families]);
  const scenarios = unpack(table.scenarios);
  const none = families.classes.indexOf(NONE);
  return (text, evidence) => {
    const features = featuresOf(text, evidence);
    const shares = softmax(sumsOf(families, features));
    const nothing = shares[none] ?? 0;
    shares[none] = 0;
    const fits = sumsOf(scenarios, features);
    return {
      nothing,
      families: likesOf(
        families.classes,
        shares.map((share) => share / (1 - nothing || 1)),
      ).filter(({ id }) => id !== NONE),
      words: (family) => weighedWords(families, text, families.classes.indexOf(family), none),
      grounds: (family) => groundsIn(families, text, families.classes.indexOf(family), none),
      scenarios: new Map(scenarios.classes.map((id, i) => [id, fits[i] ?? 0])),
    };
  };
}
