import type { Adapter } from './adapter';
import type { Background } from './background';
import type { BoundedMap } from './bounded-map';
import type { ReadFile } from './files';
import type { OwnCards } from './own-cards';
import type { BotParts, Limits } from './ports';
import type { RateLimit } from './rate-limit';
import type { RunningChecks } from './running-checks';

/** What the handlers of one bot share. All of its memory may be lost at any time without anything going wrong. */
export interface Desk {
  readonly parts: BotParts;
  readonly adapter: Adapter;
  readonly limits: Limits;
  readonly checks: RunningChecks;
  readonly rate: RateLimit;
  readonly background: Background;
  readonly readFile: ReadFile;
  /** Which card of the bot answers which message. */
  readonly cards: OwnCards;
  /** The reference of the turn that answered the last click on a card, by the card's activity id. */
  readonly lastClicks: BoundedMap<string, string>;
  /** When a conversation was welcomed, by its id. */
  readonly welcomed: BoundedMap<string, number>;
}
