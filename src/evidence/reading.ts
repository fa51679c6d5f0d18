import type { SafeText, Span } from '../paste';
import { clean, type Mapped } from './clean';
import { squash } from './squash';
import { gramsOf, type Grams } from './grams';
import { findPhrases, type Phrases } from './phrases';
import { mend, type Spelling } from './spelling';
import { decode } from './units';
import type { Said } from './types';

/**
 * One text, read on two levels. `clean` is what a person sees: no colours, redraws, escapes, entities, log prefixes.
 * `squashed` is its letters and digits alone, lower case, so that wraps and punctuation do not matter. Offsets of both
 * lead back to the paste.
 */
export interface Reading {
  readonly source: SafeText;
  readonly clean: string;
  /** `clean` in lower case, unit by unit, so that offsets are the same. */
  readonly lower: string;
  readonly squashed: string;
  /** What `lower` may hold, for a quick no. */
  readonly grams: Grams;
  /** Where a word stands in `lower`, in order. */
  readonly placesOf: (word: string) => readonly number[];
  /** From offsets in `clean`, `end` exclusive, to the place in the paste. */
  readonly spanOf: (start: number, end: number) => Span;
  readonly said: (phrases: Phrases) => Said[];
}

/** A few letters become longer in lower case; those are kept, so that offsets stay. */
const lowered = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
};

/** Remembers what it found: many patterns begin with the same word. */
function placesIn(text: string): Reading['placesOf'] {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const places: number[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
    known.set(word, places);
    return places;
  };
}

/** A text as it stands. */
export const readText = (source: SafeText): Reading => reading(source, clean(source));

/** A text with its damaged words mended; nothing where no word is damaged. */
export function readMended(source: SafeText, spelling: Spelling): Reading | undefined {
  const mended = mend(clean(source), spelling);
  return mended === undefined ? undefined : reading(source, mended);
}

function reading(source: SafeText, mapped: Mapped): Reading {
  const { units, from, cuts, breaks } = squash(mapped.text);
  const squashed = decode(units);
  const spanOf = (start: number, end: number): Span => mapped.origin.spanOf(start, end);
  const said = (phrases: Phrases): Said[] =>
    findPhrases({ squashed, units, cuts, breaks }, phrases).map(({ phrase, start, end, how }) => ({
      value: phrase,
      at: spanOf(from[start] ?? 0, (from[end - 1] ?? 0) + 1),
      how,
    }));
  const lower = lowered(mapped.text);
  return {
    source,
    clean: mapped.text,
    lower,
    grams: gramsOf(lower),
    placesOf: placesIn(lower),
    squashed,
    spanOf,
    said,
  };
}
