import { AZURE_AI_HOSTS, hostOf } from '../../src/services';

test.each([
  ['contoso-ai.openai.azure.com', { kind: 'openai', subdomain: 'contoso-ai' }],
  ['contoso-ai.privatelink.openai.azure.com', { kind: 'openai', subdomain: 'contoso-ai' }],
  ['contoso-ai.services.ai.azure.us', { kind: 'services', subdomain: 'contoso-ai' }],
  ['contoso-ai.cognitiveservices.azure.cn', { kind: 'cognitive', subdomain: 'contoso-ai' }],
  ['<your-resource>.openai.azure.com', { kind: 'openai', subdomain: undefined }],
  ['a.b.openai.azure.com', { kind: 'other' }],
  ['openai.azure.com', { kind: 'other' }],
  ['westeurope.api.cognitive.microsoft.com', { kind: 'regional' }],
  ['swedencentral.tts.speech.microsoft.com', { kind: 'regional' }],
  ['usgovvirginia.stt.speech.azure.us', { kind: 'regional' }],
  ['speech.platform.bing.com', { kind: 'regional' }],
  ['api.cognitive.microsofttranslator.com', { kind: 'regional' }],
  ['api-eur.cognitive.microsofttranslator.com', { kind: 'regional' }],
  ['llama.eastus2.models.ai.azure.com', { kind: 'serverless' }],
  ['score.westeurope.inference.ml.azure.com', { kind: 'ml-online' }],
  ['models.inference.ai.azure.com', { kind: 'github-models' }],
  ['us.api.openai.com', { kind: 'openai-com' }],
  ['management.usgovcloudapi.net', { kind: 'resource-manager' }],
  ['login.partner.microsoftonline.cn', { kind: 'sign-in' }],
  ['contoso.com', { kind: 'other' }],
])('%s', (host, facts) => {
  expect(hostOf(host)).toEqual(facts);
});

test('an end of a host is what follows the name of its account, region or deployment', () => {
  expect(AZURE_AI_HOSTS).toEqual(expect.arrayContaining(['openai.azure.com', 'api.cognitive.microsoft.com']));
  expect(AZURE_AI_HOSTS.filter((end) => /[{}]/.test(end))).toEqual([]);
});
