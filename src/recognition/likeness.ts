import type { Evidence } from '../evidence';
import type { Span } from '../paste';
import { featuresAround } from './around';
import { featuresOf } from './features';
import { groundsIn, weighedWords, type Weighed } from './grounds';
import type { Signs } from './signs';
import { softmax, sumsOf, unpack, type Packed } from './model';

/** What lessons are of that are nothing for us: this, or one kind of it, as in `none/vendors`. */
export const NONE = 'none';

export const isNone = (of: string): boolean => of === NONE || of.startsWith(`${NONE}/`);

/** What was learned, as it is stored. */
export interface Table {
  /** Day on which it was learned, as `2026-11-29`. */
  readonly learned: string;
  /** The mark of what it was learned from. */
  readonly from: string;
  readonly families: Packed;
  /** How a text speaks that only tells of errors, against one of somebody who has one: its one class has the weights of both. */
  readonly telling: Packed;
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

/** Compares texts with what the table was made from. Pure; takes time linear in the text, of a long one its ends. */
export function likenessWith(table: Table): (text: string, evidence: Evidence, signs?: Signs) => Likeness {
  const model = unpack([table.families, ...table.scenarios]);
  const last = Object.keys(table.families.classes).length;
  const families = model.classes.slice(0, last);
  const scenarios = model.classes.slice(last);
  const nones = families.flatMap((id, i) => (isNone(id) ? [i] : []));
  return (text, evidence, signs) => {
    const sums = sumsOf(model, featuresOf(text, evidence, signs));
    const shares = softmax(sums.slice(0, last));
    const likes = families.map((id, i): Like => ({ id, share: shares[i] ?? 0 })).sort((a, b) => b.share - a.share);
    const nothing = nones.reduce((sum, i) => sum + (shares[i] ?? 0), 0);
    const nearest = families.indexOf(likes.find(({ id }) => isNone(id))?.id ?? NONE);
    return {
      nothing,
      families: likes
        .filter(({ id }) => !isNone(id))
        .map(({ id, share }) => ({ id, share: share / (1 - nothing || 1) })),
      words: (family) => weighedWords(model, text, families.indexOf(family), nearest),
      grounds: (family) => groundsIn(model, text, families.indexOf(family), nearest),
      scenarios: new Map(scenarios.map((id, i) => [id, sums[last + i] ?? 0])),
    };
  };
}

/** What texts that only tell of errors are called among lessons, and what those of somebody who has one. */
export const TELLS = 'tells';
export const HAS = 'has';

/** With fewer letters around an error nobody tells about errors: whoever pastes one writes no more. */
const LEAST_TELLING = 30;

/** How likely it is that a text only tells of errors, from 0 to 1: by what stands around the words of the errors in it. */
export function tellingWith({ telling }: Table): (text: string, evidence: Evidence, signs: Signs) => number {
  const model = unpack([telling]);
  return (text, evidence, signs) => {
    const around = featuresAround(text, evidence, signs);
    if (around.own < LEAST_TELLING) return 0;
    const [sum = 0] = sumsOf(model, around);
    // Of two classes the weights of one are those of the other, with the other sign.
    return 1 / (1 + Math.exp(-2 * sum));
  };
}
