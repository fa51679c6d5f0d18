import type { Adapter } from './adapter';
import type { Background } from './background';
import type { Clicks } from './clicks';
import type { FairQueue } from './fair-queue';
import type { ReadFile } from './files';
import type { OwnCards } from './own-cards';
import type { BotParts, Limits } from './ports';
import type { RateLimit } from './rate-limit';
import type { RunningChecks } from './running-checks';
import type { Ledger } from './shared';

/** What the handlers of one bot share. All of its memory may be lost at any time without anything going wrong. */
export interface Desk {
  readonly parts: BotParts;
  readonly adapter: Adapter;
  readonly limits: Limits;
  readonly checks: RunningChecks;
  /** What asks a lot of Azure waits here for its turn. */
  readonly queue: FairQueue;
  /** How often each person asks for a check. */
  readonly rate: RateLimit;
  /** How many new chats are welcomed. */
  readonly welcomes: RateLimit;
  readonly background: Background;
  readonly readFile: ReadFile;
  /** What this instance and the others agree on. */
  readonly ledger: Ledger;
  /** Which card of the bot answers which message. */
  readonly cards: OwnCards;
  readonly clicks: Clicks;
}
