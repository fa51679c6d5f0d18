import { snippet } from '../../prose';
import { curl, type Code, type CodeByLanguage, type SettlingCall } from '../code';
import { javaTokens } from '../java';

const pythonClient: Code = ({ base, scope }) =>
  snippet('Python')`from azure.identity import DefaultAzureCredential, get_bearer_token_provider
from openai import OpenAI

token_provider = get_bearer_token_provider(DefaultAzureCredential(), "${scope}")
client = OpenAI(base_url="${base}", api_key=token_provider)`;

const python: Code = (target) =>
  snippet('Python')`${pythonClient(target)}

response = client.chat.completions.create(
    model="${target.deployment}",  # name of the deployment
    messages=[{"role": "user", "content": "ping"}],
)`;

const typescriptClient: Code = ({ base, scope }) =>
  snippet('TypeScript')`import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';
import OpenAI from 'openai';

const tokenProvider = getBearerTokenProvider(new DefaultAzureCredential(), '${scope}');
const client = new OpenAI({ baseURL: '${base}', apiKey: tokenProvider });`;

const typescript: Code = (target) =>
  snippet('TypeScript')`${typescriptClient(target)}

const response = await client.chat.completions.create({
  model: '${target.deployment}', // name of the deployment
  messages: [{ role: 'user', content: 'ping' }],
});`;

const csharp: Code = ({ base, scope, deployment }) =>
  snippet('CSharp')`using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;
using OpenAI.Chat;

#pragma warning disable OPENAI001
var policy = new BearerTokenPolicy(new DefaultAzureCredential(), "${scope}");
var client = new ChatClient(
    model: "${deployment}", // name of the deployment
    authenticationPolicy: policy,
    options: new OpenAIClientOptions { Endpoint = new Uri("${base}") });

ChatCompletion reply = client.CompleteChat("ping");`;

const java: Code = ({ base, scope, deployment }) =>
  snippet('Java')`// com.openai:openai-java and com.azure:azure-identity
${javaTokens(scope)}
OpenAIClient client = OpenAIOkHttpClient.builder()
    .baseUrl("${base}")
    .credential(BearerTokenCredential.create(tokens))
    .build();

ChatCompletionCreateParams request = ChatCompletionCreateParams.builder()
    .model("${deployment}") // name of the deployment
    .addUserMessage("ping")
    .build();
client.chat().completions().create(request);`;

/**
 * A token for each request, from the credential's own cache: what option.WithAPIKey is given dies after about an hour. The
 * client's azure.WithTokenCredential asks for azure.WithEndpoint beside it (since 2026-08-21), which knows the classic routes
 * alone (source: openai-go, azure/azure.go, read 2026-11-29).
 */
const go: Code = ({ base, scope, deployment }) =>
  snippet('Go')`// github.com/openai/openai-go/v3 and github.com/Azure/azure-sdk-for-go/sdk/azidentity
credential, err := azidentity.NewDefaultAzureCredential(nil)
if err != nil {
	return err
}
signIn := option.WithMiddleware(func(r *http.Request, next option.MiddlewareNext) (*http.Response, error) {
	token, err := credential.GetToken(r.Context(), policy.TokenRequestOptions{Scopes: []string{"${scope}"}})
	if err != nil {
		return nil, err
	}
	r.Header.Set("Authorization", "Bearer "+token.Token)
	return next(r)
})
// on the classic route: azure.WithEndpoint(host, "2024-10-21") with azure.WithTokenCredential(credential)
client := openai.NewClient(option.WithBaseURL("${base}"), signIn)
_, err = client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
	Model:    "${deployment}", // name of the deployment
	Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("ping")},
})`;

const text = snippet('PlainText');

/** Reading settles reading alone: who may list files may not yet upload one. */
const list = (path: string, action: string): SettlingCall => ({ actions: [action], path });

/** Calls that settle access, below the base URL of v1. Realtime is a socket: no call from a terminal settles it. */
export const calls: readonly SettlingCall[] = [
  {
    actions: ['OpenAI/deployments/chat/completions/action'],
    path: 'chat/completions',
    body: (deployment) => text`{"model": "${deployment}", "messages": [{"role": "user", "content": "ping"}]}`,
  },
  {
    actions: ['OpenAI/deployments/embeddings/action'],
    path: 'embeddings',
    body: (deployment) => text`{"model": "${deployment}", "input": "ping"}`,
  },
  {
    actions: ['OpenAI/responses/write'],
    path: 'responses',
    body: (deployment) => text`{"model": "${deployment}", "input": "ping"}`,
  },
  list('files', 'OpenAI/files/read'),
  list('batches', 'OpenAI/batches/read'),
  list('fine_tuning/jobs', 'OpenAI/fine-tunes/read'),
  list('vector_stores', 'OpenAI/assistants/vector_stores/read'),
  list('models', 'OpenAI/models/read'),
];

/** For models that serve the Responses API alone. */
export const responsesCode: CodeByLanguage = {
  python: (target) =>
    snippet('Python')`${pythonClient(target)}

response = client.responses.create(model="${target.deployment}", input="ping")`,
  javascript: (target) =>
    snippet('TypeScript')`${typescriptClient(target)}

const response = await client.responses.create({ model: '${target.deployment}', input: 'ping' });`,
  rest: (target) => curl(calls.find(({ path }) => path === 'responses') ?? { path: 'models' })(target),
};

export const code: CodeByLanguage = {
  python,
  javascript: typescript,
  csharp,
  java,
  go,
  rest: (target) => curl(calls[0] ?? { path: 'models' })(target),
};
