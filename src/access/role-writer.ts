import type { ArmId, ObjectId } from './facts';

/** To whom a role is given: a person, or the identity of an application. */
export interface Grantee {
  readonly id: ObjectId;
  readonly type: 'User' | 'ServicePrincipal';
}

/** What every description of an assignment begins with that was made through the bot: by it, it is found again. */
export const MADE_THROUGH_BOT = 'Locksmith:';

/** A role assignment as it is to be. */
export interface WantedAssignment {
  readonly scope: ArmId;
  /** Always the same for the same thing: a GUID. */
  readonly name: string;
  readonly roleId: string;
  readonly grantee: Grantee;
  /** For every Reader there to see: no name in it. */
  readonly description: string;
}

/** An assignment as Azure shows it after the fact. */
export interface MadeAssignment {
  readonly id: string;
  readonly name: string;
  readonly scope: ArmId;
  readonly roleId: string;
  readonly principal: ObjectId;
  readonly createdOn?: number | undefined;
  readonly createdBy?: ObjectId | undefined;
  readonly description?: string | undefined;
}

/** Why Azure did not do it, as far as its answer says (granting.md §2.1, §2.2, §3.3). */
export type RefusedWhy =
  /** The person may not assign roles here. */
  | 'not-allowed'
  /** They may assign some roles, or to some principals, and not this. */
  | 'condition'
  | 'deny-assignment'
  | 'policy'
  /** The sign-in proves no second factor, and none can be asked for in a chat. */
  | 'second-factor'
  | 'azure-rule'
  | 'lock'
  | 'limit'
  | 'principal-not-found'
  | 'principal-type'
  | 'name-taken'
  | 'role-not-found'
  | 'exists'
  | 'absent'
  | 'reason-needed'
  | 'ticket-needed'
  | 'too-long'
  | 'too-short'
  | 'not-eligible'
  | 'pending'
  | 'step-up'
  | 'no-pim'
  | 'sign-in-needed'
  | 'throttled'
  /** No answer: whether it was done, only a look can tell. */
  | 'no-answer'
  | 'other';

export interface Refused {
  readonly kind: 'refused';
  readonly why: RefusedWhy;
  /** Name of the policy, or scope of the lock. */
  readonly about?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** What Azure said to a write. What holds afterwards, a fresh look tells. */
export type WriteAnswer = { readonly kind: 'done' } | Refused;

/** What Privileged Identity Management asks of whoever activates a role. */
export interface ActivationNeeds {
  /** The longest activation, in minutes. */
  readonly longest: number;
  readonly reason: boolean;
  readonly ticket: boolean;
  /** A second factor, or one more sign-in: neither can be given in a chat. */
  readonly proof: boolean;
  /** Who decides on it, by name; empty where nobody does. */
  readonly approvers: readonly string[];
}

/** A role that somebody may activate, and for how long they want it. */
export interface WantedActivation {
  readonly scope: ArmId;
  /** Name of the request: sent twice, it is the same one. */
  readonly name: string;
  readonly roleId: string;
  readonly principal: ObjectId;
  readonly reason: string;
  readonly ticket?: string | undefined;
  readonly minutes: number;
}

/** What became of a request to activate. That it was taken does not mean that the role is active. */
export type ActivationAnswer = { readonly kind: 'active' | 'waiting' | 'approval' } | Refused;

/** What a look found; `unseen` where it could not be looked at. */
export type Seen = MadeAssignment | 'absent' | 'unseen';

/**
 * The port through which roles are given and taken, with the rights of the person who presses. Where the operator has not
 * switched granting on, there is none. No method rejects.
 */
export interface RoleWriter {
  readonly assign: (wanted: WantedAssignment, signal: AbortSignal) => Promise<WriteAnswer>;
  /** Undefined where the rules cannot be read: the request then says what is missing. */
  readonly activationNeeds: (
    of: Pick<WantedActivation, 'scope' | 'roleId'>,
    signal: AbortSignal,
  ) => Promise<ActivationNeeds | undefined>;
  readonly activate: (wanted: WantedActivation, signal: AbortSignal) => Promise<ActivationAnswer>;
  /** Ends an activation early. */
  readonly deactivate: (
    of: Pick<WantedActivation, 'scope' | 'name' | 'roleId' | 'principal'>,
    signal: AbortSignal,
  ) => Promise<ActivationAnswer>;
  readonly remove: (of: Pick<WantedAssignment, 'scope' | 'name'>, signal: AbortSignal) => Promise<WriteAnswer>;
  /** The assignment of this role to this principal at this very scope, whatever its name. */
  readonly find: (of: Omit<WantedAssignment, 'description' | 'name'>, signal: AbortSignal) => Promise<Seen>;
}
