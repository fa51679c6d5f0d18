/** Measures calls into code of this process. A bot that runs one of them answers no health probe meanwhile. */
export class Held {
  #worst = 0;

  /** The longest call so far, in milliseconds; `undefined` where nothing was measured. */
  get worst(): number | undefined {
    return this.#worst === 0 ? undefined : this.#worst;
  }

  /** Runs it, and gives its result and how long it took in milliseconds of this process's processor time. */
  run<T>(call: () => T): { readonly value: T; readonly ms: number } {
    const before = process.cpuUsage();
    const value = call();
    const { user, system } = process.cpuUsage(before);
    // Processor time counts the collector's helper threads too, and a busy machine stretches the clock: the smaller.
    const ms = (user + system) / 1_000;
    this.#worst = Math.max(this.#worst, ms);
    return { value, ms };
  }
}
