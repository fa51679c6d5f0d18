import type { Span } from '../paste';
import type { Mapped } from './clean';
import { isNear } from './near';

/** Shorter words are like too many others: they are known, and nothing is mended to them. */
const SHORTEST = 4;
const LONGEST = 40;
const WORD = /[A-Za-z]{2,41}/g;
/** Stands in an address, a path or an identifier: what is written there is a name, and no typing mistake. */
const OF_NAMES = /:\/\/|[@\\]|\.(?:com|net|org|io|us|cn|de|eu)\b|^["'(]{0,2}\/|\/[^/]*\//;
const SPACE = /\s/;

interface Known {
  /** How it is written. */
  readonly written: string;
  readonly count: number;
}

/** Words that are known, in lower case, and what is left of each where one letter is lost. */
export interface Spelling {
  readonly known: ReadonlyMap<string, Known>;
  readonly without: ReadonlyMap<string, readonly string[]>;
}

const withoutOne = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** A capital within a word tells how a code is written; one at its beginning, where a sentence begins. */
const isCode = (word: string): boolean => /[A-Z]/.test(word.slice(1));

/** Prepares the words of some texts: once for all pastes. */
export function prepareSpelling(texts: readonly string[]): Spelling {
  const known = new Map<string, Known>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      const lower = word.toLowerCase();
      const before = known.get(lower);
      const isShouted = word === word.toUpperCase() && before !== undefined;
      const written = isCode(word) && !isShouted ? word : (before?.written ?? lower);
      known.set(lower, { written, count: (before?.count ?? 0) + 1 });
    }
  }
  const without = new Map<string, string[]>();
  for (const word of known.keys()) {
    if (word.length < SHORTEST || word.length > LONGEST) continue;
    for (const rest of new Set(withoutOne(word))) without.set(rest, [...(without.get(rest) ?? []), word]);
  }
  return { known, without };
}

/** One word in its plural, or in its singular: no mistake. */
const isPlural = (a: string, b: string): boolean => b === `${a}s` && !a.endsWith('s');
const isInflected = (a: string, b: string): boolean => isPlural(a, b) || isPlural(b, a);

/** The known word that is meant, the most frequent of several, where the word itself is unknown. */
function meantBy(word: string, { known, without }: Spelling): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length < SHORTEST - 1 || known.has(lower)) return undefined;
  const rests = withoutOne(lower);
  const meant = [
    ...(without.get(lower) ?? []),
    ...rests.filter((rest) => rest.length >= SHORTEST && known.has(rest)),
    ...rests.flatMap((rest) => without.get(rest) ?? []).filter((other) => isNear(lower, other)),
  ].filter((other) => !isInflected(lower, other));
  const best = meant
    .map((other) => known.get(other))
    .reduce((a, b) => ((b?.count ?? 0) > (a?.count ?? 0) ? b : a), undefined);
  if (best === undefined || isCode(best.written)) return best?.written;
  const [first = ''] = word;
  return first === first.toUpperCase() ? first.toUpperCase() + best.written.slice(1) : best.written;
}

interface Edit extends Span {
  readonly becomes: string;
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** The stretch without white space around a word. */
function tokenAt(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < LONGEST * 2 && !SPACE.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < LONGEST * 2 && !SPACE.test(text.charAt(to))) to += 1;
  return text.slice(from, to);
}

function editsIn(text: string, spelling: Spelling): readonly Edit[] {
  const meant = new Map<string, string | undefined>();
  const edits: Edit[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (!meant.has(word)) meant.set(word, meantBy(word, spelling));
    const becomes = meant.get(word);
    if (becomes === undefined) continue;
    const end = start + word.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    if (/[-_\d]/.test(before) || /[-_]/.test(after)) continue;
    if (isDigit(after) && becomes !== 'AADSTS') continue;
    if (OF_NAMES.test(tokenAt(text, start, end))) continue;
    edits.push({ start, end, becomes });
  }
  return edits;
}

/** From a place in the mended text to the place in the text before: into a mended word, to its beginning or its end. */
function placesBefore(edits: readonly Edit[]): (unit: number, side: keyof Span) => number {
  const ends: { readonly from: number; readonly to: number; readonly edit: Edit }[] = [];
  let shift = 0;
  for (const edit of edits) {
    const from = edit.start + shift;
    const to = from + edit.becomes.length;
    ends.push({ from, to, edit });
    shift = to - edit.end;
  }
  return (unit, side) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.from ?? 0) <= unit) low = middle + 1;
      else high = middle;
    }
    const last = ends[low - 1];
    if (last === undefined) return unit;
    return unit < last.to ? last.edit[unit === last.from ? 'start' : side] : unit - last.to + last.edit.end;
  };
}

/** The text with its damaged words mended, or nothing where none is damaged. Linear in the length of the text. */
export function mend({ text, origin }: Mapped, spelling: Spelling): Mapped | undefined {
  const edits = editsIn(text, spelling);
  if (edits.length === 0) return undefined;
  let mended = '';
  let done = 0;
  for (const { start, end, becomes } of edits) {
    mended += text.slice(done, start) + becomes;
    done = end;
  }
  const before = placesBefore(edits);
  return {
    text: mended + text.slice(done),
    origin: { spanOf: (start, end) => origin.spanOf(before(start, 'start'), before(end, 'end')) },
  };
}
