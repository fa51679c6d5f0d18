import { BUCKETS, type Features } from './features';

/**
 * A linear model as it is stored. `weights` holds, class by class, its buckets in ascending order: the distance from the
 * one before (one character, or `~` and two) and one character for the weight.
 */
export interface Packed {
  readonly scale: number;
  readonly classes: Readonly<Record<string, { readonly bias: number; readonly weights: string }>>;
}

/** A linear model, ready to be used: the weights of a bucket stand together. */
export interface Model {
  readonly classes: readonly string[];
  readonly bias: Float64Array;
  /** Where the weights of each bucket begin. */
  readonly begin: Uint32Array;
  readonly of: Uint8Array;
  readonly weight: Float32Array;
}

/** Characters of the stored form: no quotes, no backslash. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const BASE = DIGITS.length;
/** Two digits follow. The greatest number of two digits is no whole distance: more of it follows. */
const FAR = '~';
const FARTHEST = BASE * BASE - 1;
const MIDDLE = 32;
/** Greatest weight in units of `scale`. */
export const MOST_UNITS = 31;

export interface Weight {
  readonly bucket: number;
  /** An integer between -31 and 31, never 0. */
  readonly units: number;
}

const digit = (value: number): string => DIGITS.charAt(value);

const far = (gap: number): string => FAR + digit(Math.floor(gap / BASE)) + digit(gap % BASE);

export function packWeights(weights: readonly Weight[]): string {
  let last = -1;
  let out = '';
  for (const { bucket, units } of weights) {
    let gap = bucket - last - 1;
    for (; gap >= FARTHEST; gap -= FARTHEST) out += far(FARTHEST);
    out += (gap < BASE ? digit(gap) : far(gap)) + digit(units + MIDDLE);
    last = bucket;
  }
  return out;
}

export function unpackWeights(packed: string): readonly Weight[] {
  const valueAt = (at: number): number => DIGITS.indexOf(packed.charAt(at));
  const weights: Weight[] = [];
  let bucket = -1;
  let at = 0;
  while (at < packed.length) {
    const isFar = packed.charAt(at) === FAR;
    const gap = isFar ? valueAt(at + 1) * BASE + valueAt(at + 2) : valueAt(at);
    at += isFar ? 3 : 1;
    bucket += gap;
    if (gap === FARTHEST) continue;
    bucket += 1;
    weights.push({ bucket, units: valueAt(at) - MIDDLE });
    at += 1;
  }
  return weights;
}

/** Puts several stored models, whose classes are different ones, together into one. */
export function unpack(models: readonly Packed[]): Model {
  const stored = models.flatMap(({ scale, classes }) =>
    Object.entries(classes).map(([name, { bias, weights }]) => ({
      name,
      bias,
      scale,
      weights: unpackWeights(weights),
    })),
  );
  const begin = new Uint32Array(BUCKETS + 1);
  for (const { weights } of stored) for (const { bucket } of weights) begin[bucket + 1] = (begin[bucket + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1)
    begin[bucket + 1] = (begin[bucket + 1] ?? 0) + (begin[bucket] ?? 0);
  const size = begin[BUCKETS] ?? 0;
  const [of, weight, next] = [new Uint8Array(size), new Float32Array(size), begin.slice()];
  stored.forEach(({ weights, scale }, index) => {
    for (const { bucket, units } of weights) {
      const place = next[bucket] ?? 0;
      of[place] = index;
      weight[place] = units * scale;
      next[bucket] = place + 1;
    }
  });
  return {
    classes: stored.map(({ name }) => name),
    bias: Float64Array.from(stored, ({ bias }) => bias),
    begin,
    of,
    weight,
  };
}

/** The sum of each class, in the order of `classes`. */
export function sumsOf({ bias, begin, of, weight }: Model, { buckets, values }: Features): Float64Array {
  const sums = bias.slice();
  for (let i = 0; i < buckets.length; i += 1) {
    const bucket = buckets[i] ?? 0;
    const value = values[i] ?? 0;
    const end = begin[bucket + 1] ?? 0;
    for (let at = begin[bucket] ?? 0; at < end; at += 1) {
      const index = of[at] ?? 0;
      sums[index] = (sums[index] ?? 0) + value * (weight[at] ?? 0);
    }
  }
  return sums;
}

/** What one bucket adds to one class. */
export function weightOf({ begin, of, weight }: Model, bucket: number, index: number): number {
  for (let at = begin[bucket] ?? 0; at < (begin[bucket + 1] ?? 0); at += 1)
    if (of[at] === index) return weight[at] ?? 0;
  return 0;
}

export function softmax(sums: Float64Array): Float64Array {
  const highest = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
