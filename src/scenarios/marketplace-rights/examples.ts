import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'sign',
      text: "(AuthorizationFailed) The client 'ada@contoso.com' with object id '5c1f2f4e-7a5e-4b8e-9d6b-0c7f6a1d2e3f' does not have authorization to perform action 'Microsoft.MarketplaceOrdering/agreements/offers/plans/sign/action' over scope '/subscriptions/1b2c3d4e-1111-2222-3333-444455556666/providers/Microsoft.MarketplaceOrdering/agreements/anthropic/offers/claude/plans/p1' or the scope is invalid.",
    },
  ],
  declines: [
    {
      name: 'another action',
      text: "does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/write' over scope '/subscriptions/1b2c3d4e-1111-2222-3333-444455556666'",
    },
  ],
};
