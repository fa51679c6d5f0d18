import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'extension that loads models',
      text: "Failed to load models: The client 'live.com#dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/listKeys/action' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai' or the scope is invalid.",
    },
  ],
  declines: [
    {
      name: 'keys of a storage account',
      text: "The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/listKeys/action' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/contosodata' or the scope is invalid.",
    },
    {
      name: 'another action on the account',
      text: "The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai' or the scope is invalid.",
    },
  ],
};
