import { setMaxListeners } from 'node:events';

import { TooLarge } from '../network';

/** The most that one check reads, all its lists together: 32 Mi characters, in 500 pages. */
const MOST_CHARACTERS = 32 * 1024 * 1024;
const MOST_PAGES = 500;

/** What is left for one check: time, and how much it may read. Everything that waits, waits through `race`. */
export interface Budget {
  /** Aborts when the time is spent or the caller gives up. Hand it to every request. */
  readonly signal: AbortSignal;
  /** Rejects with `BudgetSpent` at the end, even where the promise ignores the signal (a hung token request does). */
  readonly race: <T>(promise: Promise<T>) => Promise<T>;
  /** Counts a page of a list, by the length of its text; throws `TooLarge` where the check has read enough. */
  readonly count: (characters: number) => void;
  /** Frees the timer, and stops whatever still runs. */
  readonly stop: () => void;
}

export class BudgetSpent extends Error {
  constructor() {
    super('the time for this check is spent');
    this.name = 'BudgetSpent';
  }
}

/** One for all: every check ends with it, most of them unseen, and nobody looks at its stack. */
const SPENT = new BudgetSpent();

/** `milliseconds` may be `Infinity`: then only `outer` and `stop` end it. */
export function startBudget(milliseconds: number, outer: AbortSignal): Budget {
  const controller = new AbortController();
  // Every request of the check listens to it; Node warns of a leak from the eleventh on.
  setMaxListeners(0, controller.signal);
  const end = (): void => controller.abort(SPENT);
  const timer = Number.isFinite(milliseconds) ? setTimeout(end, milliseconds) : undefined;
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(SPENT), { once: true });
  });
  // Nobody may be waiting when the end comes.
  ended.catch(() => undefined);
  outer.addEventListener('abort', end, { once: true });
  if (outer.aborted) end();
  let characters = 0;
  let pages = 0;
  return {
    signal: controller.signal,
    race: (promise) => Promise.race([promise, ended]),
    count: (length) => {
      characters += length;
      pages += 1;
      if (characters > MOST_CHARACTERS || pages > MOST_PAGES) throw new TooLarge();
    },
    stop: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', end);
      end();
    },
  };
}
