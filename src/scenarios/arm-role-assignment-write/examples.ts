import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'template that assigns a role',
      text: "The template deployment failed with error: 'Authorization failed for template resource '3f0d9d7e-1111-5222-8333-444455556666' of type 'Microsoft.Authorization/roleAssignments'. The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have permission to perform action 'Microsoft.Authorization/roleAssignments/write' at scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.Authorization/roleAssignments/3f0d9d7e-1111-5222-8333-444455556666'.'. (Code: InvalidTemplateDeployment)",
    },
    {
      name: 'assignments cannot be listed',
      text: "(AuthorizationFailed) The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/read' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai' or the scope is invalid.",
    },
  ],
  declines: [
    {
      name: 'the assignment is there already',
      text: '(RoleAssignmentExists) The role assignment already exists.',
    },
    {
      name: 'only a condition forbids it',
      text: "(AuthorizationFailed) The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' has an authorization with ABAC condition that is not fulfilled to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai'",
    },
  ],
};
