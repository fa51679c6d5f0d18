import type { ArmId, Grantee, ObjectId, WantedAction } from '../../access';

/** Whether people may give roles through the bot; `four-eyes`: not to themselves. Where there is no mode, nobody may. */
export type GrantsMode = 'enabled' | 'four-eyes';

/** What a step towards a role is about. Which role that is, is worked out anew from it at each press. */
export interface GrantTopic {
  readonly wanted: WantedAction;
  readonly resource: ArmId;
  /**
   * The error, where it names an application as the one that lacks the role: at each press it is read anew, and all the
   * rest worked out from it. Without it, a step is about whoever presses.
   */
  readonly error?: string | undefined;
}

/** What somebody asks for, as the card for all carries it; the digest of it is what instances share. */
export interface RequestFacts extends Pick<GrantTopic, 'wanted' | 'resource'> {
  /** Digest of what it is about and of when it ends: whoever presses twice asks once. */
  readonly id: string;
  readonly asker: ObjectId;
  readonly askerName: string;
  readonly grantee: Grantee;
  readonly granteeName: string;
  /** Who gets it is of another organisation, as their own sign-in said when they asked. */
  readonly isGuest?: true | undefined;
  readonly scope: ArmId;
  readonly roleId: string;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly openUntil: number;
  /** Digest of the conversation that it was asked in. */
  readonly place: string;
}

/** What stands in the fields of a card when one of its buttons is pressed. */
export interface GrantFields {
  readonly reason?: string | undefined;
  readonly role?: string | undefined;
  readonly whom?: string | undefined;
  readonly ticket?: string | undefined;
  /** In minutes. */
  readonly duration?: string | undefined;
}

/** A step that a button asks for. All of it comes back from a client, and none of it is believed. */
export type GrantStep =
  /** "Grant it to me", and its confirmation: `seen` is the digest of what that showed. */
  | { readonly kind: 'confirm'; readonly topic: GrantTopic }
  | { readonly kind: 'self'; readonly topic: GrantTopic; readonly seen: string }
  | { readonly kind: 'undo'; readonly topic: GrantTopic }
  | { readonly kind: 'works'; readonly topic: GrantTopic }
  /** For the application of a request that was granted. */
  | { readonly kind: 'works-for'; readonly facts: RequestFacts }
  | { readonly kind: 'activate'; readonly topic: GrantTopic }
  /** `id` names the request, so that it is sent once. */
  | { readonly kind: 'activation'; readonly topic: GrantTopic; readonly id: string }
  | { readonly kind: 'end'; readonly topic: GrantTopic }
  | { readonly kind: 'ask'; readonly topic: GrantTopic }
  | { readonly kind: 'post'; readonly topic: GrantTopic }
  | { readonly kind: 'review'; readonly facts: RequestFacts }
  | { readonly kind: 'grant'; readonly facts: RequestFacts; readonly seen: string }
  | { readonly kind: 'decline'; readonly facts: RequestFacts }
  | { readonly kind: 'withdraw'; readonly facts: RequestFacts }
  | { readonly kind: 'take-back'; readonly facts: RequestFacts };
