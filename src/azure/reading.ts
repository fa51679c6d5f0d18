import type { FactName, Gap, Read } from '../access';
import { gapOf, type Failure } from './failure';
import type { Listed } from './paging';

/** A fact, and gaps beside it that do not touch it: other places that were not seen. */
export interface FactReading<T> {
  readonly fact: Read<T>;
  readonly gaps: readonly Gap[];
}

export const known = <T>(value: T): FactReading<T> => ({ fact: { kind: 'read', value }, gaps: [] });

export const missing = (what: FactName, failure: Failure, about?: string): FactReading<never> => ({
  fact: { kind: 'gap', gap: gapOf(what, failure, about) },
  gaps: [],
});

/** A list: whole, a part of it, or a gap where nothing of it was read. */
export function readingOf<T>(
  what: FactName,
  { items, failure }: Listed<T>,
  gaps: readonly Gap[] = [],
): FactReading<readonly T[]> {
  if (failure === undefined) return { fact: { kind: 'read', value: items }, gaps };
  const gap = gapOf(what, failure);
  return { fact: items.length === 0 ? { kind: 'gap', gap } : { kind: 'read', value: items, incomplete: gap }, gaps };
}

/** A whole list with nothing missing beside it, a whole one, a part, nothing. */
function worth({ fact, gaps }: FactReading<unknown>): number {
  if (fact.kind === 'gap') return 0;
  if (fact.incomplete !== undefined) return 1;
  return gaps.length > 0 ? 2 : 3;
}

/** Nothing is missing, not even beside it. */
export const saysAll = (reading: FactReading<unknown>): boolean => worth(reading) === 3;

/** The reading that says more; the first where both say the same. */
export const better = <T>(first: FactReading<T>, second: FactReading<T>): FactReading<T> =>
  worth(second) > worth(first) ? second : first;
