import type { AccessQuestion, AccessVerdict } from '../access';

/** A check under way: what is known so far, and its end. `end` rejects only where the judge does. */
export interface RunningCheck {
  readonly end: Promise<AccessVerdict>;
  latest(): AccessVerdict | undefined;
  /** The verdict was shown to its asker: the next click asks afresh. */
  delivered(): void;
}

/** Runs one check to its end; gets a signal that fires when its time is over. */
export type Judge = (signal: AbortSignal, onProgress: (sofar: AccessVerdict) => void) => Promise<AccessVerdict>;

export interface RunningChecksOptions {
  /** Time for a whole check, in milliseconds. */
  readonly budgetMs: number;
  /** How long a verdict that nobody saw is kept for the next click. */
  readonly keepMs?: number;
  readonly most?: number;
}

interface Entry extends RunningCheck {
  stop(): void;
}

/**
 * The checks that are running, one for each asker and question: clicks on the same question share it, and a check
 * that outlived its click is there for the next one. A loss of this memory costs a repeated check and nothing else.
 */
export class RunningChecks {
  readonly #entries = new Map<string, Entry>();
  readonly #budgetMs: number;
  readonly #keepMs: number;
  readonly #most: number;

  constructor({ budgetMs, keepMs = 60_000, most = 500 }: RunningChecksOptions) {
    this.#budgetMs = budgetMs;
    this.#keepMs = keepMs;
    this.#most = most;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The running check for this question, or a new one. */
  run(question: AccessQuestion, judge: Judge): RunningCheck {
    const key = keyOf(question);
    const known = this.#entries.get(key);
    if (known) return known;
    for (const [oldest, entry] of this.#entries) {
      if (this.#entries.size < this.#most) break;
      this.#entries.delete(oldest);
      entry.stop();
    }
    const entry = this.#start(key, judge);
    this.#entries.set(key, entry);
    return entry;
  }

  /** Stops every check; those that wait for one get what it makes of the stop signal. */
  stop(): void {
    for (const entry of this.#entries.values()) entry.stop();
    this.#entries.clear();
  }

  #start(key: string, judge: Judge): Entry {
    const over = new AbortController();
    let sofar: AccessVerdict | undefined;
    let timer = setTimeout(() => {
      over.abort();
    }, this.#budgetMs);
    const drop = (): void => {
      clearTimeout(timer);
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    const progress = (verdict: AccessVerdict): void => {
      sofar = verdict;
    };
    const end = endsWithin(judge(over.signal, progress), over.signal, () => sofar);
    const entry: Entry = {
      end,
      latest: () => sofar,
      delivered: drop,
      stop: () => {
        clearTimeout(timer);
        over.abort();
      },
    };
    end.then((verdict) => {
      sofar = verdict;
      clearTimeout(timer);
      if (this.#entries.get(key) !== entry) return;
      timer = setTimeout(drop, this.#keepMs);
      timer.unref();
    }, drop);
    return entry;
  }
}

/** Grace for a judge that was told to stop, before its last progress is taken for its verdict. */
const STOP_GRACE_MS = 500;

/** A judge that ignores its signal must not hold a turn: after the grace, what is known so far is the verdict. */
function endsWithin(
  verdict: Promise<AccessVerdict>,
  signal: AbortSignal,
  latest: () => AccessVerdict | undefined,
): Promise<AccessVerdict> {
  return new Promise((resolve, reject) => {
    let grace: NodeJS.Timeout | undefined;
    const giveUp = (): void => {
      grace = setTimeout(() => {
        const known = latest();
        if (known) resolve(known);
        else reject(new Error('The access check did not end in time.'));
      }, STOP_GRACE_MS);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    const settle = (): void => {
      signal.removeEventListener('abort', giveUp);
      clearTimeout(grace);
    };
    verdict.then(resolve, reject).finally(settle);
  });
}

const keyOf = ({ principal, wanted, resource }: AccessQuestion): string => {
  const where = resource.kind === 'id' ? resource.id : resource.kind === 'endpoint' ? resource.url : resource.name;
  return JSON.stringify([principal, wanted.kind, wanted.name, wanted.alternative ?? '', resource.kind, where]);
};
