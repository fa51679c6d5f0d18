import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'managed resource group',
      text: "The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' has permission to perform action 'Microsoft.Authorization/roleAssignments/write' on scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/mrg-ai'; however, the access is denied because of the deny assignment with name 'System deny assignment created by managed application' and Id '5b1d0c8efcae4d9a8c55' at scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/mrg-ai'. (Code: DenyAssignmentAuthorizationFailed)",
    },
  ],
  declines: [
    {
      name: 'Key Vault mentions deny assignments',
      text: 'Caller is not authorized to perform action on resource. If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.',
    },
    { name: 'school work', text: 'My assignment was denied an extension.' },
  ],
};
