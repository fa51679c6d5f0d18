import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the identity of the project',
      text: 'Authorization error encountered when processing your request with activityId=17 conversationId=a:2. Please ensure that the project managed identity for project contoso-ai/helpdesk has Microsoft.CognitiveServices/accounts/AIServices/agents/write action on itself. This is typically done by assigning the Azure AI User built-in role to the project managed identity.',
    },
    {
      name: 'the person who writes',
      text: `Please ensure that the user has Microsoft.CognitiveServices/accounts/AIServices/agents/write
action on the project. This is typically done by assigning the Azure AI User built-in role to the user.`,
    },
  ],
  declines: [
    {
      name: 'the same action, named by the service',
      text: 'The principal `6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11` lacks the required data action `Microsoft.CognitiveServices/accounts/AIServices/agents/write` to perform `POST /api/projects/{projectName}/assistants` operation.',
    },
    {
      name: 'another authorisation error',
      text: 'Authorization error: your session has expired, please sign in to the intranet again.',
    },
  ],
};
