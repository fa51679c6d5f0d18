import type { Activity } from 'botbuilder';
import { performance } from 'node:perf_hooks';

import { RateLimit } from './rate-limit';

/** What a person sets off; the framework's own signals are not answered at all. */
const PACED: ReadonlySet<string> = new Set(['message', 'messageUpdate', 'invoke']);

/** How many turns of one person are answered within a minute. A memory of this process alone, as `RateLimit` is. */
export class Pace {
  readonly #turns: RateLimit;
  readonly #told = new RateLimit({ perMinute: 1 });

  constructor(perMinute: number) {
    this.#turns = new RateLimit({ perMinute });
  }

  allows({ type, from }: Activity): boolean {
    return !PACED.has(type) || this.#turns.take(from.id, performance.now());
  }

  /** Whether the person has to be told that it was too much: a click needs an answer each time, a message once. */
  tells({ type, from }: Activity): boolean {
    return type === 'invoke' || this.#told.take(from.id, performance.now());
  }
}
