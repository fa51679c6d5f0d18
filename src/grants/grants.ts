import type { GrantsMode } from '../answer';
import { MemoryItems, type SharedStorage } from '../instances';
import { RequestBook } from './book';
import { RecentRequests } from './recent';

export interface GrantsOptions {
  readonly mode: GrantsMode;
  /** What all instances share; absent where there is one. */
  readonly shared?: SharedStorage | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What giving roles needs beside a turn. Where the operator has not switched it on, there is none. */
export interface Grants {
  readonly mode: GrantsMode;
  readonly book: RequestBook;
  readonly recent: RecentRequests;
}

const WEEK_MS = 7 * 24 * 60 * 60_000;

export const createGrants = ({ mode, shared, now }: GrantsOptions): Grants => ({
  mode,
  book: new RequestBook({ storage: shared ?? new MemoryItems({ now, keepMs: WEEK_MS }), now }),
  recent: new RecentRequests(),
});
