import { evidenceOf, wrapped } from './helpers';

const endpoint = (text: string) => evidenceOf(text).endpoint?.value;

describe('shapes of endpoints', () => {
  test.each([
    ['https://a.openai.azure.com/openai/v1/', 'openai-v1'],
    ['https://a.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21', 'openai-deployments'],
    ['https://a.openai.azure.com/', 'openai-host'],
    ['https://a.openai.azure.us', 'openai-host'],
    ['https://a.services.ai.azure.com/openai/v1/responses', 'foundry-openai-v1'],
    ['https://a.services.ai.azure.com/models', 'foundry-models'],
    ['https://a.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview', 'foundry-models'],
    ['https://a.services.ai.azure.com/api/projects/p', 'foundry-project'],
    ['https://a.services.ai.azure.com/anthropic/v1/messages', 'foundry-anthropic'],
    ['https://a.services.ai.azure.com', 'foundry-host'],
    ['https://a.cognitiveservices.azure.com/', 'cognitive-host'],
    ['https://a.cognitiveservices.azure.com/openai/deployments/d/embeddings', 'openai-deployments'],
    ['https://westeurope.api.cognitive.microsoft.com/', 'cognitive-regional'],
    ['https://usgovvirginia.api.cognitive.microsoft.us/', 'cognitive-regional'],
    ['https://chinaeast2.api.cognitive.azure.cn/', 'cognitive-regional'],
    ['https://a.services.ai.azure.us/api/projects/p', 'foundry-project'],
    ['https://a.cognitiveservices.azure.cn/', 'cognitive-host'],
    ['https://a.eastus2.models.ai.azure.com', 'serverless'],
    ['https://a.westeurope.inference.ml.azure.com/score', 'ml-online'],
    ['https://models.inference.ai.azure.com', 'github-models'],
    ['https://api.openai.com/v1/chat/completions', 'openai-com'],
    ['https://a.privatelink.openai.azure.com/', 'openai-host'],
  ])('%s', (url, shape) => {
    expect(endpoint(`request to ${url} failed`)?.shape).toBe(shape);
  });
});

