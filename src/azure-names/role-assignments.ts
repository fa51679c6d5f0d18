/** The actions that give and take roles. */
export const ROLE_ASSIGNMENT_ACTIONS = ['write', 'delete'].map(
  (verb) => `Microsoft.Authorization/roleAssignments/${verb}`,
);

/** Who takes a lock away needs it: of the built-in roles Owner and User Access Administrator alone. */
export const REMOVES_LOCKS = 'Microsoft.Authorization/locks/delete';

const isOneOf = (action: string, actions: readonly string[]): boolean =>
  actions.some((each) => each.toLowerCase() === action.toLowerCase());

/** Whether an action gives or takes roles; Azure compares names of actions without case. */
export const isOfRoleAssignments = (action: string): boolean => isOneOf(action, ROLE_ASSIGNMENT_ACTIONS);

/** Whether an action is what access administrators are made for. */
export const isOfAccessAdministrators = (action: string): boolean =>
  isOneOf(action, [...ROLE_ASSIGNMENT_ACTIONS, REMOVES_LOCKS]);
