import { slot, snippet, type Snippet } from '../../prose';
import type { CodeLanguage, Target } from './target';

const python = ({ base, scope, deployment }: Target): Snippet =>
  snippet('Python')`from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

token_provider = get_bearer_token_provider(DefaultAzureCredential(), "${slot('scope', scope)}")
client = OpenAI(base_url="${base}", api_key=token_provider)

response = client.chat.completions.create(
    model="${deployment}",  # name of the deployment
    messages=[{"role": "user", "content": "ping"}],
)`;

const typescript = ({ base, scope, deployment }: Target): Snippet =>
  snippet('TypeScript')`import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';
import OpenAI from 'openai';

const tokenProvider = getBearerTokenProvider(new DefaultAzureCredential(), '${slot('scope', scope)}');
const client = new OpenAI({ baseURL: '${base}', apiKey: tokenProvider });

const response = await client.chat.completions.create({
  model: '${deployment}', // name of the deployment
  messages: [{ role: 'user', content: 'ping' }],
});`;

const csharp = ({ base, scope, deployment }: Target): Snippet =>
  snippet('CSharp')`using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;
using OpenAI.Chat;

#pragma warning disable OPENAI001
var policy = new BearerTokenPolicy(new DefaultAzureCredential(), "${slot('scope', scope)}");
var client = new ChatClient(
    model: "${deployment}", // name of the deployment
    authenticationPolicy: policy,
    options: new OpenAIClientOptions { Endpoint = new Uri("${base}") });

ChatCompletion reply = client.CompleteChat("ping");`;

const java = ({ base, scope, deployment }: Target): Snippet =>
  snippet('Java')`// com.openai:openai-java and com.azure:azure-identity
OpenAIClient client = OpenAIOkHttpClient.builder()
    .baseUrl("${base}")
    .credential(BearerTokenCredential.create(AuthenticationUtil.getBearerTokenSupplier(
        new DefaultAzureCredentialBuilder().build(), "${slot('scope', scope)}")))
    .build();

ChatCompletionCreateParams request = ChatCompletionCreateParams.builder()
    .model("${deployment}") // name of the deployment
    .addUserMessage("ping")
    .build();
client.chat().completions().create(request);`;

const go = ({ base, scope, deployment }: Target): Snippet =>
  snippet('Go')`// github.com/openai/openai-go/v3 and github.com/Azure/azure-sdk-for-go/sdk/azidentity
credential, err := azidentity.NewDefaultAzureCredential(nil)
if err != nil {
	return err
}
token, err := credential.GetToken(ctx, policy.TokenRequestOptions{Scopes: []string{"${slot('scope', scope)}"}})
if err != nil {
	return err
}
client := openai.NewClient(option.WithBaseURL("${base}"), option.WithAPIKey(token.Token))
_, err = client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
	Model:    "${deployment}", // name of the deployment
	Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("ping")},
})`;

/** A token from Azure CLI and one call with it: settles whether sign-in, audience and role are right. */
export const curl = ({ base, scope, deployment }: Target): Snippet =>
  snippet(
    'Bash',
  )`TOKEN=$(az account get-access-token --scope "${slot('scope', scope)}" --query accessToken --output tsv)
curl "${base}chat/completions" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{"model": "${deployment}", "messages": [{"role": "user", "content": "ping"}]}'`;

export const OPENAI_SNIPPETS: Readonly<Record<CodeLanguage, (target: Target) => Snippet>> = {
  python,
  javascript: typescript,
  csharp,
  java,
  go,
  rest: curl,
};
