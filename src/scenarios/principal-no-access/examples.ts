import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'openai for Python',
      text: `openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}
during POST https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21`,
    },
    {
      name: 'flat body of the gateway',
      text: '{"statusCode":401,"message":"Principal does not have access to API/Operation."}',
    },
    {
      name: '.NET, wrapped in mid-sentence',
      text: `Azure.RequestFailedException: Principal does not have
   access to API/Operation.
Status: 401 (PermissionDenied)
ErrorCode: PermissionDenied`,
    },
    {
      name: 'a sentence in a chat, in lower case',
      text: 'my notebook says principal does not have access to api/operation since monday, what do I need?',
    },
  ],
  declines: [
    {
      name: 'Cosmos DB',
      text: 'Forbidden (403): Request blocked by Auth contoso-db : principal does not have required RBAC permissions to perform action [Microsoft.DocumentDB/databaseAccounts/readMetadata] on resource [/].',
    },
    { name: 'a question', text: 'What does a principal need to have access to our API?' },
  ],
};
