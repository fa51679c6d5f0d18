/** Work that goes on after its turn has ended. Nothing in it can fail a turn, and closing waits for it. */
export class Background {
  readonly #running = new Set<Promise<void>>();
  readonly #onFailure: (error: unknown) => void;

  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  run(work: () => Promise<void>): void {
    const done: Promise<void> = work()
      .catch((error: unknown) => {
        this.#onFailure(error);
      })
      .finally(() => {
        this.#running.delete(done);
      });
    this.#running.add(done);
  }

  /** Resolves when everything that runs now has ended. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
