import type { RefusalKind } from '../conversation';

export interface RefusalsOptions {
  /** A kind is written once in this time, with how many there were. Milliseconds. */
  readonly everyMs: number;
  /** The error is the latest one's. */
  readonly write: (kind: RefusalKind, count: number, error: unknown) => void;
}

interface Tally {
  readonly kind: RefusalKind;
  count: number;
  error: unknown;
}

/**
 * Counts refusals. The first of a kind is written at once, the others in one line when the time is over: strangers send
 * as many requests as they like, and each line costs money and hides the others.
 */
export class Refusals {
  readonly #open = new Map<string, Tally>();

  constructor(private readonly options: RefusalsOptions) {}

  add(kind: RefusalKind, error?: unknown): void {
    const key = `${kind.status} ${kind.code}`;
    const tally = this.#open.get(key);
    if (tally) {
      tally.count += 1;
      tally.error = error;
      return;
    }
    this.#begin(key, kind, 1, error);
  }

  /** Writes what was counted and not yet written. */
  flush(): void {
    for (const key of [...this.#open.keys()]) this.#end(key);
  }

  #begin(key: string, kind: RefusalKind, count: number, error: unknown): void {
    this.options.write(kind, count, error);
    this.#open.set(key, { kind, count: 0, error: undefined });
    setTimeout(() => {
      this.#end(key);
    }, this.options.everyMs).unref();
  }

  /** As long as there are more of a kind, each time has its line. */
  #end(key: string): void {
    const tally = this.#open.get(key);
    this.#open.delete(key);
    if (tally && tally.count > 0) this.#begin(key, tally.kind, tally.count, tally.error);
  }
}
