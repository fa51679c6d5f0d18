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
      name: 'a realtime socket, .NET',
      text: `System.Net.WebSockets.WebSocketException: The server returned status code '401' when status code '101' was expected.
   at OpenAI.RealtimeConversation.RealtimeConversationSession.ConnectAsync (https://contoso-ai.openai.azure.com)`,
    },
    {
      name: 'a realtime socket, websockets for Python',
      text: 'websockets.exceptions.InvalidStatus: server rejected WebSocket connection: HTTP 401 (wss://contoso-ai.openai.azure.com/openai/v1/realtime?model=rt&api-version=2025-04-01-preview)',
    },
    {
      name: 'a serverless endpoint, key in another header',
      text: '400 {"status": "Auth token must be passed as a header called Authorization"} https://phi-4-contoso.eastus2.models.ai.azure.com',
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
    {
      name: 'a socket of openai.com',
      text: 'server rejected WebSocket connection: HTTP 401 (wss://api.openai.com/v1/realtime)',
    },
    { name: 'a registry', text: 'GET https://registry-1.docker.io/v2/ status 401' },
  ],
};
