import { clue, evidenceOf } from './helpers';
import { OF_AZURE_AI, OF_OPENAI_CLIENT } from '../../src/scenarios/shared/surroundings';

describe('a mark of another service', () => {
  test.each([
    ['botocore.exceptions.ClientError: x', 'botocore'],
    ['https://contoso.vault.azure.net/secrets/x', 'vault.azure.net'],
    ['kubectl get pods', 'kubectl'],
    ['https://contoso-ai.openai.azure.com/', undefined],
    ['management.core.windows.net', undefined],
  ])('%s', (text, mark) => {
    expect(clue(text, 'elsewhere')).toBe(mark);
  });
});

describe('a key where a token belongs', () => {
  test.each([
    'f"Bearer {AZURE_OPENAI_API_KEY}"',
    'Authorization: Bearer <your-api-key>',
    'Authorization: `Bearer ${process.env.AZURE_OPENAI_API_KEY}`',
    '"Bearer " + api_key',
    'Bearer $env:SUBSCRIPTION_KEY',
    'StaticTokenCredential(token(apiKey))',
  ])('%s', (text) => {
    expect(clue(text, 'keyAsToken')).toBeDefined();
  });

  test.each(['f"Bearer {token.token}"', 'Bearer $TOKEN', 'a bearer of api keys'])('not: %s', (text) => {
    expect(clue(text, 'keyAsToken')).toBeUndefined();
  });
});

describe('a token where a key belongs', () => {
  test.each([
    'OpenAI(api_key=token)',
    'apiKey: credential,',
    'api_key=access_token',
    'api-key: ${token}',
    'api_key=get_bearer_token_provider(x)',
    'openai.DefaultAzureConfig(token.Token, endpoint)',
  ])('%s', (text) => {
    expect(clue(text, 'tokenAsKey')).toBeDefined();
  });

  test.each(['api_key=os.environ["KEY"]', 'api-key: $KEY', 'DefaultAzureConfig(apiKey, endpoint)'])(
    'not: %s',
    (text) => {
      expect(clue(text, 'tokenAsKey')).toBeUndefined();
    },
  );
});

describe('a sign of Azure AI', () => {
  test.each([
    'POST https://contoso-ai.openai.azure.com/openai/v1/responses',
    'our Azure OpenAI resource',
    'AIProjectClient(endpoint=x)',
    "does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/read'",
    'from azure.ai.inference import ChatCompletionsClient',
    'AZURE_ENDPOINT is set',
    'x-ms-region: East US',
    'litellm_params: model: azure/prod-chat',
    'get_token("https://cognitiveservices.azure.com/.default")',
  ])('%s', (text) => {
    expect(OF_AZURE_AI.at(evidenceOf(text))).toBeDefined();
  });

  test.each(['https://api.openai.com/v1/responses', 'claude-sonnet says no', 'text analytics of our shop'])(
    'none: %s',
    (text) => {
      expect(OF_AZURE_AI.at(evidenceOf(text))).toBeUndefined();
    },
  );

  test('the client of OpenAI is a sign of its own', () => {
    const evidence = evidenceOf('openai.NotFoundError: Error code: 404');
    expect([OF_OPENAI_CLIENT.at(evidence), OF_AZURE_AI.at(evidence)]).toEqual([{ start: 0, end: 20 }, undefined]);
  });
});
