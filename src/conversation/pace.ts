import { performance } from 'node:perf_hooks';

import { RateLimit } from './rate-limit';

/** How many turns of one person are answered within a minute. A memory of this process alone, as `RateLimit` is. */
export class Pace {
  readonly #turns: RateLimit;
  readonly #told = new RateLimit({ perMinute: 1 });

  constructor(perMinute: number) {
    this.#turns = new RateLimit({ perMinute });
  }

  allows(person: string): boolean {
    return this.#turns.take(person, performance.now());
  }

  /** Whether the person has to be told that it was too much: once a minute. */
  tells(person: string): boolean {
    return this.#told.take(person, performance.now());
  }
}
