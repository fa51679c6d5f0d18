import { slot, snippet, type Snippet } from '../../prose';
import { OPENAI_SNIPPETS } from './snippets-openai';
import type { CodeLanguage, Target } from './target';

const plain = snippet('PlainText');

const python = ({ base }: Target): Snippet =>
  snippet('Python')`from azure.ai.projects import AIProjectClient
from azure.identity import DefaultAzureCredential

project = AIProjectClient(endpoint="${base}", credential=DefaultAzureCredential())
client = project.get_openai_client()`;

const typescript = ({ base }: Target): Snippet =>
  snippet('TypeScript')`import { AIProjectClient } from '@azure/ai-projects';
import { DefaultAzureCredential } from '@azure/identity';

const project = new AIProjectClient('${base}', new DefaultAzureCredential());`;

const csharp = ({ base }: Target): Snippet =>
  snippet('CSharp')`using Azure.AI.Projects;
using Azure.Identity;

var project = new AIProjectClient(new Uri("${base}"), new DefaultAzureCredential());`;

const java = ({ base, scope }: Target): Snippet =>
  snippet('Java')`// The project's OpenAI route, with com.openai:openai-java and com.azure:azure-identity
OpenAIClient client = OpenAIOkHttpClient.builder()
    .baseUrl("${base}/openai/v1")
    .credential(BearerTokenCredential.create(AuthenticationUtil.getBearerTokenSupplier(
        new DefaultAzureCredentialBuilder().build(), "${slot('scope', scope)}")))
    .build();`;

const curl = ({ base, scope }: Target): Snippet =>
  snippet(
    'Bash',
  )`TOKEN=$(az account get-access-token --scope "${slot('scope', scope)}" --query accessToken --output tsv)
curl "${base}/assistants?api-version=v1" -H "Authorization: Bearer $TOKEN"`;

export const PROJECT_SNIPPETS: Readonly<Record<CodeLanguage, (target: Target) => Snippet>> = {
  python,
  javascript: typescript,
  csharp,
  java,
  go: (target) => OPENAI_SNIPPETS.go({ ...target, base: plain`${target.base}/openai/v1/` }),
  rest: curl,
};

/** Claude's own route takes Anthropic's message format. */
export const claudeCurl = ({ base, scope, deployment }: Target): Snippet =>
  snippet(
    'Bash',
  )`TOKEN=$(az account get-access-token --scope "${slot('scope', scope)}" --query accessToken --output tsv)
curl "${base}/v1/messages" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "anthropic-version: 2023-06-01" \\
  -H "Content-Type: application/json" \\
  -d '{"model": "${deployment}", "max_tokens": 50, "messages": [{"role": "user", "content": "ping"}]}'`;

const claudePython = ({ base, scope, deployment }: Target): Snippet =>
  snippet('Python')`from anthropic import AnthropicFoundry
from azure.identity import DefaultAzureCredential, get_bearer_token_provider

token_provider = get_bearer_token_provider(DefaultAzureCredential(), "${slot('scope', scope)}")
client = AnthropicFoundry(base_url="${base}", azure_ad_token_provider=token_provider)

message = client.messages.create(
    model="${deployment}",  # name of the deployment
    max_tokens=50,
    messages=[{"role": "user", "content": "ping"}],
)`;

const claudeTypescript = ({ base, scope, deployment }: Target): Snippet =>
  snippet('TypeScript')`import { AnthropicFoundry } from '@anthropic-ai/foundry-sdk';
import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';

const azureADTokenProvider = getBearerTokenProvider(new DefaultAzureCredential(), '${slot('scope', scope)}');
const client = new AnthropicFoundry({ baseURL: '${base}', azureADTokenProvider });

const message = await client.messages.create({
  model: '${deployment}', // name of the deployment
  max_tokens: 50,
  messages: [{ role: 'user', content: 'ping' }],
});`;

/** Anthropic's own clients for this route; in the other languages the call itself. */
export const CLAUDE_SNIPPETS: Readonly<Record<CodeLanguage, (target: Target) => Snippet>> = {
  python: claudePython,
  javascript: claudeTypescript,
  csharp: claudeCurl,
  java: claudeCurl,
  go: claudeCurl,
  rest: claudeCurl,
};
