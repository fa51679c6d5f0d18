import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Resource Manager, the traces tab',
      text: "Traces tab of our Foundry agent: (AuthorizationFailed) The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'microsoft.insights/components/query/read' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/microsoft.insights/components/appi-claims'",
    },
    {
      name: 'the query API of Log Analytics',
      text: '{"error":{"message":"The provided credentials have insufficient access to perform the requested operation","code":"InsufficientAccessError"}} when the Foundry portal reads the Application Insights of the project',
    },
  ],
  declines: [
    {
      name: 'telemetry of another program',
      text: "(AuthorizationFailed) The client 'dana@contoso.com' does not have authorization to perform action 'microsoft.insights/components/read' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-shop/providers/microsoft.insights/components/appi-shop'",
    },
    { name: 'a sentence about it', text: 'Traces of agents are stored in Application Insights.' },
  ],
};
