import type { FactsSource, ObjectId } from '../access';
import type { Answer, SandboxPerson } from '../answer';
import type { MessagePlace } from '../instances';

/** `personal`: only this person and the bot read along. `shared`: a channel or a group chat. */
export type ChatKind = 'personal' | 'shared';

/** The person who sent something: the authenticated sender, never a field of a payload. */
export interface Asker {
  readonly objectId: ObjectId;
  readonly upn?: string | undefined;
  readonly name?: string | undefined;
}

/** What a chat does to sign somebody in: a conversation hands it back, and knows no more of it. */
export interface SignIn {
  /** The answer to a click that opens the chat's own sign-in; rejects where there is none. */
  readonly prompt: () => Promise<object>;
  /** The address of the sign-in page, for where nothing can be prompted; absent where there is no such page. */
  readonly link?: (() => Promise<string>) | undefined;
}

/** Whether somebody's access can be read now. */
export type Access =
  | { readonly kind: 'ready'; readonly source: FactsSource }
  /** The person has to sign in first. A message does not start that and shows a button instead. */
  | ({ readonly kind: 'sign-in' } & SignIn)
  /** The sign-in is that of another person than the sender. */
  | { readonly kind: 'other-account' }
  /** Whether somebody is signed in could not be found out. The error is for the log. */
  | { readonly kind: 'unavailable'; readonly error: unknown };

/** Puts an answer in the place of an earlier card of the bot, for everybody who sees it. Rejects where it cannot. */
export type Replace = (card: string, answer: Answer) => Promise<void>;

/**
 * What a channel gives to one turn: who sent what started it, who reads along, and how to answer. Whoever adds a channel
 * writes one of these.
 */
export interface Chat {
  readonly setting: ChatKind;
  /** The message that started the turn, or the card that was pressed. */
  readonly place: MessagePlace;
  /** Absent where the channel does not say who sent it. */
  readonly sender: () => Promise<Asker | undefined>;
  /** Answers with a card. Gives its id, empty where the channel gave none. */
  readonly say: (answer: Answer) => Promise<string>;
  readonly replace: Replace;
  /** The same for when the turn has ended; asked for while it runs. */
  readonly replaceLater: () => Replace;
  /** Shows that an answer is on its way; absent where that is not shown. */
  readonly showTyping?: (() => Promise<void>) | undefined;
  readonly tokens: {
    /** The rights of the sender, to read facts with. */
    readonly accessOf: (sender: Asker) => Promise<Access>;
    /** Forgets what is kept for the sender; absent where nobody signs in. */
    readonly signOut?: (() => Promise<void>) | undefined;
  };
  /** The sandbox alone: makes the sender one of its people; gives nothing where nobody is called that. */
  readonly become?: ((name: string) => SandboxPerson | undefined) | undefined;
}
