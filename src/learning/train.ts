import { BUCKETS, MOST_UNITS, packWeights, type Features, type Packed, type Weight } from '../recognition';
import { random } from './random';

/** One thing to learn from: what a text looks like, what it is, and how much it counts. */
export interface Sample {
  readonly features: Features;
  readonly label: string;
  readonly weight: number;
}

export interface Settings {
  readonly passes: number;
  /** How many weights are kept: the greatest. */
  readonly keep: number;
}

// Taken once: a look at a global for each of millions of steps takes longer than the step.
const { exp, sqrt, max } = Math;

const RATE = 0.3;
const FIRST_SQUARE = 1e-6;

interface Dense {
  readonly bias: Float32Array;
  /** Bucket by bucket, the weights of all classes. */
  readonly weights: Float32Array;
}

/** Multinomial logistic regression by AdaGrad. The same samples in the same order give the same weights. */
function fit(samples: readonly Sample[], classes: readonly string[], passes: number): Dense {
  const count = classes.length;
  const bias = new Float32Array(count);
  const weights = new Float32Array(BUCKETS * count);
  const biasSquares = new Float32Array(count).fill(FIRST_SQUARE);
  const squares = new Float32Array(BUCKETS * count).fill(FIRST_SQUARE);
  const errors = new Float32Array(count);
  const labels = samples.map(({ label }) => classes.indexOf(label));
  const order = samples.map((_, i) => i);
  const next = random(1);
  for (let pass = 0; pass < passes; pass += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = next(i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const i of order) {
      const sample = samples[i];
      if (sample === undefined) continue;
      const { features, weight } = sample;
      errorsOf(features, { bias, weights }, errors);
      errors[labels[i] ?? 0] = (errors[labels[i] ?? 0] ?? 0) - 1;
      for (let k = 0; k < count; k += 1) errors[k] = (errors[k] ?? 0) * weight;
      step(bias, biasSquares, errors, 0, 1);
      const { buckets, values } = features;
      for (let f = 0; f < buckets.length; f += 1)
        step(weights, squares, errors, (buckets[f] ?? 0) * count, values[f] ?? 0);
    }
  }
  return { bias, weights };
}

/** The probability of each class, into `into`. */
function errorsOf({ buckets, values }: Features, { bias, weights }: Dense, into: Float32Array): void {
  const count = bias.length;
  into.set(bias);
  for (let f = 0; f < buckets.length; f += 1) {
    const [start, value] = [(buckets[f] ?? 0) * count, values[f] ?? 0];
    for (let k = 0; k < count; k += 1) into[k] = (into[k] ?? 0) + (weights[start + k] ?? 0) * value;
  }
  let highest = Number.NEGATIVE_INFINITY;
  for (const sum of into) highest = max(highest, sum);
  let total = 0;
  for (let k = 0; k < count; k += 1) {
    into[k] = exp((into[k] ?? 0) - highest);
    total += into[k] ?? 0;
  }
  for (let k = 0; k < count; k += 1) into[k] = (into[k] ?? 0) / total;
}

function step(weights: Float32Array, squares: Float32Array, errors: Float32Array, start: number, value: number): void {
  for (let k = 0; k < errors.length; k += 1) {
    const gradient = (errors[k] ?? 0) * value;
    const square = (squares[start + k] ?? 0) + gradient * gradient;
    squares[start + k] = square;
    weights[start + k] = (weights[start + k] ?? 0) - (RATE * gradient) / sqrt(square);
  }
}

/**
 * What all classes share says nothing: the middle weight of each bucket becomes 0. Most weights then are near 0, and
 * leaving those out changes little.
 */
function centre(weights: Float32Array, count: number): void {
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const row = weights.subarray(bucket * count, (bucket + 1) * count);
    const middle = Float32Array.from(row).sort()[count >> 1] ?? 0;
    for (let k = 0; k < count; k += 1) row[k] = (row[k] ?? 0) - middle;
  }
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Learns a model and stores its greatest weights. */
export function train(samples: readonly Sample[], { passes, keep }: Settings): Packed {
  const classes = [...new Set(samples.map(({ label }) => label))].sort();
  const count = classes.length;
  const { bias, weights } = fit(samples, classes, passes);
  if (count > 2) centre(weights, count);
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - keep)] ?? 0;
  const greatest = sizes[Math.floor(sizes.length - keep * 0.002) - 1] ?? 1;
  const scale = rounded((greatest || 1) / MOST_UNITS);
  const packed = classes.map((name, k) => {
    const kept: Weight[] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const weight = weights[bucket * count + k] ?? 0;
      if (weight === 0 || Math.abs(weight) < least) continue;
      const units = Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round(weight / scale)));
      if (units !== 0) kept.push({ bucket, units });
    }
    return [name, { bias: rounded(bias[k] ?? 0), weights: packWeights(kept) }] as const;
  });
  return { scale, classes: Object.fromEntries(packed) };
}
