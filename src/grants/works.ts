import { parseArmId, parseObjectId, type AccessVerdict, type Application, type ObjectId } from '../access';
import { answerVerdict, answerWorks, type RequestFacts, type WorksNews } from '../answer';
import type { Address, Later, Limits } from '../conversation';
import type { SharedStorage } from '../instances';
import { z } from 'zod';
import { keptVerdict, type LaterTopic } from './kept';
import { Reminders, type Looked, type Reminder } from './reminders';

/** As instances keep it. */
export const LaterShape = z.object({
  wanted: z.object({
    kind: z.enum(['action', 'dataAction']),
    name: z.string(),
    alternative: z.string().optional(),
  }),
  resource: z.string(),
  application: z.string().optional(),
});

/** What a request is about, to whoever wants to be told when it works. */
export const worksTopic = ({ wanted, resource, grantee, asker }: RequestFacts): LaterTopic => ({
  ...{ wanted, resource },
  ...(grantee.id !== asker && { application: grantee.id }),
});

export function readLater(kept: unknown): LaterTopic | undefined {
  const read = LaterShape.safeParse(kept);
  if (!read.success) return undefined;
  const { wanted, application: named } = read.data;
  const resource = parseArmId(read.data.resource);
  const application = named === undefined ? undefined : parseObjectId(named);
  // What cannot be read of an application must not become a question about a person.
  if (resource === undefined || (named !== undefined && application === undefined)) return undefined;
  return { wanted, resource, ...(application && { application }) };
}

/** When the role that counts was made; now, where that is not known. */
export const sinceOf = ({ reasons, asOf }: AccessVerdict): number =>
  reasons.find(({ effect, changedAt }) => effect === 'grants' && changedAt !== undefined)?.changedAt ?? asOf;

/** No role mends what the account itself refuses. */
const isHindered = ({ account }: AccessVerdict): boolean =>
  account !== undefined && (account.publicAccess !== 'enabled' || account.abusePenalty !== undefined);

/** Whom a message is about, where that is an application; by its name, as far as it can be seen. */
const whoseIn = ({ application }: LaterTopic, verdict: AccessVerdict | undefined): Application | undefined =>
  application && (verdict?.caller?.kind === 'application' ? verdict.caller.application : { objectId: application });

export interface WorksOptions {
  readonly storage: SharedStorage;
  readonly now: () => number;
  readonly later: Later;
  readonly limits: Limits;
  readonly onTrouble: (error: unknown) => void;
}

/** Tells people when a role that was given counts. */
export class Works {
  readonly #reminders: Reminders<LaterTopic>;
  readonly #options: WorksOptions;

  constructor(options: WorksOptions) {
    this.#options = options;
    this.#reminders = new Reminders({
      ...options,
      prefix: 'due-',
      readTopic: readLater,
      look: (...of) => this.#look(...of),
    });
  }

  /** Asked for twice by the same person in the same place, it is told once. */
  add({ wanted, resource, application }: LaterTopic, who: ObjectId, address: Address): Promise<void> {
    const topic = { wanted, resource, ...(application && { application }) };
    const { now, limits } = this.#options;
    return this.#reminders.add([topic, who, address.conversation], { topic, who, address }, now() + limits.settleMs);
  }

  stop(): void {
    this.#reminders.stop();
  }

  async #look({ topic, who, address }: Reminder<LaterTopic>, looks: number): Promise<Looked> {
    const objectId = parseObjectId(who);
    const verdict = objectId && (await keptVerdict(topic, { who: objectId, address }, this.#options));
    const news = this.#newsOf(verdict, looks);
    if (typeof news === 'number') return { kind: 'again', inMs: news };
    const tell = (): Promise<void> =>
      this.#options.later.open(address, async (chat) => {
        const mention = objectId && (await chat.member(objectId));
        const own = news.kind === 'something-else' && verdict && address.setting === 'personal';
        const options = { now: this.#options.now(), setting: address.setting } as const;
        await chat.say(
          own
            ? answerVerdict(verdict, options)
            : answerWorks(topic, news, mention ? [mention] : [], whoseIn(topic, verdict)),
        );
      });
    return { kind: 'done', tell };
  }

  /** What there is to tell; or in how many milliseconds to look again. */
  #newsOf(verdict: AccessVerdict | undefined, looks: number): WorksNews | number {
    if (verdict === undefined) return { kind: 'cannot-look' };
    if (verdict.verdict === 'denied') return { kind: 'something-else' };
    if (verdict.verdict === 'granted') {
      if (isHindered(verdict)) return { kind: 'something-else' };
      const since = sinceOf(verdict);
      const left = since + this.#options.limits.settleMs - this.#options.now();
      return left > 1_000 ? left : { kind: 'works', since };
    }
    return this.#options.limits.worksAgainMs[looks] ?? { kind: 'not-yet' };
  }
}
