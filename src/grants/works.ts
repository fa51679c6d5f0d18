import { parseArmId, parseObjectId, type AccessVerdict, type ObjectId } from '../access';
import { answerVerdict, answerWorks, type GrantTopic, type WorksNews } from '../answer';
import type { Address, Later, Limits } from '../conversation';
import { evaluate } from '../respond';
import type { SharedStorage } from '../instances';
import { z } from 'zod';
import { digestOf } from './name';
import { AddressShape, Reminders, type Looked, type Reminder } from './reminders';
import { questionOf } from './topic';

const askerKey = (request: string): string => `asker-${digestOf(request)}`;

const Expected = z.object({ address: AddressShape });

const Topic = z.object({
  wanted: z.object({
    kind: z.enum(['action', 'dataAction']),
    name: z.string(),
    alternative: z.string().optional(),
  }),
  resource: z.string(),
});

function readTopic(kept: unknown): GrantTopic | undefined {
  const read = Topic.safeParse(kept);
  const resource = read.success ? parseArmId(read.data.resource) : undefined;
  return read.success && resource ? { wanted: read.data.wanted, resource } : undefined;
}

/** After a role was looked for in vain: when to look again, after the first time. Milliseconds. */
const AGAIN_MS = [5 * 60_000, 10 * 60_000] as const;

/** When the role that counts was made; now, where that is not known. */
export const sinceOf = ({ reasons, asOf }: AccessVerdict): number =>
  reasons.find(({ effect, changedAt }) => effect === 'grants' && changedAt !== undefined)?.changedAt ?? asOf;

/** No role mends what the account itself refuses. */
const isHindered = ({ account }: AccessVerdict): boolean =>
  account !== undefined && (account.publicAccess !== 'enabled' || account.abusePenalty !== undefined);

export interface WorksOptions {
  readonly storage: SharedStorage;
  readonly now: () => number;
  readonly later: Later;
  readonly limits: Limits;
  readonly onTrouble: (error: unknown) => void;
}

/** Tells people when a role that was given counts. */
export class Works {
  readonly #reminders: Reminders<GrantTopic>;
  readonly #options: WorksOptions;

  constructor(options: WorksOptions) {
    this.#options = options;
    const { storage, now, onTrouble } = options;
    this.#reminders = new Reminders({ storage, now, readTopic, onTrouble, look: (...of) => this.#look(...of) });
    this.#reminders.start(options.limits.lookEveryMs);
  }

  add(topic: GrantTopic, who: ObjectId, address: Address): Promise<void> {
    const { wanted, resource } = topic;
    return this.#reminders.add({ topic: { wanted, resource }, who, address }, this.#options.limits.settleMs);
  }

  /** Keeps where somebody asked, until it is decided: whoever grants it may not see them in the chat. */
  async expect(request: string, address: Address): Promise<void> {
    await this.#options.storage.put(askerKey(request), { address });
  }

  /** Where who asked is written to; asked for once. */
  async expected(request: string): Promise<Address | undefined> {
    const { storage } = this.#options;
    const key = askerKey(request);
    const kept = Expected.safeParse((await storage.read([key]))[key]);
    if (!kept.success) return undefined;
    await storage.delete([key]);
    return kept.data.address;
  }

  stop(): void {
    this.#reminders.stop();
  }

  async #look({ topic, who, address }: Reminder<GrantTopic>, looks: number): Promise<Looked> {
    const objectId = parseObjectId(who);
    const verdict = objectId && (await this.#verdictOf(topic, objectId, address));
    const news = this.#newsOf(verdict, looks);
    if (typeof news === 'number') return { kind: 'again', inMs: news };
    const tell = (): Promise<void> =>
      this.#options.later.open(address, async (chat) => {
        const mention = objectId && (await chat.member(objectId));
        const own = news.kind === 'something-else' && verdict && address.setting === 'personal';
        const options = { now: this.#options.now(), setting: address.setting } as const;
        await chat.say(own ? answerVerdict(verdict, options) : answerWorks(topic, news, mention ? [mention] : []));
      });
    return { kind: 'done', tell };
  }

  /** What the person's access is now, read with their own kept token; undefined where there is none any more. */
  async #verdictOf(topic: GrantTopic, objectId: ObjectId, address: Address): Promise<AccessVerdict | undefined> {
    const { later, limits } = this.#options;
    let verdict: AccessVerdict | undefined;
    await later.open(address, async (chat) => {
      const access = await chat.accessOf({ objectId });
      if (access.kind !== 'ready') return;
      const question = questionOf(topic, objectId);
      verdict = evaluate(question, await access.source.facts(question, AbortSignal.timeout(limits.checkBudgetMs)));
    });
    return verdict;
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
    return AGAIN_MS[looks] ?? { kind: 'not-yet' };
  }
}
