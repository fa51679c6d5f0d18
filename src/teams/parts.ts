import type { TurnContext } from 'botbuilder';

import type { GrantsMode, SandboxPerson, SandboxWorld } from '../answer';
import type { Access, Asker, Limits, Log, ReadFile } from '../conversation';
import type { SharedStorage } from '../instances';

export interface AskerIdentity {
  /** Absent where the activity does not say who sent it. */
  readonly askerOf: (context: TurnContext) => Promise<Asker | undefined>;
  /** Forgets what is kept for this person; absent where nobody signs in. */
  readonly signOut?: (context: TurnContext) => Promise<void>;
}

/** What exists in the sandbox only: sample people, and the chat command with which a tester becomes one of them. */
export interface SandboxCommands extends SandboxWorld {
  /** In the chat client there is one person, who plays all others: their own chat is everybody's. */
  readonly everybodysId?: ((context: TurnContext) => string) | undefined;
  /** The person of that name, which the sender is from now on; absent where nobody is called that. */
  readonly become: (name: string, context: TurnContext) => SandboxPerson | undefined;
}

/** Everything that a bot is put together from. */
export interface BotParts {
  readonly identity: AskerIdentity;
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
  /** Whether people may give roles through the bot, and how; nothing where not. */
  readonly grants?: GrantsMode | undefined;
  /** What all instances of the bot share; absent where there is one. */
  readonly shared?: SharedStorage | undefined;
}
