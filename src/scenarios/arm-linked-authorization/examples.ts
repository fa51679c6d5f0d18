import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'subnet of another group',
      text: `{"code":"LinkedAuthorizationFailed","message":"The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' has permission to perform action 'Microsoft.CognitiveServices/accounts/write' on scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai'; however, it does not have permission to perform action(s) 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet1/subnets/ai' (respectively) or the linked scope(s) are invalid."}`,
    },
  ],
  declines: [
    { name: 'linked in another sense', text: 'Your LinkedIn authorization failed, please sign in again.' },
    {
      name: 'no linked resource',
      text: "does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai'",
    },
  ],
};
