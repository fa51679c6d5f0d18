import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'az',
      text: "(ResourceNotFound) The Resource 'Microsoft.CognitiveServices/accounts/contoso-ai' under resource group 'rg-ai' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    },
  ],
  declines: [
    {
      name: 'a storage account',
      text: "(ResourceNotFound) The Resource 'Microsoft.Storage/storageAccounts/contosologs' under resource group 'rg-logs' was not found.",
    },
  ],
};
