import { BoundedMap } from './bounded-map';

const MINUTE_MS = 60_000;

export interface RateLimitOptions {
  readonly perMinute: number;
  /** How many people are remembered; whoever asked longest ago is forgotten first. */
  readonly most?: number;
}

/**
 * How often each person asked within the last minute. Times are milliseconds of a clock that never goes back.
 * A memory of this process alone: where it is lost, somebody may ask a little more often.
 */
export class RateLimit {
  readonly #asked: BoundedMap<string, readonly number[]>;
  readonly #perMinute: number;

  constructor({ perMinute, most = 5_000 }: RateLimitOptions) {
    this.#perMinute = perMinute;
    this.#asked = new BoundedMap(most);
  }

  /** Takes one for this person; false where the minute's share is used up, which costs nothing further. */
  take(person: string, now: number): boolean {
    const recent = (this.#asked.get(person) ?? []).filter((at) => now - at < MINUTE_MS);
    const allowed = recent.length < this.#perMinute;
    this.#asked.set(person, allowed ? [...recent, now] : recent);
    return allowed;
  }
}
