import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: '.NET',
      text: `System.ClientModel.ClientResultException: Service request failed.
Status: 401 (Unauthorized)
   at Azure.AI.OpenAI.Chat.AzureChatClient.CompleteChatAsync(BinaryContent content, RequestOptions options)`,
    },
    {
      name: 'status of a request',
      text: 'HTTP Request: POST https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21 "HTTP/1.1 401 Unauthorized"',
    },
  ],
  declines: [
    { name: 'any site', text: 'GET https://intranet.contoso.com/api 401 (Unauthorized)' },
    {
      name: 'openai.com',
      text: 'HTTP Request: POST https://api.openai.com/v1/chat/completions "HTTP/1.1 401 Unauthorized"',
    },
    { name: 'a registry', text: 'GET https://registry-1.docker.io/v2/ status 401' },
  ],
};
