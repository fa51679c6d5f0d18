import type { Evidence, Language } from '../../src/evidence';
import { keylessClient, terminalCall } from '../../src/scenarios/shared/snippets';
import { read } from './read';

const at = { start: 0, end: 0 };
const within = (text: string, language?: Language): Evidence => ({
  ...read(text),
  language: language && { value: language, at },
});

const V1 = 'POST https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21';
const PROJECT = 'POST https://contoso-ai.services.ai.azure.com/api/projects/demo/assistants';
const CLAUDE = 'POST https://contoso-ai.services.ai.azure.com/anthropic/v1/messages';
const SPEECH = 'POST https://contoso-ai.cognitiveservices.azure.com/speechtotext/v3.2/transcriptions';

describe('the keyless construction', () => {
  test.each<[Language | undefined, string, string]>([
    ['python', 'Python', 'OpenAI(base_url="https://contoso-ai.openai.azure.com/openai/v1/", api_key=token_provider)'],
    [
      'javascript',
      'TypeScript',
      "new OpenAI({ baseURL: 'https://contoso-ai.openai.azure.com/openai/v1/', apiKey: tokenProvider })",
    ],
    ['csharp', 'CSharp', 'new Uri("https://contoso-ai.openai.azure.com/openai/v1/")'],
    ['java', 'Java', '.baseUrl("https://contoso-ai.openai.azure.com/openai/v1/")'],
    ['go', 'Go', 'option.WithBaseURL("https://contoso-ai.openai.azure.com/openai/v1/")'],
    ['rest', 'Bash', 'curl "https://contoso-ai.openai.azure.com/openai/v1/chat/completions"'],
    [undefined, 'Python', '"https://ai.azure.com/.default"'],
  ])('in %s', (language, fence, code) => {
    const { language: found, text, blanks } = keylessClient(within(V1, language));
    expect(found).toBe(fence);
    expect(text).toContain(code);
    expect(text).toContain('gpt-4o');
    expect(blanks).toEqual([]);
  });

  test.each([
    ['project', PROJECT, 'AIProjectClient(endpoint="https://contoso-ai.services.ai.azure.com/api/projects/demo"'],
    ['Claude', CLAUDE, 'AnthropicFoundry(base_url="https://contoso-ai.services.ai.azure.com/anthropic"'],
    ['Speech', SPEECH, 'speechsdk.SpeechConfig(auth_token="aad#<resource id>#" + token, region="<region>")'],
    [
      'Document Intelligence',
      '401 PermissionDenied from Document Intelligence',
      'DocumentIntelligenceClient(endpoint="https://<resource>.cognitiveservices.azure.com"',
    ],
    [
      'Claude at a route that does not serve it',
      'POST https://contoso-ai.services.ai.azure.com/models/chat/completions 404 model="claude-main"',
      'AnthropicFoundry(base_url="https://contoso-ai.services.ai.azure.com/anthropic"',
    ],
    [
      'Translator at a host that many accounts share',
      'POST https://api.cognitive.microsofttranslator.com/translate 401',
      'TextTranslationClient(endpoint="https://<resource>.cognitiveservices.azure.com"',
    ],
    [
      'a project of Azure Government',
      'https://contoso-ai.services.ai.azure.us/api/projects/demo',
      'credential_scopes=["https://ai.azure.us/.default"]',
    ],
    ['US government', 'https://contoso-ai.openai.azure.us/openai/v1/', '"https://cognitiveservices.azure.us/.default"'],
    [
      'no endpoint',
      'Principal does not have access to API/Operation',
      'https://<resource>.openai.azure.com/openai/v1/',
    ],
  ])('for %s', (_, text, code) => {
    expect(keylessClient(within(text)).text).toContain(code);
  });

  test('the audience that the service named decides', () => {
    const text = `${V1} 401 Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.`;
    expect(keylessClient(within(text)).text).toContain('"https://cognitiveservices.azure.com/.default"');
  });
});

test.each([`x"; rm -rf ~; "`, "a'); import os; os.system('id", '$(id)', 'a b', '`id`', '\nrm -rf ~\n'])(
  'a name like %j never becomes code',
  (name) => {
    const hostile: Evidence = {
      ...read('Principal does not have access to API/Operation'),
      resource: { value: name, at },
      deployment: { value: name, at },
    };
    for (const language of ['python', 'javascript', 'csharp', 'java', 'go', 'rest'] as const) {
      const { text, blanks } = keylessClient({ ...hostile, language: { value: language, at } });
      expect(text).not.toContain(name);
      expect(blanks).toEqual(expect.arrayContaining(['resource', 'deployment']));
    }
    expect(terminalCall(hostile).text).not.toContain(name);
  },
);

describe('the call that settles', () => {
  test.each([
    ['responses', 'POST https://contoso-ai.openai.azure.com/openai/v1/responses', '/openai/v1/responses"'],
    ['embeddings', 'POST https://contoso-ai.openai.azure.com/openai/v1/embeddings', '/openai/v1/embeddings"'],
    ['a list of batches', 'GET https://contoso-ai.openai.azure.com/openai/v1/batches', '/openai/v1/batches"'],
    ['Speech', '401 from the Speech SDK', 'cognitiveservices.azure.com/speechtotext/transcriptions'],
    ['Document Intelligence', '401 from Document Intelligence', '/documentModels/prebuilt-read:analyze'],
    ['Translator', '401 from Azure Translator', '/translator/text/v3.0/translate'],
  ])('for %s is one of its own', (_, text, url) => {
    expect(terminalCall(within(text)).text).toContain(url);
  });

  test.each([
    ['a realtime socket', 'wss://contoso-ai.openai.azure.com/openai/realtime?deployment=voice'],
    ['making batches', 'POST https://contoso-ai.openai.azure.com/openai/v1/batches'],
    ['a route that is not known', 'POST https://contoso-ai.services.ai.azure.com/api/projects/demo/memory_stores'],
    ['nothing that the text shows', 'PermissionDenied'],
  ])('for %s is the call that failed, and no other', (_, text) => {
    expect(terminalCall(within(text)).text).toContain('curl -i "<url of the call>"');
  });
});
