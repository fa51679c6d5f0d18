import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'inner code of a deployment',
      text: '{"code":"DeploymentFailed","message":"At least one resource deployment operation failed.","details":[{"code":"RoleAssignmentExists","message":"The role assignment already exists. The ID of the existing role assignment is 0d4a7f3e4f2c4c0b9c6d2f6a0a3e1b77."}]}',
    },
    { name: 'az', text: '(RoleAssignmentExists) The role assignment already exists.\nCode: RoleAssignmentExists' },
  ],
  declines: [
    { name: 'another thing exists', text: '(ResourceGroupExists) The resource group rg-ai already exists.' },
    { name: 'a question', text: 'Does a role assignment exist for our bot?' },
  ],
};
