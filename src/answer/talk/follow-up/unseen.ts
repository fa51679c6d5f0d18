import type { WantedAction } from '../../../access';
import { builtInRole, role, type BuiltInRole } from '../../../azure-names';
import { hasOwnIdentity } from '../../../diagnosis';
import { prose, words, type Prose } from '../../../prose';
import { AZURE_AI, permissionFor, recommendedRole } from '../../../services';
import { identityOf, type NamedIdentity } from '../../paste/identity';
import type { RoleReceiver, GrantPlace } from '../../verdict/grant';
import { isAboutRoles, type FollowUpInput } from './input';

/*
 * What can be said of a role where nobody looked at anybody's roles, or where the resource cannot be seen: the role that
 * documentation names for the call, and a blank for whatever is not known.
 */

/** The role that documentation names for what was asked, whoever asks. */
export function usualRole({ question }: FollowUpInput): BuiltInRole | undefined {
  if (question?.wanted.kind === 'action') return managingRole(question.wanted);
  const known = question && recommendedRole(question.wanted.name);
  return known && role(known);
}

/** Managing is another plane: no role for calls does it, so the first that really allows the action is meant. */
const managingRole = (wanted: WantedAction): BuiltInRole | undefined =>
  AZURE_AI.recommendedFor(wanted.name)
    .flatMap((id) => builtInRole(id) ?? [])
    .find((one) => allowsIt(one, wanted));

/** The same, where a role is what is missing, or may be. */
export const neededRole = (input: FollowUpInput): BuiltInRole | undefined =>
  isAboutRoles(input) ? usualRole(input) : undefined;

/** Whether roles were looked at, so that a verdict says more than documentation does. */
export const isSeen = ({ verdict }: FollowUpInput): boolean => verdict !== undefined && verdict.verdict !== 'unknown';

/** Whether the identity that the error names is the one that asks. */
export const whoCalled = ({ error, asker, setting, now }: FollowUpInput): NamedIdentity =>
  error === undefined ? 'unsaid' : identityOf({ ...error, asker, setting, now, check: 'none' });

/**
 * Another caller than the sender, of whom the talk goes on: the one that the error names, unless it is said to be another
 * one, whose object id is to be filled in. Undefined where it was looked at.
 */
export function receiverIn(input: FollowUpInput): RoleReceiver | undefined {
  const { speaksOf, verdict } = input;
  if (speaksOf?.caller === undefined || verdict?.caller?.kind === 'application') return undefined;
  const isOfError = speaksOf.caller === 'app' && speaksOf.isAnother !== true && whoCalled(input) === 'other';
  const named = isOfError ? namedIn(input) : undefined;
  if (named?.id !== undefined) return verdict?.caller?.kind === 'person' ? { ...named, type: 'User' } : named;
  return { id: undefined, type: speaksOf.caller === 'team' ? 'Group' : 'ServicePrincipal' };
}

/** Whom the error names; its kind only where it is known. */
export function namedIn(input: FollowUpInput): RoleReceiver {
  const { error, asker, setting } = input;
  if (error === undefined) return { id: setting === 'shared' ? undefined : asker?.objectId, type: 'User' };
  const { principal, claims } = error.evidence;
  const id = principal?.value.kind === 'object-id' ? principal.value.id : undefined;
  const isAsker = whoCalled(input) === 'asker';
  return { id, type: isAsker ? 'User' : hasOwnIdentity(claims) ? 'ServicePrincipal' : undefined };
}

/** Whether a role, by its definition, holds what is wanted. */
export const allowsIt = (role: BuiltInRole, { kind, name }: WantedAction): boolean =>
  permissionFor(role, kind, name) !== undefined;

/** Where the role is to be given, as far as the error says. */
export function placeIn({ error, question, verdict }: FollowUpInput): GrantPlace {
  const scope = verdict?.resource ?? (question?.resource?.kind === 'id' ? question.resource.id : undefined);
  const name = question?.resource?.kind === 'name' ? question.resource.name : undefined;
  return { scope, account: error?.evidence.resource?.value ?? name };
}

/** Why Owner and its like do not help: said wherever somebody names one. */
export const PLANES =
  'Owner and Contributor manage the resource (control plane). Calling a model is a data action, and they hold none.';

/** "It needs Cognitive Services OpenAI User." */
export const needs = ({ name }: BuiltInRole): Prose => prose`The role that fits is ${name}.`;

export const AFTER_GRANT = words(
  'It counts 5 to 10 minutes after it was given. If you got it by joining a group, sign in again: an old token does not know the group.',
);
