import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the message of the service',
      text: '{"error":{"code":"PermissionDenied","message":"Caller is not authorized to delegate to another user via the x-ms-user-identity header."}}',
    },
  ],
  declines: [
    { name: 'mail delegation', text: 'You are not authorized to send mail on behalf of the specified user.' },
    {
      name: 'a missing data action',
      text: 'The principal `6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11` lacks the required data action `Microsoft.CognitiveServices/accounts/AIServices/agents/read` to perform `GET /api/projects/{projectName}/agents` operation.',
    },
  ],
};
