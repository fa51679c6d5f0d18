import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'workspace',
      text: 'Publish failed: The acting user does not have the required permission on the workspace.',
    },
    {
      name: 'older',
      text: 'This agent uses an older format that can no longer be published to Teams and Microsoft 365 Copilot. Upgrade to new format to publish.',
    },
    {
      name: 'bot',
      text: "(AuthorizationFailed) The client 'ada@contoso.com' with object id '5c1f2f4e-7a5e-4b8e-9d6b-0c7f6a1d2e3f' does not have authorization to perform action 'Microsoft.BotService/botServices/write' over scope '/subscriptions/1b2c3d4e-1111-2222-3333-444455556666/resourceGroups/rg-ai/providers/Microsoft.BotService/botServices/agent1'",
    },
  ],
  declines: [
    { name: 'another workspace', text: 'You do not have permission on this workspace (Slack)' },
    { name: 'Power Automate', text: 'The flow could not be published to Teams' },
  ],
};
