import { createHash } from 'node:crypto';

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, and without, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, and without, `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** That many of `letters`. */
  readonly text: (length: number, letters?: string) => string;
  readonly guid: () => string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** mulberry32 (public domain): small, quick, and good enough to choose test data. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function randomOf(seed: string): Random {
  const next = generator(createHash('sha256').update(seed).digest().readInt32LE(0));
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(below(list.length)).map((value) => ({ value }));
    if (!chosen) throw new RangeError('There is nothing to pick from.');
    return chosen.value;
  };
  const text = (length: number, letters = LETTERS): string =>
    Array.from({ length }, () => letters.charAt(below(letters.length))).join('');
  const hex = (length: number): string => text(length, '0123456789abcdef');
  const guid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  return { next, below, pick, text, guid };
}
