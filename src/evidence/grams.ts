const LENGTH = 3;
const BITS = 1 << 14;

const bitOf = (first: number, second: number, third: number): number =>
  (first * 961 + second * 31 + third) & (BITS - 1);

/** Which runs of three letters a text has, roughly: one bit for each of their hashes. */
export type Grams = Uint32Array;

export function gramsOf(text: string): Grams {
  const grams = new Uint32Array(BITS / 32);
  let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
  for (let at = LENGTH - 1; at < text.length; at += 1) {
    const third = text.charCodeAt(at);
    const bit = bitOf(first, second, third);
    grams[bit >> 5] = (grams[bit >> 5] ?? 0) | (1 << (bit & 31));
    first = second;
    second = third;
  }
  return grams;
}

/** The bits of a word of at least three letters, for `mayHold`. A shorter word has none, and may always be there. */
export const bitsOf = (word: string): readonly number[] =>
  Array.from({ length: Math.max(0, word.length - LENGTH + 1) }, (_, at) =>
    bitOf(word.charCodeAt(at), word.charCodeAt(at + 1), word.charCodeAt(at + 2)),
  );

/** Whether a text may hold a word: `true` may be wrong, `false` never is. */
export function mayHold(grams: Grams, bits: readonly number[]): boolean {
  for (const bit of bits) if (((grams[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  return true;
}
