import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'in use',
      text: 'There are existing role assignments referencing role (code: RoleDefinitionHasAssignments)',
    },
    { name: 'last one', text: 'Cannot delete the last RBAC admin assignment' },
  ],
  declines: [{ name: 'a group', text: 'Cannot delete the last owner of the group' }],
};
