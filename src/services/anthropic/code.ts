import { snippet } from '../../prose';
import { curl, type Code, type CodeByLanguage, type SettlingCall } from '../code';

const text = snippet('PlainText');

/** Claude's own route takes Anthropic's message format. */
export const calls: readonly SettlingCall[] = [
  {
    actions: ['AIServices/providers/action'],
    path: '/v1/messages',
    headers: ['anthropic-version: 2023-06-01'],
    body: (deployment) =>
      text`{"model": "${deployment}", "max_tokens": 50, "messages": [{"role": "user", "content": "ping"}]}`,
  },
];

const python: Code = ({ base, scope, deployment }) =>
  snippet('Python')`from anthropic import AnthropicFoundry
from azure.identity import DefaultAzureCredential, get_bearer_token_provider

token_provider = get_bearer_token_provider(DefaultAzureCredential(), "${scope}")
client = AnthropicFoundry(base_url="${base}", azure_ad_token_provider=token_provider)

message = client.messages.create(
    model="${deployment}",  # name of the deployment
    max_tokens=50,
    messages=[{"role": "user", "content": "ping"}],
)`;

const typescript: Code = ({ base, scope, deployment }) =>
  snippet('TypeScript')`import { AnthropicFoundry } from '@anthropic-ai/foundry-sdk';
import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';

const azureADTokenProvider = getBearerTokenProvider(new DefaultAzureCredential(), '${scope}');
const client = new AnthropicFoundry({ baseURL: '${base}', azureADTokenProvider });

const message = await client.messages.create({
  model: '${deployment}', // name of the deployment
  max_tokens: 50,
  messages: [{ role: 'user', content: 'ping' }],
});`;

/** Anthropic's own clients for this route; in the other languages the call itself. */
export const code: CodeByLanguage = {
  python,
  javascript: typescript,
  rest: (target) => curl(calls[0] ?? { path: '' })(target),
};
