import { CLOUDS, cloudOfHost, scopeFor } from '../../azure-names';
import type { Evidence } from '../../evidence';
import { slot, snippet, type Slot, type Snippet } from '../../prose';
import type { CodeLanguage } from '../../services';
import { accountName } from './naming';
import { accountEndpoint } from './questions';

/** What a library around the client is told of an account. */
interface Told {
  /** The account, by the name that its host begins with. */
  readonly name: Slot;
  /** Where the account answers, with nothing behind the host: the library adds the path. */
  readonly endpoint: Snippet;
  readonly deployment: Slot;
  readonly scope: Slot;
}

type Code = (told: Told) => Snippet;

const py = snippet('Python');
const plain = snippet('PlainText');

const pyProvider = (scope: Slot): Snippet =>
  py`token_provider = get_bearer_token_provider(DefaultAzureCredential(), "${scope}")`;

/** The classes of libraries that call Azure OpenAI through the classic route. Each says what its names were compared with. */
const FRAMEWORKS: Readonly<Record<string, Readonly<Partial<Record<CodeLanguage, Code>>>>> = {
  'semantic-kernel': {
    // Read 2026-11-30: its users; the three parameters stand in this order.
    csharp: ({ endpoint, deployment }) =>
      snippet('CSharp')`using Azure.Identity;
using Microsoft.SemanticKernel;

var builder = Kernel.CreateBuilder();
builder.AddAzureOpenAIChatCompletion("${deployment}", "${endpoint}", new DefaultAzureCredential());`,
    // Read 2026-11-30: azure_chat_completion.py of microsoft/semantic-kernel.
    python: ({ endpoint, deployment, scope }) =>
      py`from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from semantic_kernel.connectors.ai.open_ai import AzureChatCompletion

${pyProvider(scope)}
chat = AzureChatCompletion(
    deployment_name="${deployment}",
    endpoint="${endpoint}",
    ad_token_provider=token_provider,
)`,
  },
  langchain: {
    // Read 2026-11-30: users of langchain-openai.
    python: ({ endpoint, deployment, scope }) =>
      py`from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from langchain_openai import AzureChatOpenAI

${pyProvider(scope)}
llm = AzureChatOpenAI(
    azure_endpoint="${endpoint}",
    azure_deployment="${deployment}",
    api_version="2024-10-21",
    azure_ad_token_provider=token_provider,
)`,
    // Read 2026-11-29: docs.langchain.com/oss/javascript/integrations/chat/azure.
    javascript: ({ name, deployment, scope }) =>
      snippet('TypeScript')`import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';
import { AzureChatOpenAI } from '@langchain/openai';

const llm = new AzureChatOpenAI({
  azureOpenAIApiInstanceName: '${name}', // the name alone
  azureOpenAIApiDeploymentName: '${deployment}',
  azureOpenAIApiVersion: '2024-10-21',
  azureADTokenProvider: getBearerTokenProvider(new DefaultAzureCredential(), '${scope}'),
});`,
  },
  'llama-index': {
    // Read 2026-11-30: users of llama-index-llms-azure-openai.
    python: ({ endpoint, deployment, scope }) =>
      py`from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from llama_index.llms.azure_openai import AzureOpenAI

${pyProvider(scope)}
llm = AzureOpenAI(
    engine="${deployment}",
    azure_endpoint="${endpoint}",
    api_version="2024-10-21",
    use_azure_ad=True,
    azure_ad_token_provider=token_provider,
)`,
  },
  autogen: {
    // Read 2026-11-30: users of autogen-ext.
    python: ({ endpoint, deployment, scope }) =>
      py`from autogen_ext.models.openai import AzureOpenAIChatCompletionClient
from azure.identity import DefaultAzureCredential, get_bearer_token_provider

${pyProvider(scope)}
client = AzureOpenAIChatCompletionClient(
    azure_deployment="${deployment}",
    model="${deployment}",
    api_version="2024-10-21",
    azure_endpoint="${endpoint}",
    azure_ad_token_provider=token_provider,
)`,
  },
  'agent-framework': {
    // Read 2026-11-30: the readme of agent-framework-openai. A project has a client of its own, FoundryChatClient.
    python: ({ endpoint, deployment }) =>
      py`from agent_framework.openai import OpenAIChatClient
from azure.identity.aio import DefaultAzureCredential

client = OpenAIChatClient(
    model="${deployment}",
    azure_endpoint="${endpoint}",
    credential=DefaultAzureCredential(),
)`,
  },
};

const TITLES: Readonly<Record<string, string>> = {
  'semantic-kernel': 'Semantic Kernel',
  langchain: 'LangChain',
  'llama-index': 'LlamaIndex',
  autogen: 'AutoGen',
  'agent-framework': 'Agent Framework',
};

/** Where no line of code shows the library, its name in a sentence. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/semantic/i, 'semantic-kernel'],
  [/langchain|chatopenai/i, 'langchain'],
  [/llama/i, 'llama-index'],
];

const idOf = ({ framework, openAiLibrary }: Evidence): string | undefined =>
  framework?.value ?? NAMED.find(([name]) => name.test(openAiLibrary?.value ?? ''))?.[1];

/** What calls the model, where that is a library around the client or a product that is configured: by its name. */
export function calledThrough(evidence: Evidence): string | undefined {
  const id = idOf(evidence);
  return evidence.claims.product?.value ?? (id === undefined ? undefined : TITLES[id]);
}

/** What clients for models put behind the address that they are given. */
const ADDED = /^\/(?:(?:chat\/)?completions|embeddings|responses|openai\/deployments)(?:\/|$)/i;

/** They know the endpoint of a project, and want it. */
const TAKES_PROJECTS = /foundrychatclient/i;

/**
 * Whether a client for models was given the endpoint of a project. It wants that of the account: a project serves models
 * under /openai/v1 alone, and nothing under /openai/deployments.
 */
export function wantsAccount(evidence: Evidence): boolean {
  const at = accountEndpoint(evidence);
  const rest = at?.shape === 'foundry-project' ? at.path.replace(/^\/api\/projects\/[^/]{1,100}/i, '') : undefined;
  if (rest === undefined || TAKES_PROJECTS.test(evidence.azureCode?.value ?? '')) return false;
  if (ADDED.test(rest)) return true;
  const isClient =
    calledThrough(evidence) !== undefined || /^azure[_ ]endpoint$/i.test(evidence.azureCode?.value ?? '');
  return isClient && /^\/?(?:openai\/?)?$/i.test(rest);
}

/**
 * How the library around the client is told of the account, in the language of the paste, or in the one that it is mostly
 * used in; nothing where that is not known.
 */
export function frameworkCode(
  evidence: Evidence,
  language: CodeLanguage | undefined,
  scope: Slot,
): Snippet | undefined {
  const id = idOf(evidence);
  const known = id === undefined ? undefined : FRAMEWORKS[id];
  const code = known && (language === undefined ? Object.values(known)[0] : known[language]);
  const at = accountEndpoint(evidence);
  const cloud = at === undefined ? CLOUDS.public : cloudOfHost(at.host);
  const name = slot('resource', at?.subdomain ?? accountName(evidence));
  return code?.({
    name,
    endpoint: plain`https://${name}.${slot('host', cloud.hosts.openai)}/`,
    deployment: slot('deployment', evidence.deployment?.value ?? evidence.model?.value),
    // The classic route takes the older audience, unless the service asked for another.
    scope: evidence.audience === undefined ? slot('scope', scopeFor('cognitive', cloud)) : scope,
  });
}
