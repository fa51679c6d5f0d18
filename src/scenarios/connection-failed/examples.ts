import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Go, a time-out',
      text: 'Post "https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21": dial tcp 10.20.0.5:443: i/o timeout',
    },
    { name: 'openai for Python, the last line alone', text: 'openai.APIConnectionError: Connection error.' },
    {
      name: 'openai 0.x',
      text: "openai.error.APIConnectionError: Error communicating with OpenAI: ('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
    },
    {
      name: '.NET',
      text: 'System.AggregateException: Retry failed after 4 tries. Retry settings can be adjusted in ClientOptions.Retry. (The operation was canceled because it exceeded the configured timeout of 0:01:40.)\n   at Azure.Core.Pipeline.RetryPolicy.ProcessAsync(HttpMessage message, Boolean async)',
    },
    {
      name: 'Java',
      text: 'java.util.concurrent.TimeoutException: Did not observe any item or terminal signal within 60000ms\n\tat com.azure.ai.openai.implementation.OpenAIClientImpl.getChatCompletionsSync(OpenAIClientImpl.java:900)',
    },
  ],
  declines: [
    {
      name: 'openai.com',
      text: 'openai.APIConnectionError: Connection error. (https://api.openai.com/v1/chat/completions)',
    },
    {
      name: 'a local model',
      text: 'openai.APIConnectionError: Connection error. base_url=http://localhost:11434/v1 (ollama)',
    },
    { name: 'a database', text: 'connect ECONNREFUSED 127.0.0.1:5432' },
    {
      name: 'a stream of another program',
      text: 'reactor.netty.http.client.PrematureCloseException: Connection prematurely closed BEFORE response from orders.contoso.com',
    },
  ],
};
