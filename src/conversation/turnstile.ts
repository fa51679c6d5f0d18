/**
 * Lets one after the other through, and looks at the sockets in between. Where hundreds of requests come at once, the
 * process would otherwise work through all of them before it sees anything else, its health probe among that.
 */
export class Turnstile {
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is one's turn: at the next look at the sockets, where nobody waits. */
  pass(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) setImmediate(this.#next);
    });
  }

  readonly #next = (): void => {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) setImmediate(this.#next);
  };
}
