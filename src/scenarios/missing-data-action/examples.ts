import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'responses route of the account, openai for Python',
      text: "openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal `6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11` lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/responses/write` to perform `POST /openai/v1/responses` operation.'}}",
    },
    {
      name: 'project route, azure-core, wrapped inside the phrase',
      text: `azure.core.exceptions.ClientAuthenticationError: (PermissionDenied) The principal \`6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11\` lacks the required
 data action \`Microsoft.CognitiveServices/accounts/AIServices/agents/write\` to perform \`POST /api/projects/{projectName}/assistants\` operation.
Code: PermissionDenied`,
    },
    {
      name: 'a user by name, without backticks',
      text: 'Failed to create hosted agent: 401: The principal dana@contoso.com lacks the required data action Microsoft.CognitiveServices/accounts/AIServices/agents/write to perform POST /api/projects/{projectName}/agents/* operation. For instructions on granting the necessary permissions, see https://aka.ms/FoundryPermissions.',
    },
    {
      name: 'the identity is blanked out and the rest cut off',
      text: 'The principal *** lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action` to perf...',
    },
    {
      name: 'another wording that names a data action',
      text: '(Forbidden) Identity(object id: 6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11) does not have permissions for Microsoft.CognitiveServices/accounts/AIServices/agents/read actions.',
    },
    {
      name: 'Claude',
      text: 'The principal `` lacks the required data action `Microsoft.CognitiveServices/accounts/AIServices/providers/action` to perform `POST /anthropic/v1/*` operation.',
    },
  ],
  declines: [
    {
      name: 'Resource Manager action, not a data action',
      text: "(AuthorizationFailed) The client 'dana@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/read' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333' or the scope is invalid.",
    },
    {
      name: 'a sentence about roles without an error',
      text: 'Which role holds the data action for chat completions?',
    },
  ],
};