describe('endpoints are read', () => {
  test.each([
    [
      'in code',
      'AzureOpenAI(azure_endpoint="https://contoso-ai.openai.azure.com/", api_version="x")',
      'contoso-ai.openai.azure.com',
    ],
    ['in a setting', 'AZURE_OPENAI_ENDPOINT=https://contoso-ai.openai.azure.com/', 'contoso-ai.openai.azure.com'],
    [
      'with a port and no path',
      'SocketException: contoso-ai.openai.azure.com:443 did not answer',
      'contoso-ai.openai.azure.com',
    ],
    ['in brackets', 'see (https://contoso-ai.openai.azure.com/openai/v1/).', 'contoso-ai.openai.azure.com'],
    ['without a scheme', 'getaddrinfo ENOTFOUND contoso-ai.openai.azure.com', 'contoso-ai.openai.azure.com'],
    ['in capitals', 'HTTPS://CONTOSO-AI.OPENAI.AZURE.COM/OPENAI/V1', 'contoso-ai.openai.azure.com'],
    [
      'in a log with a port',
      'Starting new HTTPS connection (1): contoso-ai.openai.azure.com:443',
      'contoso-ai.openai.azure.com',
    ],
    ['behind a gateway', 'POST https://gw.contoso.net/openai/v1/chat/completions', 'gw.contoso.net'],
    ['in API Management', 'https://contoso.azure-api.net/foo', 'contoso.azure-api.net'],
    [
      'that could not be reached',
      'curl: (6) Could not resolve host: ai.internal.contoso.net',
      'ai.internal.contoso.net',
    ],
    [
      'of sign-in that could not be reached',
      "HTTPSConnectionPool(host='login.microsoftonline.com', port=443): Max retries exceeded",
      'login.microsoftonline.com',
    ],
    [
      'escaped in JSON',
      '{\\"url\\": \\"https://contoso-ai.openai.azure.com\\/openai\\/v1\\"}',
      'contoso-ai.openai.azure.com',
    ],
    ['with a placeholder', 'https://<your-resource>.openai.azure.com/openai/v1/', '<your-resource>.openai.azure.com'],
    [
      'broken by a viewer',
      wrapped(
        'request to the endpoint https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions',
        40,
      ),
      'contoso-ai.openai.azure.com',
    ],
  ])('%s', (_, text, host) => {
    expect(endpoint(text)?.host).toBe(host);
  });

  test.each(['，返回 401', '。', '；然后', '）', '」です', '：401', '返回 401', '”', '、次'])(
    'as far as the address goes, before %s',
    (after) => {
      expect(endpoint(`调用 https://a.openai.azure.com/openai/v1${after}`)?.url).toBe(
        'https://a.openai.azure.com/openai/v1',
      );
    },
  );

  test('of the call that failed, where another went well', () => {
    const text =
      'POST https://embed.openai.azure.com/openai/v1/embeddings "HTTP/1.1 200 OK"\nPOST https://chat.openai.azure.com/openai/v1/responses "HTTP/1.1 401 Unauthorized"';
    expect(evidenceOf(text).endpoint?.value.host).toBe('chat.openai.azure.com');
    const told = 'embed.openai.azure.com is OK, chat.openai.azure.com answers 401';
    expect(evidenceOf(told).endpoint?.value.host).toBe('chat.openai.azure.com');
  });

  test('without query and punctuation', () => {
    expect(endpoint('Is https://a.openai.azure.com/openai/v1/chat?x=1, right?')?.url).toBe(
      'https://a.openai.azure.com/openai/v1/chat',
    );
  });

  test('with the path that stands apart', () => {
    const text =
      "host='a.openai.azure.com', port=443): Max retries exceeded with url: /openai/deployments/d/x?api-version=1 (Caused";
    expect(endpoint(text)).toMatchObject({ shape: 'openai-deployments', path: '/openai/deployments/d/x' });
    expect(evidenceOf(text).deployment?.value).toBe('d');
  });

  test('with the path of the request line above', () => {
    const text = 'POST /openai/deployments/d/chat/completions?api-version=1 HTTP/1.1\nHost: a.openai.azure.com\n';
    expect(endpoint(text)).toMatchObject({
      shape: 'openai-deployments',
      path: '/openai/deployments/d/chat/completions',
    });
  });

  test('with their account and project', () => {
    const { resource, project } = evidenceOf('https://contoso-ai.services.ai.azure.com/api/projects/demo/agents');
    expect([resource?.value, project?.value]).toEqual(['contoso-ai', 'demo']);
  });
});

describe('hosts that no call went to', () => {
  test.each([
    'see https://learn.microsoft.com/azure/ai-services/openai',
    'https://aka.ms/azsdk/python/identity/defaultazurecredential/troubleshoot',
    'audience is incorrect (https://cognitiveservices.azure.com), or have expired',
    'audience is incorrect (https://ai.azure.com)',
    'You can find your API key at https://platform.openai.com/account/api-keys.',
    'https://github.com/openai/openai-python/issues/1',
    '[200](https://localhost:8080/#)',
    'over scope /subscriptions/x/providers/Microsoft.Network/privateDnsZones/privatelink.openai.azure.com',
    'GET http://169.254.169.254/metadata/identity/oauth2/token',
    'PUT https://management.azure.com/subscriptions/x',
    'https://login.microsoftonline.com/common/oauth2/token',
    '--scope https://management.core.windows.net//.default',
  ])('%s', (text) => {
    expect(endpoint(text)).toBeUndefined();
  });

  test('but Resource Manager and sign-in are listed', () => {
    expect(
      evidenceOf('PUT https://management.azure.com/x https://login.microsoftonline.com/y').endpoints.map(
        ({ value }) => value.shape,
      ),
    ).toEqual(['resource-manager', 'sign-in']);
  });
});
