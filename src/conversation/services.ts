import { Cards, Clicks, LastQuestions, type Ledger } from '../instances';
import type { GrantsMode, SandboxWorld } from '../answer';
import { Background } from './background';
import { FairQueue } from './fair-queue';
import type { ReadFile } from './incoming';
import { RateLimit } from './rate-limit';
import { failureOf, type Log } from './record';
import { RunningChecks } from './running-checks';

export interface Limits {
  /** A card goes out at the latest this long after its message came in, with or without a verdict. Milliseconds. */
  readonly cardWaitMs: number;
  /** A click is answered at the latest this long after it came in; Teams gives up soon after. Milliseconds. */
  readonly clickWaitMs: number;
  /** The whole of one access check. Milliseconds. */
  readonly checkBudgetMs: number;
  /** Each step at the token service. Milliseconds. */
  readonly tokenWaitMs: number;
  /** A whole request to the channel or the token service, after which it is given up. Milliseconds. */
  readonly requestMs: number;
  /** How long one instance holds a message that it answers, in case it dies. Longer than any turn. Milliseconds. */
  readonly leaseMs: number;
  /** How long an answer may wait for what instances share. Milliseconds. */
  readonly storageWaitMs: number;
  /** How many checks one person may ask for within a minute. */
  readonly checksPerMinute: number;
  /** How many checks run at once, of all people together: each takes processor time, and all wait for it. */
  readonly checksAtOnce: number;
  /** How many messages, edits, actions and clicks of one person are answered within a minute. */
  readonly turnsPerMinute: number;
  /** How often an instance looks whether somebody is to be told that a role counts. Milliseconds. */
  readonly lookEveryMs: number;
  /** How long a new role usually takes to count (granting.md §5.1). Milliseconds. */
  readonly settleMs: number;
  /** After a role that was given was looked for in vain: when to look again, each time. Milliseconds. */
  readonly worksAgainMs: readonly number[];
  /** The same for a role that somebody was sent to the portal for. A sign-in is kept for about an hour. Milliseconds. */
  readonly elsewhereAgainMs: readonly number[];
  /** For how long a request for a role stays open. Milliseconds. */
  readonly openMs: number;
  /** How many new chats are welcomed within a minute, by one instance. */
  readonly welcomesPerMinute: number;
}

export const LIMITS: Limits = {
  cardWaitMs: 2_000,
  clickWaitMs: 4_000,
  checkBudgetMs: 10_000,
  tokenWaitMs: 3_000,
  requestMs: 12_000,
  leaseMs: 30_000,
  storageWaitMs: 800,
  checksPerMinute: 20,
  checksAtOnce: 16,
  turnsPerMinute: 60,
  lookEveryMs: 30_000,
  settleMs: 5 * 60_000,
  worksAgainMs: [5 * 60_000, 10 * 60_000],
  elsewhereAgainMs: [5 * 60_000, 10 * 60_000, 20 * 60_000],
  openMs: 24 * 60 * 60_000,
  welcomesPerMinute: 30,
};

/** What a bot's conversations are put together from. */
export interface ConversationParts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
  readonly limits: Limits;
  readonly readFile: ReadFile;
  /** What this instance and the others agree on. */
  readonly ledger: Ledger;
  /** Whether roles may be given through the bot, and how; nothing where not. */
  readonly grants?: GrantsMode | undefined;
  /** Whom somebody can become, and stories to play; absent outside of the sandbox. */
  readonly sandbox?: SandboxWorld | undefined;
}

/** What all turns of one bot share. All of its memory may be lost at any time without anything going wrong. */
export interface Services extends ConversationParts {
  readonly checks: RunningChecks;
  /** What asks a lot of Azure waits here for its turn. */
  readonly queue: FairQueue;
  /** How often each person asks for a check. */
  readonly rate: RateLimit;
  readonly background: Background;
  /** Which card of the bot answers which message. */
  readonly cards: Cards;
  readonly clicks: Clicks;
  /** What each person asked last. */
  readonly questions: LastQuestions;
}

export function createServices(parts: ConversationParts): Services {
  const { limits, ledger, log } = parts;
  const queue = new FairQueue(limits.checksAtOnce);
  return {
    ...parts,
    queue,
    checks: new RunningChecks({ budgetMs: limits.checkBudgetMs, queue }),
    rate: new RateLimit({ perMinute: limits.checksPerMinute }),
    background: new Background((error) => {
      log.turn({ reference: 'background', turn: 'ignored', ms: 0, failure: failureOf(error) });
    }),
    cards: new Cards(ledger, limits.leaseMs),
    clicks: new Clicks(ledger),
    questions: new LastQuestions(ledger, parts.now),
  };
}
