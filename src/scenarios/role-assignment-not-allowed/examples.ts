import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'tooltip of the greyed button',
      text: `You do not have permissions to add role assignments
(Disabled) The account you're using doesn't have Microsoft.Authorization/roleAssignments/write at this scope.`,
    },
    { name: 'in a sentence', text: "the portal says I don't have permission to add role assignments on contoso-ai" },
    {
      name: 'azd, before it deploys an agent',
      text: 'ERROR: your identity does not have permission to write role assignments on the Foundry project proj-claims',
    },
  ],
  declines: [
    {
      name: 'Resource Manager says so',
      text: "The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333'",
    },
    { name: 'a tracker', text: 'You do not have permission to assign issues in this project.' },
  ],
};
