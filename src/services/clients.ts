import { SOURCES, type Source } from '../azure-names';
import type { CodeLanguage } from './code';

export interface OldVersion {
  /** Versions lower than this one are meant. */
  readonly below: string;
  readonly language?: Exclude<CodeLanguage, 'rest'> | undefined;
  /** What goes wrong, as a clause. */
  readonly because: string;
  readonly source: Source;
}

/** A client library or tool, under the name of its package. */
export interface Client {
  readonly id: string;
  readonly title: string;
  readonly languages: readonly CodeLanguage[];
  /** What it talks to: OpenAI routes, the Model Inference API, Foundry projects, or tokens only. */
  readonly speaks: 'openai' | 'inference' | 'projects' | 'anthropic' | 'identity' | 'other';
  readonly status: 'current' | 'legacy' | 'retired';
  /** YYYY-MM-DD */
  readonly retiredOn?: string | undefined;
  /** Package that takes its place. */
  readonly successor?: string | undefined;
  readonly old: readonly OldVersion[];
  readonly source: Source;
}

const packageSource = (title: string, url: string, read: string): Source => ({
  title,
  url,
  read,
  confidence: 'package',
});
const OPENAI_PY = SOURCES.openAiPythonChanges;
const OPENAI_JS = packageSource('openai 7.59.0 on npm', 'https://www.npmjs.com/package/openai', '2026-11-28');
const PROXIES: Source = {
  title: "openai-python #1903: Client.__init__() got an unexpected keyword argument 'proxies'",
  url: 'https://github.com/openai/openai-python/issues/1903',
  read: '2026-11-20',
  confidence: 'observed',
};
const PROJECTS = packageSource(
  '@azure/ai-projects 2.10.0',
  'https://www.npmjs.com/package/@azure/ai-projects',
  '2026-11-20',
);
const NUGET: Source = {
  title: 'Azure.AI.OpenAI on NuGet',
  url: 'https://www.nuget.org/packages/Azure.AI.OpenAI',
  read: '2026-11-20',
  confidence: 'memory',
};

const client = (
  id: string,
  title: string,
  rest: Omit<Client, 'id' | 'title' | 'old' | 'status'> & Partial<Pick<Client, 'old' | 'status'>>,
): Client => ({ id, title, status: 'current', old: [], ...rest });

const inference = (id: string, language: Client['languages'][number], successor: string): Client =>
  client(id, id, {
    languages: [language],
    speaks: 'inference',
    status: 'retired',
    retiredOn: '2026-08-26',
    successor,
    source: SOURCES.inferenceMigration,
  });
const projects = (id: string, language: Client['languages'][number], old: readonly OldVersion[] = []): Client =>
  client(id, id, { languages: [language], speaks: 'projects', old, source: PROJECTS });
const agents = (id: string, language: Client['languages'][number], successor: string): Client =>
  client(id, id, { languages: [language], speaks: 'projects', status: 'legacy', successor, source: PROJECTS });
const identity = (id: string, language: Client['languages'][number]): Client =>
  client(id, id, { languages: [language], speaks: 'identity', source: SOURCES.identityTroubleshooting });
const wrapper = (id: string, title: string, languages: Client['languages']): Client =>
  client(id, title, { languages, speaks: 'openai', source: SOURCES.foundryErrors });

const NO_FROM_CONNECTION_STRING: OldVersion = {
  below: '1.0.0',
  because: 'clients before 1.0 took a connection string; today they take the project endpoint',
  source: PROJECTS,
};

