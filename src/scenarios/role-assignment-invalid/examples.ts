import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'name is no GUID',
      text: '{"error":{"code":"InvalidRoleAssignmentId","message":"The role assignment ID \'openai-user\' is not valid. The role assignment ID must be a GUID."}}',
    },
  ],
  declines: [
    { name: 'another id', text: 'InvalidResourceId: the id of the virtual machine must be a GUID' },
    { name: 'it exists', text: '(RoleAssignmentExists) The role assignment already exists.' },
  ],
};
