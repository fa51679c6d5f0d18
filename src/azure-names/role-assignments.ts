/** The actions that give and take roles. */
export const ROLE_ASSIGNMENT_ACTIONS = ['write', 'delete'].map(
  (verb) => `Microsoft.Authorization/roleAssignments/${verb}`,
);

/** Whether an action gives or takes roles; Azure compares names of actions without case. */
export const isOfRoleAssignments = (action: string): boolean =>
  ROLE_ASSIGNMENT_ACTIONS.some((each) => each.toLowerCase() === action.toLowerCase());
