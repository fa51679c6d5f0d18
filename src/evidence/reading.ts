import type { SafeText, Span } from '../paste';
import { clean, type Mapped } from './clean';
import { squash } from './squash';
import { findPhrases } from './phrases';
import type { Said } from './types';

/**
 * One text, read on two levels. `clean` is what a person sees: no colours, redraws, escapes, entities, log prefixes.
 * `squashed` is its letters and digits alone, lower case, so that wraps and punctuation do not matter. Offsets of both
 * lead back to the paste.
 */
export interface Reading {
  readonly source: SafeText;
  readonly clean: string;
  readonly squashed: string;
  /** From offsets in `clean`, `end` exclusive, to the place in the paste. */
  readonly spanOf: (start: number, end: number) => Span;
  readonly said: (phrases: readonly string[]) => Said[];
}

const decode = (units: Uint16Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return parts.join('');
};

const spanIn =
  ({ from, to }: Mapped) =>
  (start: number, end: number): Span => {
    const first = from[start] ?? 0;
    return { start: first, end: end > start ? (to[end - 1] ?? first) : first };
  };

export function readText(source: SafeText): Reading {
  const mapped = clean(source);
  const { units, from, cuts } = squash(mapped);
  const squashed = decode(units);
  const spanOf = spanIn(mapped);
  const said = (phrases: readonly string[]): Said[] =>
    findPhrases({ squashed, cuts }, phrases).map(({ phrase, start, end, how }) => ({
      value: phrase,
      at: spanOf(from[start] ?? 0, (from[end - 1] ?? 0) + 1),
      how,
    }));
  return { source, clean: mapped.text, squashed, spanOf, said };
}
