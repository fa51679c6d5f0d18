import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Go',
      text: `cfg := openai.DefaultAzureConfig(token.Token, endpoint)
error, status code: 401, message: Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.`,
    },
  ],
  declines: [
    {
      name: 'a real key',
      text: `cfg := openai.DefaultAzureConfig(apiKey, endpoint)
error, status code: 401, message: Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.`,
    },
    { name: 'code alone', text: 'client = OpenAI(api_key=token_provider)' },
  ],
};
