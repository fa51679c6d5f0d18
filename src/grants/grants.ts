import type { GrantsMode } from '../answer';
import { MemoryItems, type SharedStorage } from '../instances';
import type { Later, Limits } from '../conversation';
import { Works } from './works';
import { RequestBook } from './book';
import { OpenRequests } from './open';
import { Elsewhere } from './elsewhere';
import { RecentRequests } from './recent';

export interface GrantsOptions {
  readonly mode: GrantsMode;
  /** What all instances share; absent where there is one. */
  readonly shared?: SharedStorage | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits: Limits;
  readonly later: Later;
  /** Something that turns can do without does not work. */
  readonly onTrouble: (error: unknown) => void;
}

/** What giving roles needs beside a turn. Where the operator has not switched it on, there is none. */
export interface Grants {
  readonly mode: GrantsMode;
  readonly book: RequestBook;
  readonly recent: RecentRequests;
  readonly works: Works;
  readonly open: OpenRequests;
  readonly elsewhere: Elsewhere;
  /** The way to people who are not in the chat where something happens. */
  readonly later: Later;
  /** Nobody is told anything from now on. */
  readonly stop: () => void;
}

const WEEK_MS = 7 * 24 * 60 * 60_000;

export function createGrants({ mode, shared, now, limits, later, onTrouble }: GrantsOptions): Grants {
  const storage = shared ?? new MemoryItems({ now, keepMs: WEEK_MS });
  const book = new RequestBook({ storage, now, leaseMs: limits.leaseMs });
  const works = new Works({ storage, now, limits, later, onTrouble });
  const open = new OpenRequests({ storage, now, limits, later, onTrouble, book });
  const elsewhere = new Elsewhere({ storage, now, limits, later, onTrouble, book, open, works });
  const stop = (): void => {
    elsewhere.stop();
    works.stop();
    open.stop();
  };
  return { mode, book, recent: new RecentRequests(), works, open, elsewhere, later, stop };
}
