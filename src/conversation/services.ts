import type { TurnContext } from 'botbuilder';

import type { FactsSource, ObjectId } from '../access';
import type { SandboxPerson } from '../answer';
import type { ReadFile } from './files';
import type { Log } from './log';
import type { SharedStorage } from './shared';

/** The person who sent an activity: the authenticated sender, never a field of a payload. */
export interface Asker {
  readonly objectId: ObjectId;
  readonly upn?: string | undefined;
  readonly name?: string | undefined;
}

/** Whether somebody's access can be read now. */
export type Access =
  | { readonly kind: 'ready'; readonly source: FactsSource }
  /**
   * The person has to sign in first. `prompt` gives the answer to a click that opens Teams' own sign-in, and rejects
   * where there is none; a message turn does not call it and shows a button instead.
   */
  | {
      readonly kind: 'sign-in';
      readonly prompt: () => Promise<object>;
      /** The address of the sign-in page, for a dialog, which has no prompt; absent where there is no such page. */
      readonly link?: (() => Promise<string>) | undefined;
    }
  /** The sign-in is that of another person than the sender. */
  | { readonly kind: 'other-account' }
  /** Whether somebody is signed in could not be found out. The error is for the log. */
  | { readonly kind: 'unavailable'; readonly error: unknown };

export interface Identity {
  /** Absent where the activity does not say who sent it. */
  readonly askerOf: (context: TurnContext) => Promise<Asker | undefined>;
  /** Forgets what is kept for this person; absent where nobody signs in. */
  readonly signOut?: (context: TurnContext) => Promise<void>;
}

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
  welcomesPerMinute: 30,
};

/** What exists in the sandbox only: sample people, and the chat command with which a tester becomes one of them. */
export interface SandboxCommands {
  readonly people: readonly SandboxPerson[];
  /** The person of that name, which the sender is from now on; absent where nobody is called that. */
  readonly become: (name: string, context: TurnContext) => SandboxPerson | undefined;
}

/** Everything that a bot is put together from. */
export interface BotParts {
  readonly identity: Identity;
  readonly accessFor: (asker: Asker, context: TurnContext) => Promise<Access>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Reads files that were sent in personal chat. Default: from the hosts that Teams uses. */
  readonly readFile?: ReadFile | undefined;
  readonly log: Log;
  readonly limits?: Limits | undefined;
  /** Tenants whose people are served; absent in the sandbox. */
  readonly allowedTenants?: readonly string[] | undefined;
  readonly sandbox?: SandboxCommands | undefined;
  /** What all instances of the bot share; absent where there is one. */
  readonly shared?: SharedStorage | undefined;
}
