import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the path lacks /openai',
      text: `curl https://contoso-ai.openai.azure.com/v1/chat/completions
{"error":{"code":"404","message": "Resource not found"}}`,
    },
    {
      name: 'azure-core',
      text: `azure.core.exceptions.ResourceNotFoundError: (404) Resource not found
Code: 404
Message: Resource not found`,
    },
    {
      name: 'the whole target URI as endpoint, JavaScript',
      text: `NotFoundError: 404 Resource not found
    at AzureOpenAI.makeStatusError (/app/node_modules/openai/core.js:358:44)`,
    },
    {
      name: 'a project endpoint where the model endpoint is wanted',
      text: 'HTTP Request: POST https://contoso-ai.services.ai.azure.com/api/projects/claims/chat/completions "HTTP/1.1 404 Resource Not Found"',
    },
    { name: 'openai 0.x', text: 'openai.error.InvalidRequestError: Resource not found' },
    {
      name: 'azure-core, another code',
      text: 'azure.core.exceptions.ResourceNotFoundError: (NotFound) The requested resource was not found. https://contoso-ai.services.ai.azure.com/api/projects/claims',
    },
    {
      name: 'the path of Claude twice',
      text: 'Not Found: {"error":{"code":"api_not_supported","message":"Requested API is currently not supported"}} https://contoso-ai.services.ai.azure.com/anthropic/v1/messages/v1/messages',
    },
    {
      name: 'a URL without its scheme',
      text: "httpx.UnsupportedProtocol: Request URL is missing an 'http://' or 'https://' protocol. azure_endpoint=contoso-ai.openai.azure.com",
    },
    {
      name: 'nothing but the status',
      text: '404 Not found',
    },
    {
      name: 'a realtime socket, Node.js',
      text: `const ws = new WebSocket('wss://contoso-ai.openai.azure.com/openai/realtime?model=gpt-realtime');
Error: Unexpected server response: 404
    at ClientRequest.<anonymous> (/app/node_modules/ws/lib/websocket.js:913:7)`,
    },
    {
      name: 'a realtime socket, .NET',
      text: `System.Net.WebSockets.WebSocketException (0x80004005): The server returned status code '404' when status code '101' was expected.
   at Azure.AI.OpenAI.Realtime.AzureRealtimeClient.StartConversationSessionAsync`,
    },
    {
      name: 'a serverless endpoint',
      text: 'HTTP Request: POST https://phi-4-contoso.eastus2.models.ai.azure.com/openai/v1/chat/completions "HTTP/1.1 404 Not Found"',
    },
    {
      name: 'a retired model',
      text: 'HTTP Request: POST https://contoso-ai.openai.azure.com/openai/deployments/o3-mini/chat/completions?api-version=2024-10-21 "HTTP/1.1 410 Gone"',
    },
    {
      name: 'an empty body',
      text: 'NotFoundError: 404 status code (no body)\n    at AzureOpenAI.makeStatusError (/srv/app/dist/vendor.js:158:32)',
    },
  ],
  declines: [
    { name: 'a line of another tool', text: 'npm error 404 Not Found - GET left-pad-of-contoso' },
    { name: 'a socket without its address', text: 'Error: Unexpected server response: 404' },
    { name: 'a socket of nobody', text: 'Error: Unexpected server response: 404 (ws, wss://chat.contoso.com/live)' },
    { name: 'lines of a log', text: 'GET /favicon.ico 404 Not Found\nGET /robots.txt 200 OK\nserver stopped' },
    { name: 'Ollama', text: '404 page not found (http://localhost:11434/v1/chat/completions, ollama)' },
    {
      name: 'GitHub',
      text: '403 {"message": "Resource not accessible by integration", "documentation_url": "https://docs.github.com/rest"}',
    },
    { name: 'Google', text: 'google.api_core.exceptions.NotFound: 404 Resource not found (resource=claims-topic).' },
    { name: 'an access log', text: '127.0.0.1:53114 GET /.auth/me 1.1 404 207 3000' },
  ],
};
