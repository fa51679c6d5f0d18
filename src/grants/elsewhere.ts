import { z } from 'zod';

import { parseObjectId, type ObjectId } from '../access';
import { answerGivenElsewhere, type RequestFacts } from '../answer';
import type { Address, Limits } from '../conversation';
import { idOf, keyOf, subjectOf, type RequestBook } from './book';
import { keptVerdict, type LaterTopic } from './kept';
import type { OpenRequests } from './open';
import { NOTHING_TO_TELL, Reminders, type Looked, type Reminder } from './reminders';
import { LaterShape, readLater, sinceOf, worksTopic, type Works, type WorksOptions } from './works';

const Topic = z.object({
  about: LaterShape,
  /** Whose access it is, where that is another person's than who was sent elsewhere. */
  of: z.string().optional(),
  /** The request that is closed then, and who asked. Withdrawn and asked anew, it has the same key. */
  request: z.object({ key: z.string(), asker: z.string() }).optional(),
});

interface ElsewhereTopic {
  readonly about: LaterTopic;
  readonly of?: ObjectId | undefined;
  readonly request?: z.infer<typeof Topic>['request'];
}

function readTopic(kept: unknown): ElsewhereTopic | undefined {
  const read = Topic.safeParse(kept);
  const about = read.success ? readLater(read.data.about) : undefined;
  if (!read.success || about === undefined) return undefined;
  const { of: named, request } = read.data;
  const of = named === undefined ? undefined : parseObjectId(named);
  return named !== undefined && of === undefined ? undefined : { about, of, request };
}

/** The latest time of the last look, where the first is due at `first`: each comes as late as looks are apart. */
export const lookedUntil = (
  first: number,
  { elsewhereAgainMs, lookEveryMs }: Pick<Limits, 'elsewhereAgainMs' | 'lookEveryMs'>,
): number => elsewhereAgainMs.reduce((at, inMs) => at + inMs + lookEveryMs, first + lookEveryMs);

export interface ElsewhereOptions extends WorksOptions {
  readonly book: RequestBook;
  readonly open: OpenRequests;
  readonly works: Works;
}

/**
 * Roles that the bot could not give, since Azure wants more proof than a chat can pass on: whoever pressed was sent to the
 * portal. For as long as their sign-in is kept, it is looked with their rights whether the role is there; then the loop is
 * closed as if it had been given in the chat.
 */
export class Elsewhere {
  readonly #reminders: Reminders<ElsewhereTopic>;
  readonly #options: ElsewhereOptions;

  constructor(options: ElsewhereOptions) {
    this.#options = options;
    this.#reminders = new Reminders({ ...options, prefix: 'else-', readTopic, look: (...of) => this.#look(...of) });
  }

  /** What somebody wanted to have themselves. Gives until when it is looked for, at the latest. */
  add(about: LaterTopic, who: ObjectId, address: Address): Promise<number> {
    const { wanted, resource, application } = about;
    return this.#add({ about: { wanted, resource, ...(application && { application }) } }, who, address);
  }

  /** What somebody was asked for. Gives the same. */
  addRequest(facts: RequestFacts, who: ObjectId, address: Address): Promise<number> {
    const request = { key: keyOf(subjectOf(facts)), asker: facts.asker };
    return this.#add({ about: worksTopic(facts), of: facts.asker, request }, who, address);
  }

  stop(): void {
    this.#reminders.stop();
  }

  async #add(topic: ElsewhereTopic, who: ObjectId, address: Address): Promise<number> {
    const { now, limits } = this.#options;
    const first = now() + limits.settleMs;
    await this.#reminders.renew([topic, who], { topic, who, address }, first);
    return lookedUntil(first, limits);
  }

  async #look({ topic, who, address }: Reminder<ElsewhereTopic>, looks: number): Promise<Looked> {
    const objectId = parseObjectId(who);
    if (objectId === undefined) return NOTHING_TO_TELL;
    // Without a verdict the sign-in has ended: whoever presses anything meanwhile has a new one.
    const verdict = await keptVerdict(topic.about, { who: objectId, address, of: topic.of }, this.#options);
    if (verdict?.verdict === 'granted') {
      const since = sinceOf(verdict);
      return { kind: 'done', tell: () => this.#close(topic, since, objectId, address) };
    }
    const inMs = this.#options.limits.elsewhereAgainMs[looks];
    return inMs === undefined ? NOTHING_TO_TELL : { kind: 'again', inMs };
  }

  async #close({ about, request }: ElsewhereTopic, since: number, who: ObjectId, address: Address): Promise<void> {
    const { book, open, works, later } = this.#options;
    if (request === undefined) return works.add(about, who, address);
    const there = await book.called(request.key);
    if (!there || !(await book.moveCalled(request.key, there, 'seen-granted'))) return;
    const kept = await open.take({ id: idOf(request.key, there.record.openUntil) });
    if (!kept) return;
    const asker = parseObjectId(request.asker);
    if (asker && kept.asker) await works.add(about, asker, kept.asker);
    await later.open(kept.shown, (chat) =>
      chat.replace(kept.card, answerGivenElsewhere(about, since, about.application ? 'ServicePrincipal' : 'User')),
    );
  }
}