const TABLE: readonly Client[] = [
  client('openai', 'openai', {
    languages: ['python', 'javascript'],
    speaks: 'openai',
    old: [
      {
        below: '1.0.0',
        language: 'python',
        because: 'it has neither the client classes OpenAI and AzureOpenAI nor keyless sign-in',
        source: OPENAI_PY,
      },
      {
        below: '1.55.3',
        language: 'python',
        because: "it passes 'proxies' to httpx, which httpx 0.28 no longer takes",
        source: PROXIES,
      },
      {
        below: '4.0.0',
        language: 'javascript',
        because: 'it has neither the class OpenAI nor AzureOpenAI of today',
        source: OPENAI_JS,
      },
    ],
    source: OPENAI_PY,
  }),
  client('OpenAI', 'OpenAI for .NET', { languages: ['csharp'], speaks: 'openai', source: SOURCES.foundryErrors }),
  client('Azure.AI.OpenAI', 'Azure.AI.OpenAI', {
    languages: ['csharp'],
    speaks: 'openai',
    old: [
      {
        below: '2.0.0',
        because: 'its classes (OpenAIClient, ChatCompletionsOptions) were replaced in 2.0',
        source: NUGET,
      },
    ],
    source: NUGET,
  }),
  client('@azure/openai', '@azure/openai', {
    languages: ['javascript'],
    speaks: 'openai',
    status: 'legacy',
    successor: 'openai',
    source: OPENAI_JS,
  }),
  client('com.azure.ai.openai', 'azure-ai-openai for Java', {
    languages: ['java'],
    speaks: 'openai',
    status: 'legacy',
    successor: 'com.openai:openai-java',
    source: SOURCES.foundryErrors,
  }),
  wrapper('com.openai', 'openai-java', ['java']),
  wrapper('openai-go', 'openai-go', ['go']),
  wrapper('go-openai', 'go-openai', ['go']),
  wrapper('azopenai', 'azopenai', ['go']),
  inference('azure-ai-inference', 'python', 'openai'),
  inference('@azure-rest/ai-inference', 'javascript', 'openai'),
  inference('Azure.AI.Inference', 'csharp', 'OpenAI'),
  inference('com.azure.ai.inference', 'java', 'com.openai'),
  projects('azure-ai-projects', 'python', [NO_FROM_CONNECTION_STRING]),
  projects('@azure/ai-projects', 'javascript', [NO_FROM_CONNECTION_STRING]),
  projects('Azure.AI.Projects', 'csharp'),
  projects('com.azure.ai.projects', 'java'),
  agents('azure-ai-agents', 'python', 'azure-ai-projects'),
  agents('@azure/ai-agents', 'javascript', '@azure/ai-projects'),
  agents('Azure.AI.Agents.Persistent', 'csharp', 'Azure.AI.Projects'),
  identity('azure-identity', 'python'),
  identity('@azure/identity', 'javascript'),
  identity('Azure.Identity', 'csharp'),
  identity('com.azure.identity', 'java'),
  identity('azidentity', 'go'),
  client('anthropic', 'anthropic', {
    languages: ['python', 'javascript'],
    speaks: 'anthropic',
    source: SOURCES.claude,
  }),
  wrapper('langchain', 'LangChain', ['python', 'javascript']),
  wrapper('semantic-kernel', 'Semantic Kernel', ['python', 'csharp', 'java']),
  wrapper('litellm', 'LiteLLM', ['python']),
  wrapper('llama-index', 'LlamaIndex', ['python']),
  wrapper('promptflow', 'Prompt flow', ['python']),
  wrapper('spring-ai', 'Spring AI', ['java']),
];

/** Names under which the same package is met: its module, its class, its parts. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['azureopenai', 'openai'],
  ['azure-openai', 'openai'],
  ['langchain-openai', 'langchain'],
  ['langchain_openai', 'langchain'],
  ['@langchain/openai', 'langchain'],
  ['microsoft.semantickernel', 'semantic-kernel'],
  ['azure.ai.inference', 'azure-ai-inference'],
  ['azure.ai.projects', 'azure-ai-projects'],
  ['azure.ai.agents', 'azure-ai-agents'],
  ['azure.identity', 'azure-identity'],
  ['llama_index', 'llama-index'],
];

const exact: ReadonlyMap<string, Client> = new Map(TABLE.map((row) => [row.id, row]));
/** Aliases come last: `azure.identity` is Python's module, though .NET's package differs from it by case alone. */
const loose: ReadonlyMap<string, Client> = new Map([
  ...TABLE.map((row): [string, Client] => [row.id.toLowerCase(), row]),
  ...ALIASES.flatMap(([alias, id]): [string, Client][] => {
    const row = exact.get(id);
    return row === undefined ? [] : [[alias, row]];
  }),
]);

export const clients = (): readonly Client[] => TABLE;

/** By package name. Case decides first (`OpenAI` is the .NET package, `openai` the others), then it does not matter. */
export const clientOf = (id: string | undefined): Client | undefined =>
  id === undefined ? undefined : (exact.get(id) ?? loose.get(id.toLowerCase()));

const numbers = (version: string): readonly number[] => version.split(/[^0-9]+/, 4).map(Number);

/** True where `version` is lower than `limit`; pre-releases count as lower than their release. */
export function isBelow(version: string, limit: string): boolean {
  const [have, want] = [numbers(version), numbers(limit)];
  for (let i = 0; i < 3; i += 1) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return /^\d+\.\d+\.\d+[-.]?(a|b|rc|alpha|beta|preview)/i.test(version);
}

/**
 * Why a version is too old, or `undefined`. The same number means different things in different languages: where the
 * language is unknown, only a version that is too old in all of them counts.
 */
export function tooOld(id: string | undefined, version: string | undefined, language?: string): OldVersion | undefined {
  if (version === undefined) return undefined;
  const old = clientOf(id)?.old.filter(
    (row) => row.language === undefined || (language ?? row.language) === row.language,
  );
  const below = old?.filter((row) => isBelow(version, row.below)) ?? [];
  return language === undefined && below.length < (old?.length ?? 0) ? undefined : below[0];
}
