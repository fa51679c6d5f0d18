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

const WITH_INDICES = new WeakMap<RegExp, RegExp>();

const withIndices = (pattern: RegExp): RegExp => {
  const known = WITH_INDICES.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern.source, `${pattern.flags}d`);
  WITH_INDICES.set(pattern, made);
  return made;
};

/** All captures of the named group `v` (or of the whole match) of a global pattern, in the order of the text. */
export function* captures(text: string, pattern: RegExp): Generator<Capture> {
  for (const match of text.matchAll(withIndices(pattern))) {
    const whole: readonly [number, number] = [match.index, match.index + match[0].length];
    const [start, end] = match.indices?.groups?.['v'] ?? whole;
    yield { text: text.slice(start, end), start, end, from: whole[0], to: whole[1] };
  }
}

/** The captures of several patterns, in the order of the text; where two overlap, the earlier pattern wins. */
export function allCaptures(text: string, patterns: readonly RegExp[]): Capture[] {
  const sorted = patterns
    .flatMap((pattern, rank) => Array.from(captures(text, pattern), (capture) => ({ capture, rank })))
    .sort((a, b) => a.capture.start - b.capture.start || a.rank - b.rank);
  const apart: Capture[] = [];
  for (const { capture } of sorted) if (capture.start >= (apart.at(-1)?.end ?? 0)) apart.push(capture);
  return apart;
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
