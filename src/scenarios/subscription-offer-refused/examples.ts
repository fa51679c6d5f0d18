import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a template',
      text: "SpecialFeatureOrQuotaIdRequired: The subscription does not have QuotaId/Feature required by SKU 'S0' from kind 'OpenAI' or contains blocked QuotaId/Feature.",
    },
    {
      name: 'a Foundry resource',
      text: "(SpecialFeatureOrQuotaIdRequired) The subscription does not have QuotaId/Feature required by SKU 'S0' from kind 'AIServices' or contains blocked QuotaId/Feature.",
    },
  ],
  declines: [
    {
      name: 'a virtual machine',
      text: "SkuNotAvailable: The requested VM size 'Standard_NC6' is not available in location 'westeurope' for this subscription. Microsoft.Compute/virtualMachines",
    },
    {
      name: 'capacity that is used up',
      text: '(InsufficientQuota) This operation require 30 new capacity in quota Tokens Per Minute (thousands) - gpt-4.1, which is bigger than the current available capacity 4.',
    },
  ],
};
