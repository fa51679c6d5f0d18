import type { Held } from './held';
import type { Random } from './random';
import type { Target, TargetOptions } from './target';

/** What an attack found. A finding is one sentence that holds no secret, so that it may be printed anywhere. */
export interface Outcome {
  /** How many requests, texts or faults were tried. */
  readonly tries: number;
  readonly findings: readonly string[];
}

/** What the runner gives to an attack. */
export interface Context {
  /** The short form is for CI: the same kinds of tries, fewer of each. */
  readonly short: boolean;
  /** How many of something: the first in the long form, the second in the short one. */
  readonly amount: (long: number, short: number) => number;
  /** The same numbers in every run of the same seed. */
  readonly random: Random;
  /** Starts the built bot between servers on loopback. It is watched and closed by the runner. */
  readonly start: (options?: TargetOptions) => Promise<Target>;
  /** For an attack on code in this process: how long one call held the event loop is its `/healthz`. */
  readonly held: Held;
}

export interface Attack {
  readonly name: string;
  /** How long `/healthz` may take meanwhile, in milliseconds. Default: 300. */
  readonly healthMs?: number;
  readonly run: (context: Context) => Promise<Outcome>;
}
