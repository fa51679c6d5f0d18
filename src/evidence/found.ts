import type { Span } from '../paste';

/** A value that the paste states, and where it states it, so that an answer can quote the place. */
export interface Finding<T> {
  readonly value: T;
  readonly at: Span;
}

/** A value that was said later or kept: of it no place in a paste is known. */
export const withoutPlace = <T>(value: T): Finding<T> => ({ value, at: { start: 0, end: 0 } });
