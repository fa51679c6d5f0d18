import { BoundedMap } from '../conversation';

/** How many requests one person may have opened within a day, on one instance. */
const MOST = 5;
const DAY_MS = 24 * 60 * 60_000;

/** How many requests people have opened lately: whoever is asked too often says yes to be left alone. */
export class RecentRequests {
  readonly #opened = new BoundedMap<string, readonly number[]>(5_000);

  /** Whether one more is not too many. */
  mayOpen(person: string, now: number): boolean {
    return this.#lately(person, now).length < MOST;
  }

  /** One more was opened, and its card is there. */
  note(person: string, now: number): void {
    this.#opened.set(person, [...this.#lately(person, now), now]);
  }

  #lately(person: string, now: number): readonly number[] {
    return (this.#opened.get(person) ?? []).filter((at) => at + DAY_MS > now);
  }
}
