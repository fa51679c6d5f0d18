import type { AccessFacts, AccessQuestion, AccessVerdict } from '../access';
import { evaluate, type NamedCaller } from '../respond';
import type { FairQueue } from './fair-queue';

/**
 * A check under way. It keeps facts: they are judged when somebody looks, and only once however many look at the same
 * facts. `end` gives the look at the last of them, and rejects only where the reading does.
 */
export interface RunningCheck {
  readonly end: Promise<() => AccessVerdict>;
  /** What is known so far; absent before the first fact. */
  latest(): AccessVerdict | undefined;
  /** The verdict was shown to its asker: the next click asks afresh. */
  delivered(): void;
}

/** Reads the facts of one check to the end; gets a signal that fires when its time is over. */
export type ReadFacts = (signal: AbortSignal, onProgress: (sofar: AccessFacts) => void) => Promise<AccessFacts>;

export interface RunningChecksOptions {
  /** Time for a whole check, in milliseconds. */
  readonly budgetMs: number;
  /** How long a verdict that nobody saw is kept for the next click. */
  readonly keepMs?: number;
  readonly most?: number;
  readonly judge?: typeof evaluate;
  /** Which of them may run now. */
  readonly queue: FairQueue;
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
  readonly #judge: typeof evaluate;
  readonly #queue: FairQueue;

  constructor({ budgetMs, keepMs = 60_000, most = 500, judge = evaluate, queue }: RunningChecksOptions) {
    this.#budgetMs = budgetMs;
    this.#keepMs = keepMs;
    this.#most = most;
    this.#judge = judge;
    this.#queue = queue;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The running check for this question, or a new one. `named`: whose access is read for the one who asks. */
  run(question: AccessQuestion, read: ReadFacts, named?: NamedCaller): RunningCheck {
    const key = keyOf(question, named);
    const known = this.#entries.get(key);
    if (known) return known;
    for (const [oldest, entry] of this.#entries) {
      if (this.#entries.size < this.#most) break;
      this.#entries.delete(oldest);
      entry.stop();
    }
    const entry = this.#start(key, question, read);
    this.#entries.set(key, entry);
    return entry;
  }

  /** Stops every check; those that wait for one get what it makes of the stop signal. */
  stop(): void {
    for (const entry of this.#entries.values()) entry.stop();
    this.#entries.clear();
  }

  #start(key: string, question: AccessQuestion, read: ReadFacts): Entry {
    const over = new AbortController();
    const look = memoOfLast((facts: AccessFacts) => this.#judge(question, facts));
    let sofar: AccessFacts | undefined;
    let timer: NodeJS.Timeout | undefined;
    const drop = (): void => {
      clearTimeout(timer);
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    const progress = (facts: AccessFacts): void => {
      sofar = facts;
    };
    // Its time begins when it is its turn.
    const begin = (): Promise<AccessFacts> => {
      timer = setTimeout(() => {
        over.abort();
      }, this.#budgetMs);
      return endsWithin(read(over.signal, progress), over.signal, () => sofar);
    };
    const end = this.#queue.run(question.principal, begin, over.signal);
    const entry: Entry = {
      end: end.then((facts) => () => look(facts)),
      latest: () => sofar && look(sofar),
      delivered: drop,
      stop: () => {
        clearTimeout(timer);
        over.abort();
      },
    };
    end.then((facts) => {
      sofar = facts;
      clearTimeout(timer);
      if (this.#entries.get(key) !== entry) return;
      timer = setTimeout(drop, this.#keepMs);
      timer.unref();
    }, drop);
    return entry;
  }
}

/** Remembers the result for the argument that was given last. */
function memoOfLast<T extends object, R>(make: (from: T) => R): (from: T) => R {
  let last: { readonly from: T; readonly made: R } | undefined;
  return (from) => {
    if (last?.from !== from) last = { from, made: make(from) };
    return last.made;
  };
}

/** Grace for a reading that was told to stop, before its last progress is taken for its end. */
const STOP_GRACE_MS = 500;

/** A reading that ignores its signal must not hold a turn: after the grace, what is known so far is all there is. */
function endsWithin(
  facts: Promise<AccessFacts>,
  signal: AbortSignal,
  latest: () => AccessFacts | undefined,
): Promise<AccessFacts> {
  return new Promise((resolve, reject) => {
    let grace: NodeJS.Timeout | undefined;
    const giveUp = (): void => {
      grace = setTimeout(() => {
        const known = latest();
        if (known) resolve(known);
        else reject(new Error('The access check did not end in time.'));
      }, STOP_GRACE_MS);
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    const settle = (): void => {
      signal.removeEventListener('abort', giveUp);
      clearTimeout(grace);
    };
    facts.then(resolve, reject).finally(settle);
  });
}

const keyOf = ({ principal, wanted, resource }: AccessQuestion, named: NamedCaller | undefined): string => {
  const where = resource.kind === 'id' ? resource.id : resource.kind === 'endpoint' ? resource.url : resource.name;
  return JSON.stringify([
    principal,
    wanted.kind,
    wanted.name,
    wanted.alternative ?? '',
    resource.kind,
    where,
    named && ('id' in named ? named.id : named.name),
  ]);
};
