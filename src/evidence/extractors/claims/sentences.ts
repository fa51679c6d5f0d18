import type { Reading } from '../../reading';

/** One sentence or line of a text, in lower case, and where it begins in `clean`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** People say what they have to say near the error; longer texts are logs. */
export const MOST_TEXT = 20_000;
/** A line without an end is output of a program, and only its beginning is looked at. */
const LONGEST = 600;

/** Where a sentence ends. A full stop inside a host or a number is followed by no space. */
const END = /\n|[.!?;](?=\s)|[。！？；]/g;

/** The sentences of a text, those of programs among them: each clue tells by its own words what it takes. */
export function sentencesOf({ lower }: Reading): readonly Sentence[] {
  const text = lower.slice(0, MOST_TEXT);
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const piece = text.slice(start, Math.min(end, start + LONGEST));
    if (piece.trim().length > 2) sentences.push({ text: piece, start });
  };
  for (const { index, 0: mark } of text.matchAll(END)) {
    add(index);
    start = index + mark.length;
  }
  add(text.length);
  return sentences;
}
