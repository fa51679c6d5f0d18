import { z } from 'zod';

import type { RequestFacts } from '../answer';
import { isConflict, type SharedStorage } from '../instances';
import { digestOf } from './name';
import { nextState, standingOf, type RequestEvent, type RequestState, type Standing } from './states';

/** What instances tell each other of a request: digests, a state, the id of a card. No person, no role, no reason. */
const Stored = z.object({
  state: z.enum(['open', 'granting', 'granted', 'declined', 'withdrawn', 'revoked']) satisfies z.ZodType<RequestState>,
  /** Digest of the facts that the card carries. */
  facts: z.string(),
  openUntil: z.number(),
  /** Until when a press that is granting holds it. */
  lease: z.number().default(0),
  /** When it came into this state. */
  at: z.number(),
  /** Activity id of the card that all see. */
  card: z.string().optional(),
  eTag: z.string(),
});

export type RequestRecord = Readonly<z.infer<typeof Stored>>;

export interface GrantRequest {
  readonly record: RequestRecord;
  readonly standing: Standing;
}

/** What a request is about: there is one for each of these. */
export type RequestSubject = readonly [asker: string, grantee: string, roleId: string, scope: string];

/** There is one request for each of these. */
export const subjectOf = ({ asker, grantee, roleId, scope }: RequestFacts): RequestSubject => [
  asker,
  grantee.id,
  roleId,
  scope,
];

/** What a request is called among what instances share: a digest. */
export const keyOf = (subject: RequestSubject): string =>
  `request-${digestOf(subject.map((part) => part.toLowerCase()))}`;

/** What one opening of it is called. */
export const idOf = (key: string, openUntil: number): string => digestOf([key, openUntil]);

export interface BookOptions {
  readonly storage: SharedStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long one press may be at it before another may take over. Milliseconds. */
  readonly leaseMs: number;
}

/** For how long a request that was declined is not opened anew. Milliseconds. */
const DECLINED_MS = 24 * 60 * 60_000;

/**
 * Requests, as all instances know them. Nothing here falls back to what one instance knows: whoever could not read where a
 * request stands must not decide on it. Methods reject where the storage does.
 */
export class RequestBook {
  readonly #storage: SharedStorage;
  readonly #now: () => number;
  readonly #leaseMs: number;

  constructor({ storage, now, leaseMs }: BookOptions) {
    this.#leaseMs = leaseMs;
    this.#storage = storage;
    this.#now = now;
  }

  find(subject: RequestSubject): Promise<GrantRequest | undefined> {
    return this.called(keyOf(subject));
  }

  /** The same by its key, for whoever does not know what it is about. */
  async called(key: string): Promise<GrantRequest | undefined> {
    const parsed = Stored.safeParse((await this.#storage.read([key]))[key]);
    if (!parsed.success) return undefined;
    return { record: parsed.data, standing: standingOf(parsed.data, this.#now()) };
  }

  /** Opens a request where none is open; gives the one that is in the way otherwise. */
  async open(subject: RequestSubject, facts: string, openUntil: number): Promise<GrantRequest | 'opened'> {
    const key = keyOf(subject);
    const at = this.#now();
    const item = { state: 'open', facts, openUntil, lease: 0, at } as const;
    if (await this.#storage.create(key, item)) return 'opened';
    const there = await this.find(subject);
    if (there && this.#isInTheWay(there, at)) return there;
    try {
      await this.#storage.write({ [key]: { ...item, ...(there && { eTag: there.record.eTag }) } });
      return 'opened';
    } catch (error) {
      const other = isConflict(error) ? await this.find(subject) : undefined;
      if (other) return other;
      throw error;
    }
  }

  /**
   * Moves a request on. False where the event makes nothing of it, or where somebody else moved it first: of several
   * presses exactly one gets `true`.
   */
  move(subject: RequestSubject, request: GrantRequest, event: RequestEvent): Promise<boolean> {
    return this.moveCalled(keyOf(subject), request, event);
  }

  /** The same by its key. */
  async moveCalled(key: string, { record, standing }: GrantRequest, event: RequestEvent): Promise<boolean> {
    const state = nextState(standing, event);
    if (state === undefined) return false;
    const at = this.#now();
    const lease = state === 'granting' ? at + this.#leaseMs : 0;
    try {
      await this.#storage.write({ [key]: { ...record, state, lease, at } });
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }

  /** Notes on which card an open request stands. Where somebody was quicker to move it, that stays as it is. */
  async noteCard(subject: RequestSubject, card: string): Promise<void> {
    const there = await this.find(subject);
    if (!there) return;
    try {
      await this.#storage.write({ [keyOf(subject)]: { ...there.record, card } });
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }

  #isInTheWay({ record, standing }: GrantRequest, now: number): boolean {
    if (standing === 'open' || standing === 'granting' || standing === 'stuck') return true;
    return standing === 'declined' && record.at + DECLINED_MS > now;
  }
}
