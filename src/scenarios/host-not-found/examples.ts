import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'curl', text: 'curl: (6) Could not resolve host: contoso-ai.openai.azure.com' },
    {
      name: 'JavaScript',
      text: `APIConnectionError: Connection error.
  [cause]: FetchError: request to https://contoso-typo.openai.azure.com/openai/v1/chat/completions failed, reason: getaddrinfo ENOTFOUND contoso-typo.openai.azure.com`,
    },
    {
      name: 'Go',
      text: 'Post "https://contoso-ai.services.ai.azure.com/openai/v1/responses": dial tcp: lookup contoso-ai.services.ai.azure.com on 10.0.0.10:53: no such host',
    },
  ],
  declines: [
    {
      name: 'a database',
      text: 'psycopg.OperationalError: could not translate host name "db.contoso.internal" to address: Name or service not known',
    },
    { name: 'Storage', text: 'getaddrinfo ENOTFOUND contosologs.blob.core.windows.net' },
    {
      name: 'openai.com',
      text: 'httpx.ConnectError: [Errno 11001] getaddrinfo failed https://api.openai.com/v1/chat/completions',
    },
  ],
};
