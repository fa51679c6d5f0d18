import type { FactsSource, ObjectId, RoleWriter } from '../access';
import type { Answer, CalledPerson, SandboxPerson } from '../answer';
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
  | {
      readonly kind: 'ready';
      readonly source: FactsSource;
      /** What gives and takes roles with the sender's rights; absent where the operator has not switched that on. */
      readonly writer?: RoleWriter | undefined;
      /** The sender is of another organisation, as their sign-in says. */
      readonly isGuest?: true | undefined;
    }
  /** The person has to sign in first. A message does not start that and shows a button instead. */
  | ({ readonly kind: 'sign-in' } & SignIn)
  /** The sign-in is that of another person than the sender. */
  | { readonly kind: 'other-account' }
  /** Whether somebody is signed in could not be found out. The error is for the log. */
  | { readonly kind: 'unavailable'; readonly error: unknown };

/** Where somebody can be written to at any time, from any instance. Plain data, without a name or a token. */
export interface Address {
  readonly channel: string;
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly setting: 'personal' | 'shared';
  /** The person's id in the channel, and the bot's. */
  readonly user: string;
  readonly bot: string;
  readonly tenant?: string | undefined;
}

/** A conversation to which one came back without anybody having said anything. */
export interface LaterChat {
  readonly say: (answer: Answer) => Promise<string>;
  readonly member: (objectId: ObjectId) => Promise<CalledPerson | undefined>;
  readonly replace: Replace;
  /** The rights of the person of the address, as far as they are kept. */
  readonly accessOf: (person: Asker) => Promise<Access>;
}

/** The way back to people. Rejects where an address is not one that a channel gave. */
export interface Later {
  readonly open: (address: Address, work: (chat: LaterChat) => Promise<void>) => Promise<void>;
}

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
  /** Where the sender can be written to later; with another person of this chat in their place. */
  readonly address?: ((user?: string) => Address | undefined) | undefined;
  /** Where a card can be opened, for whoever reads the chat that it is in; nothing where the channel has no such link. */
  readonly linkTo?: ((shown: Address, card: string) => string | undefined) | undefined;
  /**
   * The chat of a person with the bot alone, where that person has the bot; `user` is their id in the channel, where it is
   * known. Nothing where they do not have it: the channel says so, and nobody is written to then.
   */
  readonly personalOf?: ((person: ObjectId, user?: string) => Promise<Address | undefined>) | undefined;
  /** Somebody by their object id, where they are in this chat; absent where the channel does not say who is. */
  readonly member?: ((objectId: ObjectId) => Promise<CalledPerson | undefined>) | undefined;
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
