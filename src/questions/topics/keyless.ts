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
      'how do I go keyless?',
      'use entra id instead of an api key',
      'how to use DefaultAzureCredential with azure openai',
      'keyless step by step',
      'passwordless connection to azure openai',
    ],
    answer: prose`Three steps. Give your identity ${the('openAiUser')} on the resource. Make a token provider for https://ai.azure.com/.default. Hand it to the OpenAI client in place of the key. The resource needs its own host (a custom subdomain).`,
    snippet: PYTHON,
    sources: [SOURCES.foundryEntra, SOURCES.foundryErrors],
  },
  {
    id: 'keyless-python',
    question: 'How do I call without a key in Python?',
    asked: [
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
    id: 'keyless-java-go',
    question: 'How do I call without a key in Java or Go?',
    asked: [
      'java azure openai with managed identity',
      'spring ai azure openai entra id',
      'golang azure openai token credential',
    ],
    answer: words(
      'Java: openai-java with a BearerTokenCredential that asks your TokenCredential for https://ai.azure.com/.default. Go: openai-go with azure.WithTokenCredential and azure.WithEndpoint. The identity needs a role on the resource.',
    ),
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
    ],
    answer: prose`Sign in with az login, as the person who holds the role; DefaultAzureCredential takes that sign-in. A managed identity does not exist on a laptop: you need ${the('openAiUser')} yourself.`,
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
      'agent framework DefaultAzureCredential',
    ],
    answer: words(
      'Each takes a token in place of the key. LangChain: azure_ad_token_provider of AzureChatOpenAI. Semantic Kernel and Agent Framework: a TokenCredential in place of the key. LiteLLM: enable_azure_ad_token_refresh: true, or azure_ad_token. Leave the key field empty.',
    ),
    sources: [SOURCES.foundryEntra],
  },
];
