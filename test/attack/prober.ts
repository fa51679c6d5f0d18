import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { z } from 'zod';

/** What the worker says: the longest that a bot took to answer `/healthz`, in milliseconds. */
const Told = z.object({ worst: z.number(), probes: z.number(), lost: z.number() });
export type Health = z.infer<typeof Told>;

/** What the worker is told. */
export type Order =
  | { readonly kind: 'watch'; readonly url: string; readonly pid: number }
  | { readonly kind: 'forget'; readonly url: string }
  | { readonly kind: 'tell' };

/** Asks every bot that it knows for `/healthz`, twenty times a second, from a thread of its own. */
export class Prober {
  readonly #worker = new Worker(path.join(__dirname, 'prober-worker.js'));

  #order(order: Order): void {
    this.#worker.postMessage(order);
  }

  watch(url: string, pid: number): void {
    this.#order({ kind: 'watch', url, pid });
  }

  forget(url: string): void {
    this.#order({ kind: 'forget', url });
  }

  /** What was seen since this was asked last. */
  async seen(): Promise<Health> {
    const told = new Promise<unknown>((resolve) => this.#worker.once('message', resolve));
    this.#order({ kind: 'tell' });
    return Told.parse(await told);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
