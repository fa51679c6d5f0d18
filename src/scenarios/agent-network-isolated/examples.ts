import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Teams',
      text: 'the agent in Teams answers 403 NetworkAccessDenied (published Foundry agent, resource with private endpoint)',
    },
    {
      name: 'body',
      text: '{"error":{"code":"NetworkAccessDenied","message":"Public network access is disabled"}} from our Foundry agent published to Microsoft 365',
    },
  ],
  declines: [
    { name: 'Storage', text: 'NetworkAccessDenied https://contoso.blob.core.windows.net/data' },
    { name: 'a laptop', text: 'Network access denied: the cable is not plugged in' },
  ],
};
