import { builtInRole, builtInRoleNamed, ROLE, type BuiltInRole, type KnownRole } from '../../azure-names';
import type { Claims, HeldRole } from '../../evidence';
import { holds, permissionFor, usualOf } from '../../services';
import type { Need } from './questions';

/** A role that somebody says to hold, and whether it would do for the call. */
export interface JudgedRole extends HeldRole {
  /** Today's name. */
  readonly name: string;
  readonly does: 'yes' | 'no' | 'open';
}

const SHORT: Readonly<Record<string, KnownRole>> = {
  uac: 'userAccessAdministrator',
  'openai user': 'openAiUser',
  'openai contributor': 'openAiContributor',
  'azure openai user': 'openAiUser',
  'azure openai contributor': 'openAiContributor',
};

function roleCalled(name: string): BuiltInRole | undefined {
  const short = SHORT[name.toLowerCase()];
  return short === undefined ? builtInRoleNamed(name) : builtInRole(ROLE[short]);
}

const hasDataActions = ({ permissions }: BuiltInRole): boolean =>
  permissions.some(({ dataActions }) => dataActions.length > 0);

/** By the action that the call asks for, else by the usual one of its service. */
function wouldDo(role: BuiltInRole, { dataAction, service }: Need): JudgedRole['does'] {
  if (!hasDataActions(role)) return 'no';
  const wanted = dataAction ?? (service && usualOf(service).dataAction);
  if (wanted === undefined) return 'open';
  return holds(role, wanted) ? 'yes' : 'no';
}

/** The roles that the person speaks of, as far as they are built in. */
export const heldRoles = ({ holds: held }: Claims, need: Need): readonly JudgedRole[] =>
  held.flatMap(({ value }) => {
    const role = roleCalled(value.role);
    return role === undefined ? [] : [{ ...value, name: role.name, does: wouldDo(role, need) }];
  });

/** The same for an action of the control plane, which a role holds or does not. */
export const heldForAction = ({ holds: held }: Claims, action: string): readonly JudgedRole[] =>
  held.flatMap(({ value }) => {
    const role = roleCalled(value.role);
    if (role === undefined) return [];
    return [{ ...value, name: role.name, does: permissionFor(role, 'action', action) === undefined ? 'no' : 'yes' }];
  });
