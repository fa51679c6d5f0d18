import { bitsOf, mayHold } from './grams';
import type { Reading } from './reading';
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

/** A global pattern, ready to say where its group `v` stands. */
export interface Search {
  readonly pattern: RegExp;
}

/** Prepares a global pattern, once for all texts. Places of groups cost time: only a pattern with the group tells them. */
export const searchFor = (pattern: RegExp): Search => ({
  pattern: pattern.source.includes('(?<v>') ? new RegExp(pattern.source, `${pattern.flags}d`) : pattern,
});

/** All captures of the named group `v` (or of the whole match) of a global pattern, in the order of the text. */
export function captures(text: string, { pattern }: Search): Capture[] {
  const found: Capture[] = [];
  // A plain loop: `matchAll` makes a copy of the pattern for every call.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const from = match.index;
    const to = from + match[0].length;
    const [start, end] = match.indices?.groups?.['v'] ?? [from, to];
    found.push({ text: text.slice(start, end), start, end, from, to });
    if (to === from) pattern.lastIndex += 1;
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

/** Letters (lower case, at least three) without which something cannot be said. */
export type Cue = readonly number[];

export const cue = (letters: string): Cue => bitsOf(letters);

export const cued = (letters: string, ...patterns: readonly RegExp[]): Cued[] =>
  patterns.map((pattern) => ({ cue: cue(letters), ...searchFor(pattern) }));

export const hints = ({ grams }: Reading, letters: Cue): boolean => mayHold(grams, letters);

/** The captures of several patterns, in the order of the text; where two overlap, the earlier pattern wins. */
export function allCaptures(reading: Reading, patterns: readonly Cued[]): readonly Capture[] {
  let found: Capture[] = [];
  for (const one of patterns) {
    if (!hints(reading, one.cue)) continue;
    const captured = captures(reading.clean, one);
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
