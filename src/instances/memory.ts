import { z } from 'zod';

import type { Items, SharedStorage } from './storage';

export interface MemoryOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** An item that was not written for this long is gone. Milliseconds. */
  readonly keepMs: number;
  /** How many items are kept; what was written longest ago goes first. */
  readonly most?: number;
}

interface Kept {
  readonly item: object;
  readonly eTag: string;
  readonly until: number;
}

const Item = z.object({ eTag: z.string().optional() }).passthrough();

/**
 * The framework's `MemoryStorage` grows for ever; this one is bounded and forgets. For one instance. What is kept is a
 * copy: a word that was cut out of a text would keep the whole text in memory.
 */
export class MemoryItems implements SharedStorage {
  /** In the order in which they were written, which is the order in which they expire. */
  readonly #items = new Map<string, Kept>();
  readonly #options: Required<MemoryOptions>;
  #writes = 0;

  constructor({ most = 5_000, ...options }: MemoryOptions) {
    this.#options = { most, ...options };
  }

  get size(): number {
    return this.#items.size;
  }

  read(keys: string[]): Promise<Items> {
    const found = keys.flatMap((key) => {
      const kept = this.#find(key);
      return kept ? [[key, { ...kept.item, eTag: kept.eTag }] as const] : [];
    });
    return Promise.resolve(Object.fromEntries(found));
  }

  async write(changes: Items): Promise<void> {
    for (const [key, change] of Object.entries(changes)) {
      const { eTag, ...item } = Item.parse(change);
      const kept = this.#find(key);
      if (eTag !== undefined && eTag !== '*' && eTag !== kept?.eTag) throw new Error('Storage: eTag conflict.');
      this.#put(key, item);
    }
  }

  delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#items.delete(key);
    return Promise.resolve();
  }

  list(prefix: string): Promise<readonly string[]> {
    const keys = [...this.#items.keys()].filter((key) => key.startsWith(prefix) && this.#find(key) !== undefined);
    return Promise.resolve(keys);
  }

  create(key: string, item: object): Promise<boolean> {
    if (this.#find(key)) return Promise.resolve(false);
    this.#put(key, item);
    return Promise.resolve(true);
  }

  put(key: string, item: object): Promise<void> {
    this.#put(key, item);
    return Promise.resolve();
  }

  #find(key: string): Kept | undefined {
    const kept = this.#items.get(key);
    return kept && kept.until > this.#options.now() ? kept : undefined;
  }

  #put(key: string, item: object): void {
    const { now, keepMs, most } = this.#options;
    this.#writes += 1;
    this.#items.delete(key);
    this.#items.set(key, { item: structuredClone(item), eTag: String(this.#writes), until: now() + keepMs });
    for (const [oldest, { until }] of this.#items) {
      if (until > now() && this.#items.size <= most) break;
      this.#items.delete(oldest);
    }
  }
}
