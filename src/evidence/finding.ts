import { bitsOf, mayHold } from './grams';
import type { Reading } from './reading';
import { startsOf } from './starts';
import type { Finding } from './types';

/** A value with the place of `clean[start, end)` in the paste. */
export const findingAt = <T>(reading: Reading, start: number, end: number, value: T): Finding<T> => ({
  value,
  at: reading.spanOf(start, end),
});

/** One capture of a pattern: its words and where they stand in the cleaned text. */
export interface Capture {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the whole match begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** A pattern, ready to say where its group `v` stands. */
export interface Search {
  /** Tried at one place, where a word begins it; else looked for in the whole text. */
  readonly pattern: RegExp;
  /** Words, in lower case, with one of which each match begins. */
  readonly starts: readonly Cue[] | undefined;
}

/** Prepares a global pattern, once for all texts. Places of groups cost time: only a pattern with the group tells them. */
export function searchFor(pattern: RegExp): Search {
  const starts = startsOf(pattern)?.map(cue);
  const flags = starts === undefined ? pattern.flags : pattern.flags.replace('g', 'y');
  return {
    pattern: new RegExp(pattern.source, pattern.source.includes('(?<v>') ? `${flags}d` : flags),
    starts,
  };
}

const captureOf = (text: string, match: RegExpExecArray): Capture => {
  const from = match.index;
  const to = from + match[0].length;
  const [start, end] = match.indices?.groups?.['v'] ?? [from, to];
  return { text: text.slice(start, end), start, end, from, to };
};

const NOWHERE: readonly number[] = [];

/** Where one of some words stands, in order. */
function placesOf(reading: Reading, starts: readonly Cue[]): readonly number[] {
  let places = NOWHERE;
  for (const start of starts) {
    const found = hints(reading, start) ? reading.placesOf(start.letters) : NOWHERE;
    if (found.length > 0) places = places.length === 0 ? found : [...places, ...found].sort((a, b) => a - b);
  }
  return places;
}

/** All captures of the named group `v` (or of the whole match) of a pattern, in the order of the text. */
export function captures(reading: Reading, { pattern, starts }: Search): Capture[] {
  const { clean } = reading;
  const found: Capture[] = [];
  if (starts === undefined) {
    // A plain loop: `matchAll` makes a copy of the pattern for every call.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(clean); match !== null; match = pattern.exec(clean)) {
      const capture = captureOf(clean, match);
      found.push(capture);
      if (capture.to === capture.from) pattern.lastIndex += 1;
    }
    return found;
  }
  let done = 0;
  for (const place of placesOf(reading, starts)) {
    if (place < done) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(clean);
    if (match === null) continue;
    found.push(captureOf(clean, match));
    done = pattern.lastIndex;
  }
  return found;
}

/**
 * A pattern, and letters (lower case) without which it cannot match. Looking for those first makes the many patterns
 * that have nothing to say about a paste almost free.
 */
export interface Cued extends Search {
  readonly cue: Cue;
}

/** Letters (lower case) without which something cannot be said. */
export interface Cue {
  readonly letters: string;
  readonly bits: readonly number[];
}

export const cue = (letters: string): Cue => ({ letters, bits: bitsOf(letters) });

export const cued = (letters: string, ...patterns: readonly RegExp[]): Cued[] =>
  patterns.map((pattern) => ({ cue: cue(letters), ...searchFor(pattern) }));

/** Whether a text may hold the letters of a cue. */
export const hints = ({ grams, lower }: Reading, { letters, bits }: Cue): boolean =>
  bits.length > 0 ? mayHold(grams, bits) : lower.includes(letters);

/** The captures of several patterns, in the order of the text; where two overlap, the earlier pattern wins. */
export function allCaptures(reading: Reading, patterns: readonly Cued[]): readonly Capture[] {
  let found: Capture[] = [];
  for (const one of patterns) {
    if (!hints(reading, one.cue)) continue;
    const captured = captures(reading, one);
    if (captured.length > 0) found = found.length === 0 ? captured : [...found, ...captured];
  }
  if (found.length < 2) return found;
  // The sort is stable: of those that begin at the same place, the earlier pattern's stays first.
  found.sort((a, b) => a.start - b.start);
  const apart: Capture[] = [];
  for (const capture of found) if (capture.start >= (apart.at(-1)?.end ?? 0)) apart.push(capture);
  return apart;
}

/** The first capture of several patterns as a finding. */
export function firstFinding(reading: Reading, patterns: readonly Cued[]): Finding<string> | undefined {
  const [capture] = allCaptures(reading, patterns);
  return capture && toFinding(reading, capture);
}

export const toFinding = (reading: Reading, { text, start, end }: Capture): Finding<string> =>
  findingAt(reading, start, end, text);

/** A value that a viewer broke in two is put together again; nothing that is looked for here holds a space. */
export const unbroken = (capture: Capture): Capture => ({ ...capture, text: capture.text.replace(/\s+/g, '') });

/** The finding with each different value once, in the order of the text. */
export function distinct<T>(findings: readonly Finding<T>[], key: (value: T) => string): Finding<T>[] {
  const seen = new Set<string>();
  return findings.filter(({ value }) => {
    const name = key(value).toLowerCase();
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
