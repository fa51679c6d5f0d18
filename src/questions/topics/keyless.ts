import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';

const PYTHON = snippet('Python')`from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

token = get_bearer_token_provider(DefaultAzureCredential(), "https://ai.azure.com/.default")
client = OpenAI(base_url="https://${slot('resource', undefined)}.openai.azure.com/openai/v1/", api_key=token)`;

/** Calling without a key, language by language. */
export const keylessTopics: readonly Topic[] = [
  {
    id: 'keyless',
    question: 'How do I call Azure OpenAI without a key?',
    asked: [
      'can I do it without a key?',
      'without a key?',
      'geht es ohne Schlüssel?',
      'se puede sin clave?',
      'how do I go keyless?',
      'use entra id instead of an api key',
      'how to use DefaultAzureCredential with azure openai',
      'keyless step by step',
      'passwordless connection to azure openai',
      'ohne Schlüssel aufrufen, Schritt für Schritt',
      'キーなしで呼び出す手順',
      '¿cómo llamo sin clave?',
      'appeler sans clé, étapes',
      'chamar sem chave, passo a passo',
      '不用密钥怎么调用',
    ],
    answer: prose`Give your identity ${the('openAiUser')} on the resource, make a token provider for https://ai.azure.com/.default, and hand it to the OpenAI client in place of the key. The resource needs its own host (a custom subdomain).`,
    snippet: PYTHON,
    sources: [SOURCES.foundryEntra, SOURCES.foundryErrors],
  },
  {
    id: 'keyless-python',
    question: 'How do I call without a key in Python?',
    asked: [
      'replace AzureOpenAI(api_key=…) by Entra ID, what do I change in the python code?',
      'python code for azure openai with entra id',
      'openai python client with DefaultAzureCredential',
      'give me the python code',
    ],
    answer: words(
      'Install openai and azure-identity, and hand the client a token provider as its api_key. It asks for a new token by itself when the old one ends.',
    ),
    snippet: PYTHON,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'keyless-csharp',
    question: 'How do I call without a key in C#?',
    asked: [
      'c# azure openai with managed identity',
      '.net keyless azure openai',
      'dotnet DefaultAzureCredential azure openai',
    ],
    answer: words(
      'Use the OpenAI package with a bearer token policy of Azure.Identity, and the v1 address of the resource.',
    ),
    snippet: snippet(
      'CSharp',
    )`var policy = new BearerTokenPolicy(new DefaultAzureCredential(), "https://ai.azure.com/.default");
var client = new ChatClient("${slot('deployment', undefined)}", policy, new OpenAIClientOptions {
    Endpoint = new Uri("https://${slot('resource', undefined)}.openai.azure.com/openai/v1/"),
});`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'keyless-javascript',
    question: 'How do I call without a key in JavaScript or TypeScript?',
    asked: [
      'node js azure openai with entra id',
      'typescript openai client with token provider',
      'javascript keyless azure openai',
    ],
    answer: words(
      'Install openai and @azure/identity, and hand the client a function that gives a token as its apiKey.',
    ),
    snippet: snippet('TypeScript')`import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';
import OpenAI from 'openai';

const apiKey = getBearerTokenProvider(new DefaultAzureCredential(), 'https://ai.azure.com/.default');
const client = new OpenAI({ baseURL: 'https://${slot('resource', undefined)}.openai.azure.com/openai/v1/', apiKey });`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'keyless-curl',
    question: 'Which header carries the token in a REST call?',
    asked: [
      'curl azure openai with entra token',
      'authorization header bearer azure openai rest',
      'how do I send the token with curl?',
      'api-key header or authorization header?',
    ],
    answer: words(
      'Authorization: Bearer, with the token. A key goes into the header api-key. A token in api-key is refused, and a key after Bearer is refused on most routes.',
    ),
    snippet: snippet(
      'Bash',
    )`TOKEN=$(az account get-access-token --resource "https://ai.azure.com" --query accessToken --output tsv)
curl "https://${slot('resource', undefined)}.openai.azure.com/openai/v1/models" -H "Authorization: Bearer $TOKEN"`,
    sources: [SOURCES.foundryErrors],
  },
  {
    id: 'keyless-java',
    question: 'How do I call without a key in Java?',
    asked: [
      'java azure openai with managed identity',
      'java code keyless azure openai',
      'openai-java entra id token',
      'Java ohne Schlüssel',
    ],
    answer: words(
      'Use openai-java and azure-identity: a BearerTokenCredential that asks for https://ai.azure.com/.default takes the place of the key.',
    ),
    snippet: snippet('Java')`var token = AuthenticationUtil.getBearerTokenSupplier(
    new DefaultAzureCredentialBuilder().build(), "https://ai.azure.com/.default");
OpenAIClient client = OpenAIOkHttpClient.builder()
    .baseUrl("https://${slot('resource', undefined)}.openai.azure.com/openai/v1/")
    .credential(BearerTokenCredential.create(token))
    .build();`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'keyless-go',
    question: 'How do I call without a key in Go?',
    asked: [
      'golang azure openai token credential',
      'go sdk entra auth for openai',
      'openai-go with azidentity',
      'Go ohne Schlüssel',
    ],
    answer: words('Use openai-go with azidentity: azure.WithTokenCredential takes the place of the key.'),
    snippet: snippet('Go')`credential, err := azidentity.NewDefaultAzureCredential(nil)
client := openai.NewClient(
	option.WithBaseURL("https://${slot('resource', undefined)}.openai.azure.com/openai/v1/"),
	azure.WithTokenCredential(credential, azure.WithTokenCredentialScopes([]string{"https://ai.azure.com/.default"})),
)`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'local-development',
    question: 'How do I call without a key from my own machine?',
    asked: [
      'keyless on my laptop',
      'local development with entra id',
      'does managed identity work locally?',
      'vs code sign in for azure openai',
      'same code locally and in production without a key',
      'lokale Entwicklung ohne Schlüssel',
      'ローカル開発でキーなし',
      'desarrollo local sin clave',
      'jupyter on my mac, which sign-in is used?',
      'azure functions on my machine with local settings',
      'github codespaces or cloud shell: how do I sign in to azure openai?',
    ],
    answer: prose`Sign in with az login, as the person who holds the role; DefaultAzureCredential takes that sign-in. In Codespaces or over SSH: az login --use-device-code. A managed identity does not exist on a laptop: you need ${the('openAiUser')} yourself.`,
    snippet: snippet('Bash')`az login`,
    sources: [SOURCES.foundryEntra, SOURCES.identityTroubleshooting],
  },
  {
    id: 'frameworks',
    question: 'How do LangChain, Semantic Kernel or LiteLLM call without a key?',
    asked: [
      'langchain azure openai with entra id',
      'semantic kernel managed identity azure openai',
      'litellm azure without api key',
      'llamaindex azure openai token provider',
      'langchain fails since keys were switched off',
      'DefaultAzureCredential with semantic kernel in python',
      'agent framework DefaultAzureCredential',
    ],
    answer: words(
      'With a token in place of the key. LangChain and LlamaIndex: azure_ad_token_provider of their Azure classes. Semantic Kernel and Agent Framework: a TokenCredential in place of the key. LiteLLM: enable_azure_ad_token_refresh: true, or azure_ad_token. Leave the key field empty.',
    ),
    sources: [SOURCES.foundryEntra],
  },
];
