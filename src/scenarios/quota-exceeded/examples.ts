import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'az',
      text: '(InsufficientQuota) This operation require 50 new capacity in quota Tokens Per Minute (thousands) - gpt-4o, which is bigger than the current available capacity 10. The current quota usage is 40 and the quota limit is 50 for quota Tokens Per Minute (thousands) - gpt-4o.',
    },
    {
      name: 'azd',
      text: "ERROR: deployment failed: InsufficientQuota: Insufficient quota. Cannot create/update/move resource 'cog-contoso'.",
    },
    {
      name: 'azd finds no region',
      text: 'ERROR: prompting for value: getting locations with quota: no location found with enough quota for OpenAI.Standard.gpt-4.1 ( Cap: 30 )',
    },
    {
      name: 'another code',
      text: "QuotaExceeded: Cannot create the deployment 'gpt-4o' of Microsoft.CognitiveServices/accounts/contoso-ai, the quota is used up.",
    },
  ],
  declines: [
    {
      name: 'virtual machines',
      text: 'QuotaExceeded: Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Microsoft.Compute',
    },
    { name: 'a mailbox', text: 'Your mailbox is full: quota exceeded.' },
  ],
};
