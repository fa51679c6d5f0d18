import { z } from 'zod';

import type { Address } from '../conversation';
import { isConflict, type SharedStorage } from '../instances';
import { digestOf } from './name';

/** What somebody wants to be told. There is no name in it, no reason and no token. */
export interface Reminder<Topic> {
  readonly topic: Topic;
  readonly who: string;
  readonly address: Address;
}

export const AddressShape = z.object({
  channel: z.string(),
  serviceUrl: z.string(),
  conversation: z.string(),
  setting: z.enum(['personal', 'shared']),
  user: z.string(),
  bot: z.string(),
  tenant: z.string().optional(),
}) satisfies z.ZodType<Address>;

const Stored = z.object({
  topic: z.unknown(),
  who: z.string(),
  address: AddressShape,
  /** When to look next, and how often that was done. Times are milliseconds since 1970. */
  due: z.number(),
  looks: z.number(),
  /** Until when an instance is at it. */
  lease: z.number().default(0),
  eTag: z.string(),
});

type Kept = z.infer<typeof Stored>;

const PREFIX = 'due-';

/** How long one look may take, until another instance takes it over. Milliseconds. */
const LEASE_MS = 60_000;

/** What a look makes of a reminder: told and done, or another look after so many milliseconds. */
export type Looked =
  { readonly kind: 'done'; readonly tell: () => Promise<void> } | { readonly kind: 'again'; readonly inMs: number };

export interface RemindersOptions<Topic> {
  readonly storage: SharedStorage;
  readonly now: () => number;
  /** Reads a topic that was kept; undefined where it is none. */
  readonly readTopic: (kept: unknown) => Topic | undefined;
  readonly look: (reminder: Reminder<Topic>, looks: number) => Promise<Looked>;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Who is to be told when something works. Each reminder is one item, which any instance finds when it is due: so that a
 * restart loses none, and each is told once.
 */
export class Reminders<Topic> {
  readonly #options: RemindersOptions<Topic>;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: RemindersOptions<Topic>) {
    this.#options = options;
  }

  /** Asked for twice by the same person in the same place, it is told once. */
  async add({ topic, who, address }: Reminder<Topic>, inMs: number): Promise<void> {
    const { storage, now } = this.#options;
    const key = PREFIX + digestOf([topic, who, address.conversation]);
    await storage.create(key, { topic, who, address, due: now() + inMs, looks: 0, lease: 0 });
  }

  /** Looks from now on, this often. */
  start(everyMs: number): void {
    this.#timer = setInterval(() => void this.lookAtAll(), everyMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Looks at what is due. Never rejects. */
  async lookAtAll(): Promise<void> {
    const { storage, onTrouble } = this.#options;
    try {
      const keys = await storage.list(PREFIX);
      for (const key of keys) await this.#lookAt(key);
    } catch (error) {
      onTrouble(error);
    }
  }

  async #lookAt(key: string): Promise<void> {
    const { storage, now, readTopic, look } = this.#options;
    const read = Stored.safeParse((await storage.read([key]))[key]);
    if (!read.success) return;
    const kept = read.data;
    if (kept.due > now() || kept.lease > now()) return;
    const mine = await this.#write(key, { ...kept, lease: now() + LEASE_MS });
    if (!mine) return;
    const topic = readTopic(kept.topic);
    if (topic === undefined) return storage.delete([key]);
    const looked = await look({ topic, who: kept.who, address: kept.address }, kept.looks);
    if (looked.kind === 'again') {
      const there = Stored.safeParse((await storage.read([key]))[key]);
      if (there.success)
        await this.#write(key, { ...there.data, due: now() + looked.inMs, looks: kept.looks + 1, lease: 0 });
      return;
    }
    // Gone first: an instance that dies now tells nothing, and none tells it twice.
    await storage.delete([key]);
    await looked.tell();
  }

  async #write(key: string, item: Kept): Promise<boolean> {
    try {
      await this.#options.storage.write({ [key]: item });
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }
}
