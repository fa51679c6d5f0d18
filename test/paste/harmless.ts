/** Texts that look like secrets and are none, drawn from a seed. */
type Chance = () => number;

const HEX = '0123456789abcdef';
const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const BASE64 = `${ALNUM}+/`;
const URL_SAFE = `${ALNUM}-_`;

const draw = (chance: Chance, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(Math.floor(chance() * alphabet.length))).join('');
const hex = (chance: Chance, length: number): string => draw(chance, HEX, length);
const guid = (chance: Chance): string => [8, 4, 4, 4, 12].map((length) => hex(chance, length)).join('-');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const HARMLESS: readonly (readonly [string, (chance: Chance) => string])[] = [
  ['GUID', (c) => guid(c)],
  ['GUID, capitals', (c) => `The client '${guid(c).toUpperCase()}' does not have authorization`],
  [
    'object id',
    (c) => `The client 'a@b.com' with object id '${guid(c)}' does not have authorization to perform action`,
  ],
  [
    'subscription',
    (c) =>
      `/subscriptions/${guid(c)}/resourceGroups/rg-ai-prod/providers/Microsoft.CognitiveServices/accounts/aoai-${draw(c, LOWER, 13)}`,
  ],
  ['subscription in a sentence', (c) => `Subscription ${guid(c)} was not found in tenant ${guid(c)}.`],
  ['role definition', (c) => `/providers/Microsoft.Authorization/roleDefinitions/${guid(c)}`],
  ['correlation', (c) => `Trace ID: ${guid(c)} Correlation ID: ${guid(c)} Timestamp: 2026-11-01 10:00:00Z`],
  ['trace id', (c) => `Invalid API key. Trace ID: ${hex(c, 32)}`],
  ['trace id in JSON', (c) => `{"error":{"message":"bad key"},"trace_id":"${hex(c, 32)}"}`],
  ['trace id in brackets', (c) => `2026-11-01 10:00:00 ERROR [${hex(c, 32)}] token request failed`],
  ['traceparent', (c) => `traceparent: 00-${hex(c, 32)}-${hex(c, 16)}-01`],
  ['B3', (c) => `X-B3-TraceId: ${hex(c, 32)}`],
  ['operation id', (c) => `"operation_Id": "${hex(c, 32)}"`],
  ['span', (c) => `span.id=${hex(c, 16)} trace.id=${hex(c, 32)}`],
  ['request id', (c) => `x-request-id: ${hex(c, 32)}`],
  ['request id after key', (c) => `Access denied due to invalid subscription key. Request id: ${hex(c, 32)}`],
  ['gateway request id', (c) => `apim-request-id: ${guid(c)}`],
  ['req id', (c) => `(request ID req_${hex(c, 32)})`],
  ['connection id', (c) => `X-ConnectionId=${hex(c, 32).toUpperCase()}`],
  ['client request id', (c) => `x-ms-client-request-id: ${guid(c)}`],
  ['etag', (c) => `ETag: "${hex(c, 32)}"`],
  ['weak etag', (c) => `ETag: W/"0x8D${hex(c, 13).toUpperCase()}"`],
  ['Content-MD5', (c) => `Content-MD5: ${draw(c, BASE64, 22)}==`],
  ['commit', (c) => `commit ${hex(c, 40)}`],
  ['commit in an address', (c) => `https://github.com/Azure/azure-sdk-for-python/blob/${hex(c, 40)}/sdk/a.py`],
  ['SHA-1', (c) => `sha1:${hex(c, 40)}`],
  ['image digest', (c) => `mcr.microsoft.com/azureml/curated@sha256:${hex(c, 64)}`],
  ['digest alone', (c) => `Digest: sha256:${hex(c, 64)}`],
  ['container', (c) => `container ${hex(c, 64)} exited`],
  ['layer', (c) => `layer sha256:${hex(c, 64)}: pulling`],
  ['pip hash', (c) => `openai==1.99.0 --hash=sha256:${hex(c, 64)}`],
  ['npm integrity', (c) => `"integrity": "sha512-${draw(c, BASE64, 86)}=="`],
  ['Terraform lock', (c) => `"h1:${draw(c, BASE64, 43)}=",\n"zh:${hex(c, 64)}",`],
  ['go.sum', (c) => `github.com/Azure/azure-sdk-for-go/sdk/azidentity v1.8.0 h1:${draw(c, BASE64, 43)}=`],
  ['checksum', (c) => `checksum: ${hex(c, 64)}`],
  ['thumbprint', (c) => `certificate thumbprint ${hex(c, 40).toUpperCase()}`],
  ['script of a page', (c) => `at https://ai.azure.com/static/js/main.${hex(c, 32)}.js:2:1`],
  ['chunk', (c) => `/assets/index-${hex(c, 32)}.css`],
  ['cache', (c) => `/cache/${hex(c, 32)}/index`],
  ['chat completion', (c) => `chatcmpl-${draw(c, ALNUM, 29)}`],
  ['chat completion of a proxy', (c) => `"id":"chatcmpl-${hex(c, 32)}"`],
  ['response', (c) => `resp_${hex(c, 48)}`],
  ['call', (c) => `"tool_call_id": "call_${draw(c, ALNUM, 24)}"`],
  ['message and thread', (c) => `msg_${draw(c, ALNUM, 24)} in thread_${draw(c, ALNUM, 24)}`],
  ['file', (c) => `file-${draw(c, ALNUM, 24)}`],
  ['vector store', (c) => `vs_${hex(c, 32)}`],
  ['fingerprint of a model', (c) => `"system_fingerprint":"fp_${hex(c, 10)}"`],
  ['secret in a vault', (c) => `https://kv-prod.vault.azure.net/secrets/openai-key/${hex(c, 32)}`],
  [
    'reference to a vault',
    (c) => `OPENAI_API_KEY=@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/aoai/${hex(c, 32)})`,
  ],
  ['pod', (c) => `pod/chat-api-7d9c6b8f5d-${draw(c, LOWER, 5)}`],
  ['revision', (c) => `chat-api--${draw(c, LOWER, 7)}`],
  ['workspace image', (c) => `Image: azureml/azureml_${hex(c, 32)}`],
  [
    'instrumentation key',
    (c) => `InstrumentationKey=${guid(c)};IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/`,
  ],
  ['key id', (c) => `"kid": "${draw(c, URL_SAFE, 27)}"`],
  ['public key of a set', (c) => `{"kty":"RSA","use":"sig","n":"${draw(c, URL_SAFE, 342)}","e":"AQAB"}`],
  [
    'certificate',
    (c) =>
      `-----BEGIN CERTIFICATE-----\n${[1, 2, 3].map(() => draw(c, BASE64, 64)).join('\n')}\n${draw(c, BASE64, 30)}==\n-----END CERTIFICATE-----`,
  ],
  ['public SSH key', (c) => `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB${draw(c, BASE64, 340)} ana@host`],
  ['picture', (c) => `"url": "data:image/png;base64,iVBORw0KGgo${draw(c, BASE64, 900)}"`],
  ['text in Base64', () => base64('{"error":"The deployment for this resource does not exist","code":404}')],
  ['code challenge', (c) => `code_challenge=${draw(c, URL_SAFE, 43)}&code_challenge_method=S256`],
  ['state', (c) => `&state=${draw(c, URL_SAFE, 43)}&nonce=${guid(c)}`],
  ['continuation', (c) => `continuationToken=${draw(c, URL_SAFE, 60)}`],
  ['assembly', () => 'Azure.AI.OpenAI, Version=2.1.0.0, Culture=neutral, PublicKeyToken=92742159e12e44c8'],
  ['class', () => 'com.azure.ai.openai.implementation.OpenAIClientImpl$OpenAIClientService.getChatCompletionsSync'],
  ['long camel case', () => 'AzureOpenAIChatCompletionServiceV1AsyncStreamingResponse2Builder failed'],
  ['state machine', () => 'Microsoft.SemanticKernel.Connectors.OpenAI.ClientCore.<RunRequestAsync>d__73`1.MoveNext()'],
  ['wheel', () => 'grpcio-1.66.1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl'],
  ['model', () => 'Meta-Llama-3-1-405B-Instruct-FP8-Dynamic-2024-07-23-v2 and gpt-4o-mini-2024-07-18'],
  ['token counts', () => '"prompt_tokens": 1234567890123456, "max_tokens": 4096'],
  ['message behind token', () => 'token: Error code: 401 - Access denied'],
  ['sentence behind token', () => '{"token": "Invalid audience 00000003-0000-0000-c000-000000000000 in 3 of 4"}'],
  ['code behind secret', () => 'secret: AADSTS7000215: Invalid client secret provided.'],
  ['message behind password', () => 'password: authentication failed for user "ana"'],
  ['sentence behind password', () => '"password": "The password is expired since 2026-11-01"'],
  ['environment of LiteLLM', () => 'api_key: os.environ/AZURE_API_KEY_EU2'],
  ['environment of Node', () => 'apiKey: process.env.AZURE_OPENAI_API_KEY2,'],
  ['environment of Python', () => 'api_key=os.environ["AZURE_OPENAI_API_KEY_2"]'],
  ['secret of a pipeline', () => 'AZURE_OPENAI_API_KEY: ${{ secrets.AZURE_OPENAI_API_KEY2 }}'],
  ['placeholder', () => 'api-key: <API-KEY>'],
  ['placeholder with a number', () => "OPENAI_API_KEY: 'k04-Azure-API-KEY'"],
  ['placeholder in order', () => 'Ocp-Apim-Subscription-Key: 0123456789abcdef0123456789abcdef'],
  ['Chinese placeholder', () => 'api_key = "在这里填写你的密钥2024"'],
  ['masked key', () => 'Incorrect API key provided: sk-ab**********************yz12. You can find your API key'],
  ['name of a key', () => 'secretName: openai-api-key-2 key: azure-openai-key1'],
  ['error where a key would stand', () => "api-key: 'AuthenticationTypeDisabled'"],
  ['JSON error behind token', () => '"token":"AuthenticationFailed: 401 Unauthorized for https://a.openai.azure.com"'],
  ['address behind token', () => 'token: https://login.microsoftonline.com/common/oauth2/v2.0/token'],
  ['sentence with key', () => 'The key is valid for 90 days and the token was issued at 2026-11-01T10:00:00Z'],
  ['rotation', () => 'key1: regenerated on 2026-11-01, key2: not used since 2026-10-01T00:00:00Z'],
];
