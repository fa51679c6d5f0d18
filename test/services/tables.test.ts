import {
  accessControlLink,
  accountsLink,
  audienceKind,
  CLOUDS,
  cloudOfHost,
  DOCS,
  errorLookupLink,
  SOURCES,
} from '../../src/azure-names';
import { clientOf, clients, ENDPOINTS, isBelow, tooOld } from '../../src/services';

const DATE = /^20\d\d-\d\d-\d\d$/;

test('every source is dated and https', () => {
  const sources = [
    ...Object.values(SOURCES),
    ...Object.values(ENDPOINTS).map(({ source }) => source),
    ...Object.values(CLOUDS).map(({ source }) => source),
    ...clients().flatMap(({ source, old }) => [source, ...old.map((row) => row.source)]),
  ];
  for (const { read, url, title } of sources) {
    expect(read).toMatch(DATE);
    expect(url).toMatch(/^https:\/\//);
    expect(title.trim()).not.toBe('');
  }
});

test('every endpoint accepts the audience that it asks for', () => {
  for (const facts of Object.values(ENDPOINTS)) {
    expect(facts.accepts).toContain(facts.audience);
  }
});

describe('clients', () => {
  test('ids are unique, and every successor is a client or a package of ours to name', () => {
    const ids = clients().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('what is retired says when and what takes its place', () => {
    const retired = clients().filter(({ status }) => status === 'retired');
    expect(retired).toHaveLength(4);
    for (const { retiredOn, successor } of retired) {
      expect(retiredOn).toMatch(DATE);
      expect(clientOf(successor)).toBeDefined();
    }
  });

  test.each([
    ['openai', 'openai'],
    ['OpenAI', 'OpenAI'],
    ['AzureOpenAI', 'openai'],
    ['azure.ai.inference', 'azure-ai-inference'],
    ['Azure.AI.Inference', 'Azure.AI.Inference'],
    ['langchain_openai', 'langchain'],
    ['nothing-we-know', undefined],
    [undefined, undefined],
  ])('%s is %s', (id, expected) => {
    expect(clientOf(id)?.id).toBe(expected);
  });

  test.each([
    ['1.54.9', '1.55.3', true],
    ['1.55.3', '1.55.3', false],
    ['0.27.8', '1.0.0', true],
    ['1.0.0b4', '1.0.0', true],
    ['2.0.0-beta.6', '2.0.0', true],
    ['2.0.0', '2.0.0', false],
    ['10.0.0', '9.9.9', false],
    ['1.7', '1.55.3', true],
  ])('%s below %s: %s', (version, limit, expected) => {
    expect(isBelow(version, limit)).toBe(expected);
  });

  test.each([
    ['openai', '0.28.1', 'python', true],
    ['openai', '0.28.1', undefined, true],
    ['openai', '1.40.0', 'python', true],
    ['openai', '1.60.0', 'python', false],
    ['openai', '2.3.0', undefined, false],
    ['openai', '3.3.0', 'javascript', true],
    ['Azure.AI.OpenAI', '1.0.0-beta.17', 'csharp', true],
    ['azure-ai-projects', '1.0.0b4', 'python', true],
    ['azure-ai-projects', '2.0.0', 'python', false],
    ['openai', undefined, 'python', false],
  ])('%s %s in %s is too old: %s', (id, version, language, expected) => {
    expect(tooOld(id, version, language) !== undefined).toBe(expected);
  });
});

test.each([
  ['https://cognitiveservices.azure.com/.default', 'cognitive'],
  ['https://cognitiveservices.azure.com/', 'cognitive'],
  ['https://westus.cognitiveservices.azure.com', 'cognitive'],
  ['https://ai.azure.com', 'foundry'],
  ['https://ML.azure.com/.default', 'ml'],
  ['https://management.core.windows.net/', 'arm'],
  ['797f4846-ba00-4fd7-ba43-dac1f8f63013', 'arm'],
  ['https://evil.example/ai.azure.com', 'other'],
  [undefined, undefined],
])('audience %s is %s', (audience, kind) => {
  expect(audienceKind(audience)).toBe(kind);
});

test.each([
  ['r1.openai.azure.com', 'public'],
  ['r1.openai.azure.us', 'usgov'],
  ['login.chinacloudapi.cn', 'china'],
  ['openai.azure.us.example.com', 'public'],
  [undefined, 'public'],
])('host %s is in cloud %s', (host, id) => {
  expect(cloudOfHost(host).id).toBe(id);
});

describe('links', () => {
  const ID = '/subscriptions/s/resourceGroups/my rg/providers/Microsoft.CognitiveServices/accounts/a"><x';

  test('nothing in an id can leave its place', () => {
    expect(accessControlLink(ID, CLOUDS.usgov, 'contoso.com')).toBe(
      'https://portal.azure.us/#@contoso.com/resource/subscriptions/s/resourceGroups/my%20rg/providers/Microsoft.CognitiveServices/accounts/a%22%3E%3Cx/users',
    );
    expect(errorLookupLink('50020&x=1')).toBe('https://login.microsoftonline.com/error?code=50020%26x%3D1');
  });

  test.each([accountsLink(), ...Object.values(DOCS)])('%s is https', (href) => {
    expect(new URL(href).protocol).toBe('https:');
  });
});
