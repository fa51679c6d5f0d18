import { diagnoseAmong, type Ruled } from '../../src/diagnosis';
import { scenarios } from '../../src/scenarios';
import { read } from './read';

const diagnose = diagnoseAmong(scenarios);

/** The scenario that leads, and the families listed as also seen. */
const story = (diagnosis: Ruled | undefined): readonly [string, readonly string[]] =>
  diagnosis?.outcome === 'explained'
    ? [diagnosis.match.scenario.id, diagnosis.alsoSeen.map(({ scenario }) => scenario.family)]
    : [diagnosis?.outcome ?? 'nothing', []];

/** Of several errors the one leads whose repair unblocks first; the others are listed once each; one story stays one. */
test.each<[string, string, readonly string[], string]>([
  [
    'retries for a limit, then a refused token',
    'token-rejected-azure-openai',
    ['rate-limited'],
    `WARNING openai._base_client Retrying request to /chat/completions in 0.8 seconds
openai.RateLimitError: Error code: 429 - {'error': {'code': '429', 'message': 'Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded token rate limit of your current OpenAI S0 pricing tier. Please retry after 12 seconds.'}}
openai.RateLimitError: Error code: 429 - {'error': {'code': '429', 'message': 'Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded token rate limit of your current OpenAI S0 pricing tier. Please retry after 9 seconds.'}}
openai.AuthenticationError: Error code: 401 - {'statusCode': 401, 'message': 'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.'}`,
  ],
  [
    'one refusal in two exceptions, the second caused by the first',
    'missing-data-action',
    [],
    `Traceback (most recent call last):
  File "/app/.venv/lib/python3.12/site-packages/openai/_base_client.py", line 1009, in request
httpx.HTTPStatusError: Client error '401 PermissionDenied' for url 'https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/main.py", line 12, in <module>
openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`7c9f2b1e-4a57-4d4e-9b7a-0d9a4b6f1c22\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}}`,
  ],
  [
    'no credential, then a key that is switched off',
    'credential-chain',
    ['key-auth-disabled'],
    `DefaultAzureCredential failed to retrieve a token from the included credentials.
Attempted credentials:
	EnvironmentCredential: EnvironmentCredential authentication unavailable. Environment variables are not fully configured.
	ManagedIdentityCredential: ManagedIdentityCredential authentication unavailable, no response from the IMDS endpoint.
	AzureCliCredential: Please run 'az login' to set up an account
falling back to api key
openai.PermissionDeniedError: Error code: 403 - {'error': {'code': 'AuthenticationTypeDisabled', 'message': 'Key based authentication is disabled for this resource.'}}`,
  ],
  [
    'a missing role, then a missing deployment',
    'principal-no-access',
    ['deployment-not-found'],
    `first try: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}
after Bob gave me the role: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.'}}`,
  ],
  [
    'a 404 behind a 500 of the own server',
    'deployment-not-found',
    [],
    `INFO: 10.0.0.4:51022 - "POST /chat HTTP/1.1" 500 Internal Server Error
ERROR:    Exception in ASGI application
Traceback (most recent call last):
  File "/srv/app.py", line 88, in chat
openai.NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}}
HTTPException: 500: Internal Server Error`,
  ],
  [
    'two networks, two refusals',
    'network-firewall',
    ['token-rejected'],
    `run 1 (office): 403 {"error":{"code":"403","message":"Access denied due to Virtual Network/Firewall rules."}}
run 2 (vpn): 401 {"statusCode":401,"message":"Unauthorized. Access token is missing, invalid, audience is incorrect (https://ai.azure.com), or have expired."}`,
  ],
  [
    'one refusal, four times tried',
    'principal-no-access',
    [],
    `System.AggregateException: Retry failed after 4 tries. (Service request failed.
Status: 401 (PermissionDenied)
) (Service request failed.
Status: 401 (PermissionDenied)
) (Service request failed.
Status: 401 (PermissionDenied)
) (Service request failed.
Status: 401 (PermissionDenied)
)
 ---> Azure.RequestFailedException: Principal does not have access to API/Operation.
Status: 401 (PermissionDenied)
ErrorCode: PermissionDenied
   at Azure.AI.OpenAI.OpenAIClient.GetChatCompletionsAsync`,
  ],
  [
    'two faults of one deployment',
    'arm-role-assignment-write',
    ['rate-limited'],
    `ERROR: deployment failed: error deploying infrastructure: deploying to subscription:
Deployment Error Details:
InvalidTemplateDeployment: See inner errors for details.
InsufficientQuota: This operation require 30 new capacity in quota Tokens Per Minute (thousands) - gpt-4o, which is bigger than the current available capacity 0.
AuthorizationFailed: The client 'ana@contoso.com' with object id '7c9f2b1e-4a57-4d4e-9b7a-0d9a4b6f1c22' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai' or the scope is invalid.`,
  ],
  [
    'a policy, a host name and a filter',
    'aadsts',
    ['content-filtered', 'connectivity'],
    `AADSTS53003: Access has been blocked by Conditional Access policies. Trace ID: 11112222-3333-4444-8555-666677778888
Retrying with managed identity
requests.exceptions.ConnectionError: HTTPSConnectionPool(host='contoso-ai.openai.azure.com', port=443): Max retries exceeded with url: /openai/deployments/gpt-4o (Caused by NameResolutionError("Failed to resolve 'contoso-ai.openai.azure.com'"))
content filter on staging: The response was filtered due to the prompt triggering Azure OpenAI's content management policy.`,
  ],
  [
    'a client that does not start, then a wrong key, told twice',
    'httpx-proxies',
    ['key-invalid'],
    `TypeError: Client.__init__() got an unexpected keyword argument 'proxies'
(upgraded httpx back)
openai.AuthenticationError: Error code: 401 - {'error': {'code': '401', 'message': 'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.'}}
litellm.exceptions.AuthenticationError: litellm.AuthenticationError: AzureException AuthenticationError - Access denied due to invalid subscription key or wrong API endpoint.`,
  ],
  [
    'a wrapper that calls itself a server error',
    'missing-data-action',
    [],
    `{"code":"server_error","message":"(PermissionDenied) The principal 7c9f2b1e lacks the required data action Microsoft.CognitiveServices/accounts/AIServices/agents/write to perform POST /api/projects/{projectName}/assistants operation."}`,
  ],
])('%s', (_, leads, alsoSeen, text) => {
  expect(story(diagnose(read(text)))).toEqual([leads, alsoSeen]);
});
