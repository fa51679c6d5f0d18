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

/** For each bucket, the classes that have a weight of it: all other weights are 0 and stay so. */
interface Kept {
  readonly starts: Int32Array;
  readonly classes: Uint16Array;
}

/** What one round of learning goes through: the weights, the sums of their squares, and which of them are there at all. */
interface Course extends Dense {
  readonly squares: Float32Array;
  readonly biasSquares: Float32Array;
  readonly kept?: Kept | undefined;
}

/**
 * Multinomial logistic regression by AdaGrad, going on from the weights of a course, which it changes. The same samples
 * in the same order give the same weights.
 */
function fit(samples: readonly Sample[], classes: readonly string[], passes: number, course: Course): void {
  const { bias, biasSquares } = course;
  const count = classes.length;
  const errors = new Float32Array(count);
  const wrong = new Uint16Array(count);
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
      errorsOf(sample.features, course, errors);
      errors[labels[i] ?? 0] = (errors[labels[i] ?? 0] ?? 0) - 1;
      let many = 0;
      for (let k = 0; k < count; k += 1) {
        const error = errors[k] ?? 0;
        if (error > -LEARNT && error < LEARNT) continue;
        wrong[many] = k;
        many += 1;
        step(bias, biasSquares, k, error * sample.weight);
      }
      learnFrom(sample, course, { errors, wrong, many });
    }
  }
}

/** How wrong each class was about a sample, and the first `many` of `wrong`: which ones were too wrong. */
interface Mistakes {
  readonly errors: Float32Array;
  readonly wrong: Uint16Array;
  readonly many: number;
}

/** One step of each weight that a sample asks for, bucket by bucket, as they lie. */
function learnFrom(
  { features: { buckets, values }, weight }: Sample,
  { bias, weights, squares, kept }: Course,
  { errors, wrong, many }: Mistakes,
): void {
  const count = bias.length;
  for (let f = 0; f < buckets.length; f += 1) {
    const bucket = buckets[f] ?? 0;
    const value = values[f] ?? 0;
    if (kept === undefined) {
      for (let i = 0; i < many; i += 1) {
        const k = wrong[i] ?? 0;
        step(weights, squares, bucket * count + k, (errors[k] ?? 0) * weight * value);
      }
      continue;
    }
    for (let at = kept.starts[bucket] ?? 0; at < (kept.starts[bucket + 1] ?? 0); at += 1) {
      const k = kept.classes[at] ?? 0;
      const error = errors[k] ?? 0;
      if (error <= -LEARNT || error >= LEARNT) step(weights, squares, bucket * count + k, error * weight * value);
    }
  }
}

/** What each class makes of the features, into `into`. */
function sumsOf({ buckets, values }: Features, { bias, weights, kept }: Course, into: Float32Array): void {
  const count = bias.length;
  into.set(bias);
  for (let f = 0; f < buckets.length; f += 1) {
    const bucket = buckets[f] ?? 0;
    const value = values[f] ?? 0;
    const start = bucket * count;
    if (kept === undefined) {
      for (let k = 0; k < count; k += 1) into[k] = (into[k] ?? 0) + (weights[start + k] ?? 0) * value;
      continue;
    }
    for (let at = kept.starts[bucket] ?? 0; at < (kept.starts[bucket + 1] ?? 0); at += 1) {
      const k = kept.classes[at] ?? 0;
      into[k] = (into[k] ?? 0) + (weights[start + k] ?? 0) * value;
    }
  }
}

/** The probability of each class, into `into`. */
function errorsOf(features: Features, course: Course, into: Float32Array): void {
  const count = course.bias.length;
  sumsOf(features, course, into);
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k += 1) highest = max(highest, into[k] ?? 0);
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

/** A course from the start: small sums of squares, so that the first steps are large. */
const courseOf = (dense: Dense, squares: number, kept?: Kept): Course => ({
  ...dense,
  squares: new Float32Array(dense.weights.length).fill(squares),
  biasSquares: new Float32Array(dense.bias.length).fill(FIRST_SQUARE),
  kept,
});

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
  const count = classes.length;
  const starts = new Int32Array(BUCKETS + 1);
  const left: number[] = [];
  decides.forEach((value, at) => {
    if (value > 0 && value >= least) left.push(at % count);
    else weights[at] = 0;
    if (at % count === count - 1) starts[(at + 1) / count] = left.length;
  });
  fit(samples, classes, PASSES_PRUNED, courseOf(dense, SETTLED_SQUARE, { starts, classes: Uint16Array.from(left) }));
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Learns a model and stores the weights that decide most. */
export function train(samples: readonly Sample[], settings: Settings): Packed {
  const { passes, keep } = settings;
  const classes = [...new Set(samples.map(({ label }) => label))].sort();
  const count = classes.length;
  const dense = untaught(count);
  fit(samples, classes, passes, courseOf(dense, FIRST_SQUARE));
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
