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
    ['Speech', SPEECH, 'az account get-access-token --scope "https://cognitiveservices.azure.com/.default"'],
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
