import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Azure class in the code, answer of openai.com',
      text: `llm = AzureChatOpenAI(azure_deployment="gpt-4o")
openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: 3fa2****91cd. You can find your API key at https://platform.openai.com/account/api-keys.', 'code': 'invalid_api_key'}}`,
    },
    {
      name: 'a key of another shape',
      text: 'AuthenticationError: Incorrect API key provided: 9c1e************************77ab. You can find your API key at https://platform.openai.com/account/api-keys.',
    },
    {
      name: 'path of Azure on the other host',
      text: "openai.NotFoundError: Error code: 404 - {'error': {'message': 'Invalid URL (POST /v1/openai/deployments/gpt-4o/chat/completions)', 'type': 'invalid_request_error'}}",
    },
    {
      name: 'the version of Azure as a header',
      text: 'openai.error.InvalidRequestError: Unsupported OpenAI-Version header provided: 2024-02-01. (HINT: you can provide any of the following supported versions)',
    },
    {
      name: 'the header of Azure sent to openai.com',
      text: `{'error': {'message': "You didn't provide an API key. You need to provide your API key in an Authorization header"}} AzureChatOpenAI`,
    },
  ],
  declines: [
    {
      name: 'a key of openai.com, nothing about Azure',
      text: 'AuthenticationError: Incorrect API key provided: sk-ab12****wxyz. You can find your API key at https://platform.openai.com/account/api-keys.',
    },
    {
      name: 'another vendor',
      text: 'Incorrect API key provided: xai-1***z. You can obtain an API key from https://console.x.ai.',
    },
    {
      name: 'no key at all, and no Azure',
      text: `{'error': {'message': "You didn't provide an API key. You need to provide your API key in an Authorization header"}}`,
    },
  ],
};
