import type { Prose, Snippet } from '../prose';

/**
 * What a step does. Whoever fits steps to a case (a verdict, an account's state, what the person said) goes by this
 * and never by the words.
 */
export type StepAction =
  /** Have the role assigned that the caller lacks. */
  | 'grant'
  /** Make another role assignment: for the identity of a service, or one whose making itself failed. */
  | 'assign'
  /** Activate a role that one is eligible for. */
  | 'activate'
  /** Let a change (a role, a deployment) take effect. */
  | 'wait'
  /** Make the same call again later. */
  | 'retry'
  /** Find out which identity made the call, or its ids. */
  | 'identify'
  /** Look at role assignments. */
  | 'check-access'
  /** Sign in again, so that new tokens are issued. */
  | 'sign-in'
  | 'get-token'
  | 'choose-subscription'
  | 'choose-tenant'
  /** Switch on or bind an identity of the host that runs the program. */
  | 'enable-identity'
  /** Tell the program which of several identities is meant. */
  | 'choose-identity'
  | 'list-deployments'
  /** Make or enlarge a deployment. */
  | 'deploy'
  /** Find the account, or compare the host with its endpoint. */
  | 'find-account'
  /** Read the settings of the account. */
  | 'read-account'
  /** Change a setting of the account or of its project. */
  | 'change-account'
  | 'compare-keys'
  | 'rotate-key'
  /** Build the client as it is meant to be built. */
  | 'build-client'
  /** Change the URL, a header, a name or a parameter of the call. */
  | 'change-call'
  | 'change-template'
  /** Environment variables and settings of the process. */
  | 'set-environment'
  /** Install or update packages. */
  | 'install'
  /** Move from something that has ended to what follows it. */
  | 'migrate'
  /** One call that shows what is the matter. */
  | 'test-call'
  | 'test-network'
  /** Let a call through a firewall, a proxy or name resolution. */
  | 'open-network'
  | 'call-from-inside'
  /** Somebody else has to act: an owner, an administrator, support. */
  | 'ask'
  /** Look something up. */
  | 'read'
  /** Good to know; nothing to do. */
  | 'note';

/** One thing to do, with what to copy. The first step is the thing to do first. */
export interface Step {
  readonly does: StepAction;
  readonly text: Prose;
  readonly snippet?: Snippet | undefined;
  readonly link?: { readonly text: string; readonly href: string } | undefined;
}
