import { z } from 'zod';

import { parseObjectId, type ObjectId } from '../access';
import { answerRequestEnded, type RequestFacts } from '../answer';
import type { Address } from '../conversation';
import { keyOf, subjectOf, type RequestBook } from './book';
import { AddressShape, NOTHING_TO_TELL, Reminders, type Looked, type Reminder } from './reminders';
import type { WorksOptions } from './works';

const Topic = z.object({ request: z.string(), card: z.string(), asker: AddressShape.optional() });

type OpenTopic = z.infer<typeof Topic>;

const readTopic = (kept: unknown): OpenTopic | undefined => {
  const read = Topic.safeParse(kept);
  return read.success ? read.data : undefined;
};

/** Where a request is while it is open. */
export interface OpenRequest {
  /** Where its card is, and which one that is. */
  readonly shown: Address;
  readonly card: string;
  /** Where who asked is written to; nothing where they cannot be. */
  readonly asker?: Address | undefined;
}

/**
 * Where who asked is told apart: they may not see the card, and a card that changes in a chat of many calls nobody. Nothing
 * where the card stands in their own chat, or where they cannot be written to.
 */
export const toldApart = ({ shown, asker }: OpenRequest): Address | undefined =>
  asker !== undefined && (shown.setting === 'shared' || asker.conversation !== shown.conversation) ? asker : undefined;

const requestIn = ({ address, topic: { card, asker } }: Reminder<OpenTopic>): OpenRequest => ({
  shown: address,
  card,
  asker,
});

export interface OpenOptions extends WorksOptions {
  readonly book: RequestBook;
}

/** Requests that wait for a decision: where their card is, until they are decided or their time is over. */
export class OpenRequests {
  readonly #reminders: Reminders<OpenTopic>;
  readonly #options: OpenOptions;

  constructor(options: OpenOptions) {
    this.#options = options;
    this.#reminders = new Reminders({
      ...options,
      prefix: 'open-',
      readTopic,
      look: (reminder) => this.#look(reminder),
    });
  }

  async add(facts: RequestFacts, { shown, card, asker }: OpenRequest): Promise<void> {
    const topic = { request: keyOf(subjectOf(facts)), card, ...(asker && { asker }) };
    await this.#reminders.add(facts.id, { topic, who: facts.asker, address: shown }, facts.openUntil);
  }

  /** Where a request is while it is open. */
  async find(id: string): Promise<OpenRequest | undefined> {
    const found = await this.#reminders.find(id);
    return found && requestIn(found);
  }

  /** A request that is open no longer: given once. */
  async take({ id }: Pick<RequestFacts, 'id'>): Promise<OpenRequest | undefined> {
    const taken = await this.#reminders.take(id);
    return taken && requestIn(taken);
  }

  stop(): void {
    this.#reminders.stop();
  }

  /** Its time is over: where nobody has decided, everybody who sees the card is told so. */
  async #look(reminder: Reminder<OpenTopic>): Promise<Looked> {
    const request = await this.#options.book.called(reminder.topic.request);
    if (request === undefined) return NOTHING_TO_TELL;
    const { standing } = request;
    // A press that began in time may still be at it.
    if (standing === 'granting' || standing === 'stuck') return { kind: 'again', inMs: 60_000 };
    const isOver = standing === 'expired' || standing === 'lost';
    const tell = (): Promise<void> =>
      isOver ? this.#tellEnd(requestIn(reminder), parseObjectId(reminder.who), standing) : Promise.resolve();
    return { kind: 'done', tell };
  }

  async #tellEnd(request: OpenRequest, who: ObjectId | undefined, how: 'expired' | 'lost'): Promise<void> {
    const { later } = this.#options;
    await later.open(request.shown, (chat) => chat.replace(request.card, answerRequestEnded(how)));
    const apart = toldApart(request);
    if (apart === undefined) return;
    await later.open(apart, async (chat) => {
      const mention = apart.setting === 'shared' && who ? await chat.member(who) : undefined;
      await chat.say(answerRequestEnded(how, mention));
    });
  }
}
