import { fit, type EndpointSeen, type Misfit } from '../../src/services';

const at = (shape: EndpointSeen['shape'], host: string, path = '', project?: string): EndpointSeen => ({
  shape,
  host,
  path,
  subdomain: host.split('.')[0],
  project,
});
const OPENAI = 'r1.openai.azure.com';
const FOUNDRY = 'r1.services.ai.azure.com';
const COGNITIVE = 'https://cognitiveservices.azure.com/.default';
const AI = 'https://ai.azure.com/.default';
const ML = 'https://ml.azure.com/.default';

describe('fit', () => {
  test.each<
    [string, EndpointSeen, string | undefined, string | undefined, Misfit[], string | undefined, string | undefined]
  >([
    [
      'v1 with the OpenAI client',
      at('openai-v1', OPENAI, '/openai/v1/'),
      'openai',
      AI,
      [],
      `https://${OPENAI}/openai/v1/`,
      AI,
    ],
    [
      'v1 takes the older audience too',
      at('openai-v1', OPENAI, '/openai/v1/'),
      'openai',
      COGNITIVE,
      [],
      `https://${OPENAI}/openai/v1/`,
      AI,
    ],
    [
      'classic route',
      at('openai-deployments', OPENAI, '/openai/deployments/d/chat/completions'),
      'openai',
      COGNITIVE,
      [],
      `https://${OPENAI}/openai/v1/`,
      AI,
    ],
    [
      'v1 with a Resource Manager token',
      at('openai-v1', OPENAI, '/openai/v1/'),
      'openai',
      'https://management.azure.com',
      ['audience'],
      `https://${OPENAI}/openai/v1/`,
      AI,
    ],
    [
      'models with the default scope of the JS client',
      at('foundry-models', FOUNDRY, '/models'),
      '@azure-rest/ai-inference',
      ML,
      ['audience', 'retired'],
      `https://${FOUNDRY}/openai/v1/`,
      AI,
    ],
    [
      'models with the OpenAI client',
      at('foundry-models', FOUNDRY, '/models'),
      'openai',
      COGNITIVE,
      ['client'],
      `https://${FOUNDRY}/openai/v1/`,
      AI,
    ],
    [
      'project with a Cognitive Services token',
      at('foundry-project', FOUNDRY, '/api/projects/p1', 'p1'),
      'azure-ai-projects',
      COGNITIVE,
      ['audience'],
      `https://${FOUNDRY}/api/projects/p1`,
      AI,
    ],
    [
      'Claude route',
      at('foundry-anthropic', FOUNDRY, '/anthropic'),
      'anthropic',
      COGNITIVE,
      ['audience'],
      `https://${FOUNDRY}/anthropic`,
      AI,
    ],
    [
      'regional host takes no token',
      at('cognitive-regional', 'westeurope.api.cognitive.microsoft.com'),
      'openai',
      COGNITIVE,
      ['keys-only'],
      undefined,
      COGNITIVE,
    ],
    [
      'doubled path',
      at('openai-v1', OPENAI, '/openai/v1/openai/deployments/d'),
      'openai',
      AI,
      ['path'],
      `https://${OPENAI}/openai/v1/`,
      AI,
    ],
    [
      'path without /openai',
      at('openai-host', OPENAI, '/deployments/d/chat/completions'),
      'openai',
      undefined,
      ['path'],
      `https://${OPENAI}/openai/v1/`,
      AI,
    ],
    [
      'speech on the account host',
      at('cognitive-host', 'r1.cognitiveservices.azure.com', '/speechtotext'),
      undefined,
      COGNITIVE,
      [],
      'https://r1.cognitiveservices.azure.com',
      COGNITIVE,
    ],
    [
      'US government',
      at('openai-v1', 'r1.openai.azure.us', '/openai/v1/'),
      'openai',
      'https://cognitiveservices.azure.us/.default',
      [],
      'https://r1.openai.azure.us/openai/v1/',
      'https://cognitiveservices.azure.us/.default',
    ],
    [
      'a scope that nobody stated is no misfit',
      at('foundry-project', FOUNDRY, '/api/projects/p1', 'p1'),
      undefined,
      undefined,
      [],
      `https://${FOUNDRY}/api/projects/p1`,
      AI,
    ],
  ])('%s', (...row) => {
    const [, endpoint, client, scope, misfits, baseUrl, wanted] = row;
    const result = fit(endpoint, client, scope);
    expect(result.misfits).toEqual(misfits);
    expect(result.corrected).toMatchObject({ baseUrl, scope: wanted });
  });
});
