import { createHash } from 'node:crypto';
import { z } from 'zod';

import { patiently } from './patience';
import { isConflict, type SharedStorage } from './storage';

/** What instances tell each other about one thing: a message, a card, a conversation, a question. Never a text or a person. */
const Entry = z.object({
  /** Whoever writes `running` deals with it until its time is over; `done` stays done. */
  state: z.enum(['running', 'done']),
  /** The reference of the turn that wrote it. */
  by: z.string(),
  /** Milliseconds since 1970. */
  until: z.number().default(0),
  /** Activity id of the bot's card. */
  card: z.string().optional(),
  /** Of a question: what it is about. */
  about: z.unknown(),
});
export type Entry = Readonly<z.infer<typeof Entry>>;

const Stored = Entry.extend({ eTag: z.string() });

/** What an entry is about: a kind, and ids that tell it from the others. */
export interface Subject {
  readonly kind: 'message' | 'click' | 'welcome' | 'question';
  readonly ids: readonly string[];
}

/** Conversation ids can hold a person's; a digest names the same thing and tells nothing. */
const keyOf = ({ kind, ids }: Subject): string =>
  `${kind}-${createHash('sha256').update(JSON.stringify(ids)).digest('hex')}`;

export interface LedgerOptions {
  /** What this instance knows by itself, and falls back to. */
  readonly local: SharedStorage;
  /** What all instances share; absent where there is one. */
  readonly shared?: SharedStorage | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long the shared storage may take for an answer while this process has time for it. Milliseconds. */
  readonly waitMs: number;
  /** How long it may take in any case, so that a turn ends. Milliseconds. */
  readonly mostMs?: number;
  /** How long a storage that failed is left alone. Milliseconds. */
  readonly pauseMs?: number;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Who deals with what, agreed among instances: the first writer. The shared storage is never needed for an answer:
 * where it fails or is slow, this instance goes by what it knows itself, for a while without asking again.
 */
export class Ledger {
  readonly #options: Required<Omit<LedgerOptions, 'shared'>> & Pick<LedgerOptions, 'shared'>;
  #pausedUntil = 0;
  #answers = 0;

  constructor(options: LedgerOptions) {
    this.#options = { pauseMs: 15_000, mostMs: 10_000, ...options };
  }

  /**
   * Whether this turn is the one that deals with a subject: nobody did or does. An instance that died holds it until
   * its lease is over, which is given in milliseconds.
   */
  async claim(subject: Subject, by: string, leaseMs: number): Promise<boolean> {
    const key = keyOf(subject);
    const entry = (): Entry => ({ state: 'running', by, until: this.#options.now() + leaseMs });
    const mine = await this.#ask((storage) => claimIn(storage, key, entry(), this.#options.now()));
    if (mine && this.#options.shared) await this.#options.local.put(key, entry());
    return mine;
  }

  /** Writes an entry over whatever is there. */
  async note(subject: Subject, entry: Omit<Entry, 'until'> & Partial<Pick<Entry, 'until'>>): Promise<void> {
    const key = keyOf(subject);
    const whole: Entry = { until: 0, ...entry };
    if (this.#options.shared) await this.#options.local.put(key, whole);
    await this.#ask((storage) => storage.put(key, whole));
  }

  read(subject: Subject): Promise<Entry | undefined> {
    return this.#ask((storage) => readIn(storage, keyOf(subject)));
  }

  /** Rejects where the shared storage cannot be reached. */
  async reach(): Promise<void> {
    await this.#options.shared?.read(['reach']);
  }

  /** Asks the shared storage; this instance's own memory where that does not answer. */
  async #ask<T>(question: (storage: SharedStorage) => Promise<T>): Promise<T> {
    const { shared, local, now, pauseMs, onTrouble } = this.#options;
    if (!shared || now() < this.#pausedUntil) return question(local);
    const known = this.#answers;
    try {
      return await this.#patiently(question(shared));
    } catch (error) {
      const answersOthers = this.#answers !== known;
      if (!answersOthers) this.#pausedUntil = now() + pauseMs;
      onTrouble(error);
      return answersOthers ? this.#askAgain(question, shared) : question(local);
    }
  }

  /** A storage that answers others is not left alone: a connection broke, or a request got lost. */
  async #askAgain<T>(question: (storage: SharedStorage) => Promise<T>, shared: SharedStorage): Promise<T> {
    try {
      return await this.#patiently(question(shared));
    } catch {
      return question(this.#options.local);
    }
  }

  async #patiently<T>(question: Promise<T>): Promise<T> {
    const { waitMs, mostMs } = this.#options;
    const answer = await patiently(question, { waitMs, mostMs, answers: () => this.#answers });
    this.#answers += 1;
    return answer;
  }
}

async function readIn(storage: SharedStorage, key: string): Promise<z.infer<typeof Stored> | undefined> {
  const items: Readonly<Record<string, unknown>> = await storage.read([key]);
  const stored = Stored.safeParse(items[key]);
  return stored.success ? stored.data : undefined;
}

async function claimIn(storage: SharedStorage, key: string, entry: Entry, now: number): Promise<boolean> {
  if (await storage.create(key, entry)) return true;
  const there = await readIn(storage, key);
  // A write may arrive although its answer gets lost on the way; its repetition then meets its own entry.
  if (there?.by === entry.by) return true;
  if (there && (there.state === 'done' || there.until > now)) return false;
  try {
    if (there) await storage.write({ [key]: { ...entry, eTag: there.eTag } });
    else await storage.put(key, entry);
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
