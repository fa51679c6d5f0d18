import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { BoundedMap, type Address, type Limits } from '../conversation';
import { isConflict, type SharedStorage } from '../instances';
import { digestOf } from './name';

/** What somebody wants to be told, and where. There is no name in it, no reason and no token. */
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
  /** Differs where it was made anew under the same name. */
  nonce: z.string().default(''),
  eTag: z.string(),
});

type Kept = z.infer<typeof Stored>;

/** How long one look may take, until another instance takes it over. Milliseconds. */
const LEASE_MS = 60_000;

/** How many reminders' times are remembered, so that they are not read before. */
const MOST_TIMES = 5_000;

/** What a look makes of a reminder: told and done, or another look after so many milliseconds. */
export type Looked =
  { readonly kind: 'done'; readonly tell: () => Promise<void> } | { readonly kind: 'again'; readonly inMs: number };

/** There is nobody to tell anything. */
export const NOTHING_TO_TELL: Looked = { kind: 'done', tell: () => Promise.resolve() };

export interface RemindersOptions<Topic> {
  readonly storage: SharedStorage;
  /** What the keys of this kind of reminder begin with. */
  readonly prefix: string;
  readonly now: () => number;
  /** Reads a topic that was kept; undefined where it is none. */
  readonly readTopic: (kept: unknown) => Topic | undefined;
  readonly look: (reminder: Reminder<Topic>, looks: number) => Promise<Looked>;
  readonly onTrouble: (error: unknown) => void;
  readonly limits: Pick<Limits, 'lookEveryMs'>;
}

/**
 * Who is to be told something at its time. Each reminder is one item, which any instance finds when it is due: so that a
 * restart loses none, and each is told once.
 */
export class Reminders<Topic> {
  readonly #options: RemindersOptions<Topic>;
  /** Earlier than this, none is due. A time is put off, or made anew, which is known to the instance that did it. */
  readonly #notBefore = new BoundedMap<string, number>(MOST_TIMES);
  readonly #timer: NodeJS.Timeout;

  /** Looks from now on. */
  constructor(options: RemindersOptions<Topic>) {
    this.#options = options;
    this.#timer = setInterval(() => void this.lookAtAll(), options.limits.lookEveryMs);
    this.#timer.unref();
  }

  /** Added twice under one name, it is told once. `due`: milliseconds since 1970. */
  async add(name: unknown, { topic, who, address }: Reminder<Topic>, due: number): Promise<void> {
    const key = this.#keyOf(name);
    const isNew = await this.#options.storage.create(key, {
      ...{ topic, who, address, due },
      ...{ looks: 0, lease: 0, nonce: randomUUID() },
    });
    if (isNew) this.#notBefore.delete(key);
  }

  /** The same from the beginning: whatever was kept under that name counts no longer. */
  async renew(name: unknown, reminder: Reminder<Topic>, due: number): Promise<void> {
    await this.take(name);
    await this.add(name, reminder, due);
  }

  /** A reminder by its name; nothing where there is none. */
  async find(name: unknown): Promise<Reminder<Topic> | undefined> {
    const { storage, readTopic } = this.#options;
    const key = this.#keyOf(name);
    const read = Stored.safeParse((await storage.read([key]))[key]);
    if (!read.success) return undefined;
    const { who, address } = read.data;
    const topic = readTopic(read.data.topic);
    return topic && { topic, who, address };
  }

  /** Takes a reminder out, so that nobody is told; nothing where there is none. */
  async take(name: unknown): Promise<Reminder<Topic> | undefined> {
    const found = await this.find(name);
    if (found) await this.#options.storage.delete([this.#keyOf(name)]);
    return found;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Looks at what is due. Never rejects. */
  async lookAtAll(): Promise<void> {
    const { storage, prefix, onTrouble } = this.#options;
    try {
      const keys = await storage.list(prefix);
      for (const key of keys) await this.#lookAt(key);
    } catch (error) {
      onTrouble(error);
    }
  }

  #keyOf(name: unknown): string {
    return this.#options.prefix + digestOf(name);
  }

  async #lookAt(key: string): Promise<void> {
    const { storage, now, readTopic, look } = this.#options;
    if ((this.#notBefore.get(key) ?? 0) > now()) return;
    const read = Stored.safeParse((await storage.read([key]))[key]);
    if (!read.success) return;
    const kept = read.data;
    this.#notBefore.set(key, kept.due);
    if (kept.due > now() || kept.lease > now()) return;
    const mine = await this.#write(key, { ...kept, lease: now() + LEASE_MS });
    if (!mine) return;
    const topic = readTopic(kept.topic);
    if (topic === undefined) return storage.delete([key]);
    const looked = await look({ topic, who: kept.who, address: kept.address }, kept.looks);
    const there = Stored.safeParse((await storage.read([key]))[key]);
    // Taken out meanwhile, nobody is told; made anew, it has a time of its own.
    if (!there.success || there.data.nonce !== kept.nonce) return;
    if (looked.kind === 'again') {
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
