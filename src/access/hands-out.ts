import { ROLE_ASSIGNMENT_ACTIONS } from '../azure-names';
import type { RoleDefinition } from './types';
import { matchesAction } from './wildcard';

/** Whether a role lets its holder give or take roles, under whatever condition. */
export const handsOutRoles = ({ permissions }: Pick<RoleDefinition, 'permissions'>): boolean =>
  permissions.some(({ actions }) =>
    actions.some((pattern) => ROLE_ASSIGNMENT_ACTIONS.some((each) => matchesAction(pattern, each))),
  );
