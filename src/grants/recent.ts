import { BoundedMap } from '../conversation';

/** How many requests one person may have opened within a day, on one instance. */
const MOST = 5;
const DAY_MS = 24 * 60 * 60_000;

/** How many requests people have opened lately: whoever is asked too often says yes to be left alone. */
export class RecentRequests {
  readonly #opened = new BoundedMap<string, readonly number[]>(5_000);

  /** Whether one more is not too many; counts it then. */
  take(person: string, now: number): boolean {
    const recent = (this.#opened.get(person) ?? []).filter((at) => at + DAY_MS > now);
    if (recent.length >= MOST) return false;
    this.#opened.set(person, [...recent, now]);
    return true;
  }
}
