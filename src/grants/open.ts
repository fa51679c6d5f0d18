import { z } from 'zod';

import { parseObjectId, type ObjectId } from '../access';
import { answerNobodyDecided, type RequestFacts } from '../answer';
import type { Address } from '../conversation';
import { keyOf, subjectOf, type RequestBook } from './book';
import { AddressShape, Reminders, type Looked, type Reminder } from './reminders';
import type { WorksOptions } from './works';

const Topic = z.object({ request: z.string(), card: z.string(), asker: AddressShape.optional() });

type OpenTopic = z.infer<typeof Topic>;

const readTopic = (kept: unknown): OpenTopic | undefined => {
  const read = Topic.safeParse(kept);
  return read.success ? read.data : undefined;
};

/** Where a request stands while it is open. */
export interface OpenRequest {
  /** Where its card is, and which one that is. */
  readonly shown: Address;
  readonly card: string;
  /** Where who asked is written to; nothing where they cannot be. */
  readonly asker?: Address | undefined;
}

/** Who asked is told apart, where they do not see the card itself. */
export const isElsewhere = ({ shown, asker }: OpenRequest): boolean =>
  asker !== undefined && asker.conversation !== shown.conversation;

export interface OpenOptions extends WorksOptions {
  readonly book: RequestBook;
}

/** Requests that wait for a decision: where their card is, until they are decided or their time is over. */
export class OpenRequests {
  readonly #reminders: Reminders<OpenTopic>;
  readonly #options: OpenOptions;

  constructor(options: OpenOptions) {
    this.#options = options;
    const { storage, now, onTrouble, limits } = options;
    const look = (reminder: Reminder<OpenTopic>): Promise<Looked> => this.#look(reminder);
    this.#reminders = new Reminders({ storage, prefix: 'open-', now, readTopic, onTrouble, look });
    this.#reminders.start(limits.lookEveryMs);
  }

  async add(facts: RequestFacts, { shown, card, asker }: OpenRequest): Promise<void> {
    const topic = { request: keyOf(subjectOf(facts)), card, ...(asker && { asker }) };
    await this.#reminders.add(facts.id, { topic, who: facts.asker, address: shown }, facts.openUntil);
  }

  /** A request that is open no longer: given once. */
  async take({ id }: Pick<RequestFacts, 'id'>): Promise<OpenRequest | undefined> {
    const taken = await this.#reminders.take(id);
    return taken && { shown: taken.address, card: taken.topic.card, asker: taken.topic.asker };
  }

  stop(): void {
    this.#reminders.stop();
  }

  /** Its time is over: where nobody has decided, everybody who sees the card is told so. */
  async #look({ topic, who, address }: Reminder<OpenTopic>): Promise<Looked> {
    const { book } = this.#options;
    const request = await book.called(topic.request);
    if (request === undefined) return { kind: 'done', tell: () => Promise.resolve() };
    // A press that began in time may still be at it.
    if (request.standing === 'granting') return { kind: 'again', inMs: 60_000 };
    const tell = (): Promise<void> =>
      request.standing === 'expired' ? this.#tellEnd(topic, parseObjectId(who), address) : Promise.resolve();
    return { kind: 'done', tell };
  }

  async #tellEnd({ card, asker }: OpenTopic, who: ObjectId | undefined, shown: Address): Promise<void> {
    const { later } = this.#options;
    await later.open(shown, async (chat) => {
      const mention = who && (await chat.member(who));
      await chat.replace(card, answerNobodyDecided(mention ? [mention] : []));
    });
    if (asker === undefined || !isElsewhere({ shown, card, asker })) return;
    await later.open(asker, async (chat) => {
      await chat.say(answerNobodyDecided([]));
    });
  }
}
