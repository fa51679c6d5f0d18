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
  /** How many weights are kept. */
  readonly keep: number;
  /** How much it counts for keeping a weight how often it is asked: 0 for not at all. */
  readonly asked: number;
}

// Taken once: a look at a global for each of millions of steps takes longer than the step.
const { exp, sqrt, max } = Math;

const RATE = 0.3;
const FIRST_SQUARE = 1e-6;
/** Where weights are learned already, the steps are small from the first. */
const SETTLED_SQUARE = 0.02;
const PASSES_PRUNED = 4;
/** A class whose share is this near to what it should be learns nothing from a text: most classes, after the first pass. */
const LEARNT = 0.003;

interface Dense {
  readonly bias: Float32Array;
  /** Bucket by bucket, the weights of all classes. */
  readonly weights: Float32Array;
}

const untaught = (count: number): Dense => ({
  bias: new Float32Array(count),
  weights: new Float32Array(BUCKETS * count),
});

/**
 * Multinomial logistic regression by AdaGrad, going on from `dense`, which it changes. A weight whose square is infinite
 * stays as it is. The same samples in the same order give the same weights.
 */
function fit(
  samples: readonly Sample[],
  classes: readonly string[],
  passes: number,
  { bias, weights }: Dense,
  squares = new Float32Array(weights.length).fill(FIRST_SQUARE),
): void {
  const count = classes.length;
  const biasSquares = new Float32Array(count).fill(FIRST_SQUARE);
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
      for (let k = 0; k < count; k += 1) {
        const error = errors[k] ?? 0;
        if (error > -LEARNT && error < LEARNT) continue;
        step(bias, biasSquares, k, error * weight);
        const { buckets, values } = features;
        for (let f = 0; f < buckets.length; f += 1)
          step(weights, squares, (buckets[f] ?? 0) * count + k, error * weight * (values[f] ?? 0));
      }
    }
  }
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

function step(weights: Float32Array, squares: Float32Array, at: number, gradient: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) - (RATE * gradient) / sqrt(square);
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

/** How much each bucket is said in all samples together. */
function heardIn(samples: readonly Sample[]): Float32Array {
  const heard = new Float32Array(BUCKETS);
  for (const { features, weight } of samples)
    features.buckets.forEach((bucket, f) => {
      heard[bucket] = (heard[bucket] ?? 0) + weight * (features.values[f] ?? 0);
    });
  return heard;
}

/**
 * Leaves `keep` weights: those that decide most, which is what they are times how often they are asked; the greatest
 * alone belong to words that stand in one lesson. What is left learns once more, to do without the others.
 */
function prune(samples: readonly Sample[], classes: readonly string[], dense: Dense, { keep, asked }: Settings): void {
  const { weights } = dense;
  const heard = heardIn(samples);
  const decides = weights.map(
    (weight, at) => Math.abs(weight) * (heard[Math.floor(at / classes.length)] ?? 0) ** asked,
  );
  const sorted = decides.slice().sort();
  const least = sorted[Math.max(0, sorted.length - keep)] ?? 0;
  const squares = new Float32Array(weights.length);
  decides.forEach((value, at) => {
    const isKept = value > 0 && value >= least;
    squares[at] = isKept ? SETTLED_SQUARE : Number.POSITIVE_INFINITY;
    if (!isKept) weights[at] = 0;
  });
  fit(samples, classes, PASSES_PRUNED, dense, squares);
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Learns a model and stores the weights that decide most. */
export function train(samples: readonly Sample[], settings: Settings): Packed {
  const { passes, keep } = settings;
  const classes = [...new Set(samples.map(({ label }) => label))].sort();
  const count = classes.length;
  const dense = untaught(count);
  fit(samples, classes, passes, dense);
  const { bias, weights } = dense;
  if (count > 2) centre(weights, count);
  prune(samples, classes, dense, settings);
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const greatest = sizes[Math.floor(sizes.length - keep * 0.002) - 1] ?? 1;
  const scale = rounded((greatest || 1) / MOST_UNITS);
  const packed = classes.map((name, k) => {
    const kept: Weight[] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const weight = weights[bucket * count + k] ?? 0;
      const units = Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round(weight / scale)));
      if (units !== 0) kept.push({ bucket, units });
    }
    return [name, { bias: rounded(bias[k] ?? 0), weights: packWeights(kept) }] as const;
  });
  return { scale, classes: Object.fromEntries(packed) };
}
