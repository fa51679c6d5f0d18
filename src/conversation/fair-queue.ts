/** Takes what waits out of the queue and lets it run. */
type Start = () => void;

/**
 * Lets so many run at once; the others wait, and each person with something waiting gets a turn after another. Whoever
 * asks for much waits for themselves.
 */
export class FairQueue {
  /** By person, in the order in which they get their turn. */
  readonly #waiting = new Map<string, Start[]>();
  #running = 0;

  constructor(private readonly atOnce: number) {}

  /** A signal that fires ends the waiting: the work runs at once, and sees it. */
  async run<T>(person: string, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.#running < this.atOnce || signal.aborted) this.#running += 1;
    else await this.#turn(person, signal);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#next();
    }
  }

  /** Resolves when a place is taken. */
  #turn(person: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const start: Start = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        const own = (this.#waiting.get(person) ?? []).filter((each) => each !== start);
        if (own.length === 0) this.#waiting.delete(person);
        else this.#waiting.set(person, own);
        this.#running += 1;
        resolve();
      };
      signal.addEventListener('abort', giveUp, { once: true });
      const own = this.#waiting.get(person);
      if (own) own.push(start);
      else this.#waiting.set(person, [start]);
    });
  }

  #next(): void {
    if (this.#running >= this.atOnce) return;
    const first = this.#waiting.entries().next();
    if (first.done) return;
    const [person, [next, ...rest]] = first.value;
    // To the end of the row, with what is left.
    this.#waiting.delete(person);
    if (rest.length > 0) this.#waiting.set(person, rest);
    this.#running += 1;
    next?.();
  }
}
