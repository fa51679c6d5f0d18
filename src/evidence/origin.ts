import type { Span } from '../paste';

/**
 * Where the units of a text came from. Kept as stretches: most of a text was copied as it stood, and a stretch goes on
 * until something was left out or stands for something else.
 */
export class Origin {
  /** The first unit of each stretch. */
  private readonly units: number[] = [];
  /** Where that came from, and how much of the source it stands for; where that is 1, so does each unit after it. */
  private readonly from: number[] = [];
  private readonly lengths: number[] = [];

  /** Says that `unit` stands for `length` units of the source from `from` on. Units are put in their order. */
  put(unit: number, from: number, length: number): void {
    const last = this.units.length - 1;
    const [begun = 0, source = 0] = [this.units[last], this.from[last]];
    if (length === 1 && this.lengths[last] === 1 && from - unit === source - begun) return;
    this.units.push(unit);
    this.from.push(from);
    this.lengths.push(length);
  }

  /** Forgets the units from `unit` on. */
  cut(unit: number): void {
    while ((this.units.at(-1) ?? -1) >= unit) {
      this.units.pop();
      this.from.pop();
      this.lengths.pop();
    }
  }

  /** The place in the source of `[start, end)`. */
  spanOf(start: number, end: number): Span {
    const first = this.placeOf(start).start;
    return { start: first, end: end > start ? this.placeOf(end - 1).end : first };
  }

  private placeOf(unit: number): Span {
    let low = 0;
    let high = this.units.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.units[middle] ?? 0) <= unit) low = middle;
      else high = middle;
    }
    const [begun = 0, source = 0, length = 0] = [this.units[low], this.from[low], this.lengths[low]];
    return length === 1
      ? { start: source + unit - begun, end: source + unit - begun + 1 }
      : { start: source, end: source + length };
  }
}
