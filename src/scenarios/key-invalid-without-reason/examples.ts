import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Speech SDK',
      text: 'Connection failed: WebSocket upgrade failed: Authentication error (401). Please check subscription information and region name.',
    },
    {
      name: 'an older client',
      text: `System.Net.Http.HttpRequestException: Response status code does not indicate success: 401 (Access Denied).
   at Microsoft.ProjectOxford.Vision.VisionServiceClient.SendAsync()`,
    },
    {
      name: 'requests for Python',
      text: 'requests.exceptions.HTTPError: 401 Client Error: Access Denied for url: https://contoso-ai.openai.azure.com/openai/deployments/chat/chat/completions',
    },
  ],
  declines: [
    { name: 'WebSocket of something else', text: 'WebSocket upgrade failed: 404 Not Found (wss://chat.contoso.com)' },
    { name: 'a database', text: 'FATAL: password authentication failed for user "app"' },
    {
      name: 'another host',
      text: 'requests.exceptions.HTTPError: 401 Client Error: Access Denied for url: https://nexus.contoso.com/repository',
    },
  ],
};
