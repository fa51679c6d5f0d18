import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'openai for Python',
      text: "openai.RateLimitError: Error code: 429 - {'error': {'code': '429', 'message': 'Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded call rate limit of your current OpenAI S0 pricing tier. Please retry after 12 seconds.'}}",
    },
    {
      name: 'an agent run',
      text: "last_error={'code': 'rate_limit_exceeded', 'message': 'Rate limit is exceeded. Try again in 20 seconds.'}",
    },
    {
      name: 'the header',
      text: `POST https://contoso-ai.openai.azure.com/openai/v1/responses
HTTP/1.1 429 Too Many Requests
Retry-After: 7`,
    },
  ],
  declines: [
    {
      name: 'openai.com',
      text: 'Rate limit reached for gpt-4o in organization org-abc123 on tokens per min (TPM): Limit 30000. Visit https://platform.openai.com/account/rate-limits',
    },
    {
      name: 'GitHub',
      text: '403 API rate limit exceeded for user ID 1234. (https://docs.github.com/rest/overview/rate-limits)',
    },
    { name: 'a number', text: '429 people have registered so far' },
  ],
};
