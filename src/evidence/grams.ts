const LENGTH = 3;
const BITS = 1 << 14;

const bitAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (BITS - 1);

/** Which runs of three letters a text has, roughly: one bit for each of their hashes. */
export type Grams = Uint32Array;

export function gramsOf(text: string): Grams {
  const grams = new Uint32Array(BITS / 32);
  for (let at = 0; at <= text.length - LENGTH; at += 1) {
    const bit = bitAt(text, at);
    grams[bit >> 5] = (grams[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return grams;
}

/** The bits of a word of at least three letters, for `mayHold`. A shorter word has none, and may always be there. */
export const bitsOf = (word: string): readonly number[] =>
  Array.from({ length: Math.max(0, word.length - LENGTH + 1) }, (_, at) => bitAt(word, at));

/** Whether a text may hold a word: `true` may be wrong, `false` never is. */
export function mayHold(grams: Grams, bits: readonly number[]): boolean {
  for (const bit of bits) if (((grams[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  return true;
}
