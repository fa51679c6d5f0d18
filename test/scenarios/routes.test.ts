import { audienceKind } from '../../src/azure-names';
import { plain } from '../../src/prose';
import { clientOf, ENDPOINTS, fit } from '../../src/services';
import { explained, read, wording } from './read';

/** Endpoints of every shape that takes tokens, and the audience that each names when it refuses one. */
const ENDPOINTS_SEEN = {
  v1: ['https://contoso-ai.openai.azure.com/openai/v1/', 'https://cognitiveservices.azure.com'],
  deployments: [
    'https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions',
    'https://cognitiveservices.azure.com',
  ],
  host: ['https://contoso-ai.openai.azure.com', 'https://cognitiveservices.azure.com'],
  'foundry v1': ['https://contoso-ai.services.ai.azure.com/openai/v1/', 'https://ai.azure.com'],
  models: ['https://contoso-ai.services.ai.azure.com/models', 'https://cognitiveservices.azure.com'],
  project: ['https://contoso-ai.services.ai.azure.com/api/projects/claims', 'https://ai.azure.com'],
  claude: ['https://contoso-ai.services.ai.azure.com/anthropic', 'https://ai.azure.com'],
  government: ['https://contoso-ai.openai.azure.us/openai/v1/', 'https://cognitiveservices.azure.us'],
  'government models': ['https://contoso-ai.services.ai.azure.us/models', 'https://cognitiveservices.azure.us'],
  china: ['https://contoso-ai.openai.azure.cn/openai/deployments/gpt-4o', 'https://cognitiveservices.azure.cn'],
} as const;

const CLIENTS: Readonly<Record<string, readonly [fence: string, code: (url: string, scope: string) => string]>> = {
  'AzureOpenAI in Python': [
    'Python',
    (url, scope) =>
      `from openai import AzureOpenAI\nclient = AzureOpenAI(azure_endpoint="${url}", azure_ad_token_provider=get_bearer_token_provider(credential, "${scope}"))`,
  ],
  'OpenAI in Python': [
    'Python',
    (url, scope) =>
      `from openai import OpenAI\nclient = OpenAI(base_url="${url}", api_key=get_bearer_token_provider(credential, "${scope}"))`,
  ],
  'AzureOpenAI in JavaScript': [
    'TypeScript',
    (url, scope) =>
      `import { AzureOpenAI } from "openai";\nnew AzureOpenAI({ endpoint: "${url}", azureADTokenProvider: getBearerTokenProvider(credential, "${scope}") });`,
  ],
  'the Inference SDK in JavaScript': [
    'TypeScript',
    (url, scope) =>
      `import ModelClient from "@azure-rest/ai-inference";\nModelClient("${url}", credential, { credentials: { scopes: ["${scope}"] } });`,
  ],
  'AzureOpenAIClient in C#': [
    'CSharp',
    (url, scope) => `new AzureOpenAIClient(new Uri("${url}"), credential); // ${scope}\n   at Azure.AI.OpenAI.Chat.X()`,
  ],
  Java: [
    'Java',
    (url, scope) =>
      `.endpoint("${url}").credential(credential) // ${scope}\n\tat com.azure.ai.openai.OpenAIClient.x(OpenAIClient.java:1)`,
  ],
  Go: ['Go', (url, scope) => `azopenai.NewClient("${url}", credential, nil) // ${scope}`],
  curl: [
    'Bash',
    (url, scope) =>
      `TOKEN=$(az account get-access-token --scope ${scope} --query accessToken -o tsv)\ncurl "${url}" -H "Authorization: Bearer $TOKEN"`,
  ],
};
const SCOPES = [
  'https://cognitiveservices.azure.com/.default',
  'https://ai.azure.com/.default',
  'https://ml.azure.com/.default',
  'https://management.azure.com/.default',
];

const cases = Object.entries(ENDPOINTS_SEEN).flatMap(([shape, [url, audience]]) =>
  Object.entries(CLIENTS).flatMap(([client, [fence, code]]) =>
    SCOPES.map((scope) => ({
      name: `${client} at ${shape} with ${scope}`,
      shape,
      fence,
      text: `${code(url, scope)}\n401 {"statusCode": 401, "message": "Unauthorized. Access token is missing, invalid, audience is incorrect (${audience}), or have expired."}`,
    })),
  ),
);

/** The client that a piece of code builds. */
const clientIn = (code: string): string =>
  code.includes('AIProjectClient') ? 'azure-ai-projects' : /nthropic/.test(code) ? 'anthropic' : 'openai';

/** Of the code that a card shows: the first that builds a client or calls the service. */
const construction = (text: string) => {
  const { scenario, evidence } = explained(text);
  const snippet = scenario.explain(evidence).steps.find((step) => step.snippet)?.snippet;
  return { evidence, scenario, code: snippet?.text ?? '', fence: snippet?.language };
};

describe.each(cases)('$name', ({ shape, fence, text }) => {
  const { code, fence: shown, evidence, scenario } = construction(text);
  const claudeElsewhere = shape === 'claude' && !['Python', 'TypeScript'].includes(fence);

  test('is answered in its own language', () => {
    expect(shown).toBe(claudeElsewhere ? 'Bash' : fence);
  });

  test('shows endpoint, client and scope that belong together', () => {
    const url = /https:\/\/contoso-ai\.[^"']+/.exec(code)?.[0] ?? '';
    const scope = /https:\/\/[a-z.]+\/\.default/.exec(code)?.[0];
    const endpoint = read(`POST ${url}`).endpoint?.value;
    expect(endpoint).toBeDefined();
    if (endpoint === undefined) return;
    expect(fit(endpoint, clientOf(clientIn(code))?.id, scope).misfits).toEqual([]);
    if (scope !== undefined) expect(ENDPOINTS[endpoint.shape].accepts).toContain(audienceKind(scope));
  });

  test('says when more than the scope changes', () => {
    const said = wording(scenario.explain(evidence));
    const steps = scenario.explain(evidence).steps.map((step) => plain(step.text));
    if (shape.endsWith('models') && scenario.id !== 'token-rejected-inference-sdk')
      expect(steps.join('\n')).toMatch(
        /base URL is now https:\/\/contoso-ai\.services\.ai\.azure\.(?:com|us)\/openai\/v1\//,
      );
    expect(said).not.toContain('undefined');
  });
});
