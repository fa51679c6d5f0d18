import type { Span } from '../paste';

/** A value that the paste states, and where it states it, so that an answer can quote the place. */
export interface Finding<T> {
  readonly value: T;
  readonly at: Span;
}
