import { explained, wording } from './read';

const NOT_FOUND = "Error code: 404 - {'error': {'code': '404', 'message': 'Resource not found'}}";
const CLOSED =
  '{"error":{"code":"403","message":"Public access is disabled. Please configure private endpoint."}} https://contoso-ai.openai.azure.com';
const LACKS =
  'The principal `6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11` lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/responses/write` to perform `POST /openai/v1/responses` operation.';

/** The paste, the cause that leads, and what the reader is told in so many letters. */
describe('the answer is for this very case', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'whoever is outside of the network, and works inside it',
      `${CLOSED}\nI am at home without VPN, for my colleague in the office it works`,
      'not-on-the-network',
      ['Connect to the VPN'],
    ],
    [
      'a token in the place of the key',
      'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.\nbuilder.AddAzureOpenAIChatCompletion("chat", "https://contoso-ai.openai.azure.com", apiKey: token)',
      'token-in-place-of-a-key',
      ['new DefaultAzureCredential()', '"chat"'],
    ],
    [
      'a role that is held, and lacks the action',
      "(AuthorizationFailed) The client 'a@contoso.example' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/deployments/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai'. She has Foundry User",
      'role-without-the-action',
      ['Foundry User does not allow deployments/write', 'Cognitive Services Contributor'],
    ],
    [
      'the name that the portal shows, in a product',
      'n8n, Azure OpenAI Chat Model. 404 The API deployment for this resource does not exist. Resource name: contoso-ai, Model: gpt-5-mini\nthe deployment in the portal is called "mini-std"',
      'model-in-place-of-the-deployment',
      ['Model (Deployment) Name: mini-std'],
    ],
    [
      'an address in the field for the name, in a product',
      'n8n, Azure OpenAI. Resource Name = https://contoso-ai.openai.azure.com/ gives getaddrinfo ENOTFOUND https',
      'address-in-place-of-name',
      ['Resource Name: contoso-ai\n'],
    ],
    [
      'the host twice, from an environment variable',
      'AZURE_OPENAI_API_INSTANCE_NAME=contoso-ai.openai.azure.com\nError: getaddrinfo ENOTFOUND contoso-ai.openai.azure.com.openai.azure.com',
      'address-in-place-of-name',
      ['AZURE_OPENAI_API_INSTANCE_NAME=contoso-ai\n'],
    ],
    [
      'a path in azure_endpoint',
      `AzureChatOpenAI(azure_endpoint="https://contoso-ai.openai.azure.com/openai/deployments/chat", api_version="2024-10-21")\n${NOT_FOUND}`,
      'path-in-azure-endpoint',
      ['azure_endpoint="https://contoso-ai.openai.azure.com",'],
    ],
    [
      'the client of a project at the host for models',
      `from azure.ai.projects import AIProjectClient\nAIProjectClient(endpoint="https://contoso-ai.openai.azure.com/", credential=DefaultAzureCredential())\n${NOT_FOUND}`,
      'endpoint-of-the-project',
      ['https://contoso-ai.services.ai.azure.com/api/projects/<project>'],
    ],
    [
      'a service that has no deployments',
      `from azure.ai.documentintelligence import DocumentIntelligenceClient\nDocumentIntelligenceClient(endpoint="https://contoso-forms.cognitiveservices.azure.com/documentintelligence", credential=k)\nazure.core.exceptions.ResourceNotFoundError: (404) Resource not found`,
      'path-of-the-service',
      ['must have none', 'endpoint="https://contoso-forms.cognitiveservices.azure.com"'],
    ],
    [
      'an app of Azure at a private resource',
      `Our function app func-claims gets ${CLOSED}`,
      'app-outside-the-network',
      ['az functionapp vnet-integration add --name "func-claims"'],
    ],
    [
      'a service of Microsoft at a private resource',
      `Copilot Studio says ${CLOSED}`,
      'service-outside-the-network',
      ['Copilot Studio calls from a network of Microsoft', 'Microsoft.PowerPlatform/enterprisePolicies'],
    ],
    [
      'a name that was looked up already',
      `over the VPN. nslookup contoso-ai.openai.azure.com gives 20.61.1.2, the private endpoint is approved. ${CLOSED}`,
      'public-address',
      ['az network private-dns link vnet create'],
    ],
    [
      'an app of Azure at selected networks',
      'web app app-claims: Access denied due to Virtual Network/Firewall rules. From the office it works. https://contoso-ai.openai.azure.com',
      'app-of-azure-not-allowed',
      ['--service-endpoints Microsoft.CognitiveServices', '--name "contoso-ai"'],
    ],
    [
      'a role at the project, a route of the account',
      `I have Foundry User on the project only. ${LACKS}`,
      'role-at-another-scope',
      ['The role stands at the project'],
    ],
    [
      'an eligible role',
      `Under my access I see Cognitive Services OpenAI User as an eligible assignment. ${LACKS}`,
      'role-not-activated',
      ['activate the role for this resource'],
    ],
    [
      'a role that the identity of the app got minutes ago',
      'function app func-claims, its system-assigned identity was given Cognitive Services OpenAI User three minutes ago. Principal does not have access to API/Operation.',
      'role-too-new',
      ['3 minutes ago'],
    ],
    [
      'a token that was kept',
      `Works for an hour after each restart. AzureOpenAI(azure_endpoint=e, azure_ad_token=token)\nopenai.AuthenticationError: Error code: 401 - {'statusCode': 401, 'message': 'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.'}`,
      'expired',
      ['kept it for longer than it lives'],
    ],
    [
      'a key that was regenerated',
      'Since we regenerated the key of contoso-ai.openai.azure.com: 401 Access denied due to invalid subscription key or wrong API endpoint.',
      'old-key-kept',
      ['Key Vault'],
    ],
    [
      'a cluster of Databricks',
      'Databricks notebook: ManagedIdentityCredential authentication unavailable. The requested identity has not been assigned to this resource.',
      'no-identity-in-databricks',
      ['dbutils.secrets.get'],
    ],
    [
      'an action of a Logic App',
      'Logic App, HTTP action with managed identity to https://contoso-ai.openai.azure.com: Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.',
      'another-audience',
      ['set Audience to exactly this', 'https://cognitiveservices.azure.com'],
    ],
    [
      'a product that takes Azure for openai.com',
      'Continue config.yaml: provider: openai, apiKey: my key, apiBase: https://contoso-ai.openai.azure.com/openai/deployments/chat. 401 Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.',
      'key-in-place-of-a-token',
      ['provider: azure'],
    ],
    [
      'a runner that GitHub hosts, at selected networks',
      'GitHub hosted runner: Access denied due to Virtual Network/Firewall rules. It works from our office. https://contoso-ai.openai.azure.com',
      'runner-not-allowed',
      ['az cognitiveservices account network-rule remove --name "contoso-ai"'],
    ],
    [
      'a reference to Key Vault in place of the key',
      'web app app-claims sends "@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/key)" to contoso-ai.openai.azure.com: 401 Access denied due to invalid subscription key or wrong API endpoint.',
      'key-vault-reference',
      ['Key Vault Secrets User', '--name "app-claims"'],
    ],
    [
      'the client of another service at the host for models',
      'TextAnalyticsClient(endpoint="https://contoso-ai.openai.azure.com/", credential=k)\nazure.core.exceptions.ResourceNotFoundError: (404) Resource not found',
      'path-of-the-service',
      ['https://contoso-ai.cognitiveservices.azure.com/'],
    ],
    [
      'Claude in LiteLLM',
      'LiteLLM: model: azure/claude-sonnet-4-6, api_base: https://contoso-ai.openai.azure.com/ AzureException NotFoundError - Resource not found 404',
      'claude-has-its-own-route',
      ['model: azure_ai/claude-sonnet-4-6', 'https://contoso-ai.services.ai.azure.com/anthropic'],
    ],
    [
      'a bare name on a laptop, where no private network is spoken of',
      'On my laptop other sites work. httpx.ConnectError: Name or service not known https://contoso-ai.openai.azure.com',
      'wrong-name',
      ['contoso-ai'],
    ],
    [
      'a role that was given minutes ago, in Italian',
      'Ho assegnato il ruolo Cognitive Services OpenAI User a me stesso 2 minuti fa. contoso-ai.openai.azure.com: Principal does not have access to API/Operation.',
      'role-too-new',
      ['2 minutes ago'],
    ],
    [
      'a role on another resource',
      `Cognitive Services OpenAI User is assigned on contoso-test. https://contoso-ai.openai.azure.com ${LACKS}`,
      'role-at-another-scope',
      ['The role is said to stand on contoso-test'],
    ],
    [
      'a membership of a group since today',
      'I was added this morning to the group that has the role, a colleague in it is fine. contoso-ai: Principal does not have access to API/Operation.',
      'new-in-the-group',
      ['sign in again'],
    ],
    [
      'a custom role without data actions',
      'Our role: "actions": ["Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action"], "dataActions": []. Principal does not have access to API/Operation.',
      'custom-role-without-data-actions',
      ['az role definition update'],
    ],
    [
      'a token of the app in the environment',
      'I have Cognitive Services OpenAI User. DefaultAzureCredential acquired a token from EnvironmentCredential. Principal does not have access to API/Operation.',
      'token-from-the-environment',
      ['unset AZURE_CLIENT_ID'],
    ],
    [
      'the name of the model in place of that of the deployment',
      `client.chat.completions.create(model="gpt-4.1-mini", messages=m)\nError code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}}\nour deployment is called "chat-mini"`,
      'model-in-place-of-the-deployment',
      ['model="chat-mini",'],
    ],
    [
      'the route of the retired SDK',
      `ChatCompletionsClient(endpoint="https://contoso-ai.services.ai.azure.com/models", credential=k)\n${NOT_FOUND}`,
      'route-of-the-retired-sdk',
      ['https://contoso-ai.services.ai.azure.com/openai/v1/'],
    ],
    [
      'an operation that has ended',
      `client.beta.assistants.create(model="gpt-4.1") at https://contoso-ai.openai.azure.com\n${NOT_FOUND}`,
      'operation-ended',
      ['client.responses.create'],
    ],
    [
      'a key with a line end',
      "openai.APIConnectionError: Connection error.\nhttpcore.LocalProtocolError: Illegal header value b'…\\n' https://contoso-ai.openai.azure.com",
      'line-end-in-the-key',
      ['.strip()'],
    ],
    [
      'a key of openai for Java at the classic route',
      'OpenAIOkHttpClient.builder().apiKey(key).baseUrl("https://contoso-ai.openai.azure.com/openai/deployments/chat")\ncom.openai.errors.UnauthorizedException: 401: Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.',
      'key-in-place-of-a-token',
      ['header api-key'],
    ],
    [
      'keys of Speech that were switched off',
      'Speech SDK: WebSocket upgrade failed: Authentication error (401). Please check subscription information and region name. They set disableLocalAuth on all accounts.',
      'token-for-speech',
      ['Keys are switched off'],
    ],
    [
      'a user-assigned identity that nobody named',
      'The function app "func-claims" has a user-assigned identity. [Managed Identity] Error Message: Unable to load the proper Managed Identity.',
      'user-assigned-not-named',
      ['az functionapp config appsettings set --name "func-claims"'],
    ],
  ])('%s', (_, text, cause, told) => {
    const { scenario, evidence } = explained(text);
    const explanation = scenario.explain(evidence);
    expect(explanation.leads?.id).toBe(cause);
    for (const letters of told) expect(wording(explanation)).toContain(letters);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'the subject of a pod, at its identity',
      "AADSTS700213: No matching federated identity record found for presented assertion subject 'system:serviceaccount:apps:chat'.",
      ['az identity federated-credential create', '--subject "system:serviceaccount:apps:chat"'],
    ],
    [
      'the subject of a workflow, with its issuer',
      "AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:contoso/eval:environment:prod'.",
      ['"issuer":"https://token.actions.githubusercontent.com","subject":"repo:contoso/eval:environment:prod"'],
    ],
    [
      'a product that sends a key',
      'LiteLLM proxy: AzureException APIError - Key based authentication is disabled for this resource. https://contoso-ai.openai.azure.com',
      ['In LiteLLM (config.yaml', 'AZURE_API_KEY'],
    ],
    [
      'an app whose identity is off',
      'web app app-claims: ManagedIdentityCredential authentication unavailable',
      ['az webapp identity assign --name "app-claims"'],
    ],
    [
      'a version at the v1 route',
      `AzureOpenAI(base_url="https://contoso-ai.openai.azure.com/openai/v1/", api_version="2024-10-21")\nopenai.BadRequestError: Error code: 400 - {'error': {'code': 'BadRequest', 'message': 'API version not supported'}}`,
      ['use the class OpenAI'],
    ],
    [
      'documents in a container of one’s own',
      'batch translation: InvalidDocumentAccessLevel Cannot access source document location with the current permissions. https://contosodocs.blob.core.windows.net/in by contoso-tr.cognitiveservices.azure.com/translator/document',
      ['Storage Blob Data Contributor', '--name "contosodocs"', 'identity assign --name "contoso-tr"'],
    ],
    [
      'a deployment that may not be made',
      "(AuthorizationFailed) The client 'ada@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/deployments/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai/deployments/chat'",
      [
        '--assignee-principal-type "User" --scope "/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai"',
      ],
    ],
    [
      'the client for Go without an endpoint',
      'panic: azure: authentication requires azure.WithEndpoint',
      ['azure.WithTokenCredential(credential)'],
    ],
    [
      'a request as people write it down',
      'POST https://westeurope.api.cognitive.microsoft.com/speechtotext/v3.2/transcriptions\nAuthorization: Bearer token\nPlease provide a custom subdomain for token authentication, otherwise API key is required.',
      ['curl "https://'],
    ],
    [
      'a guest, by the tenant of the resource and not by that of the account',
      "AADSTS50020: User account 'ada@fabrikam.com' from identity provider 'https://sts.windows.net/0b1f6471-1bf0-4dda-aec3-111122223333/' does not exist in tenant 'Contoso'",
      ['az login --tenant "<tenant id>"'],
    ],
    [
      'a skill of Azure AI Search that holds a key',
      'Azure AI Search vectorizer with apiKey: AuthenticationTypeDisabled Key based authentication is disabled for this resource.',
      ['take apiKey out', 'az search service update'],
    ],
    [
      'an account that may not be made',
      "(AuthorizationFailed) The client 'ada@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-new'",
      ['--scope "/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai"'],
    ],
    [
      'PowerShell, whose token is a SecureString',
      '$t = (Get-AzAccessToken -ResourceUrl "https://cognitiveservices.azure.com").Token\nInvoke-RestMethod -Uri "https://contoso-ai.openai.azure.com/openai/v1/responses" -Headers @{Authorization="Bearer $t"}\nUnauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.',
      ['gives a SecureString', '-AsSecureString'],
    ],
    [
      'a SAS that lacks a right',
      'InvalidTargetDocumentAccessLevel Cannot access target document location with the current permissions. The SAS of the target has read and list. contoso-tr.cognitiveservices.azure.com/translator/document',
      ['the SAS lacks a right', 'the target write and list'],
    ],
    [
      'a secret of a service connection that has expired',
      "Azure DevOps AzureCLI@2: AADSTS7000222: The provided client secret keys for app '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' are expired.",
      ['into the service connection'],
    ],
    [
      'an account that may not be read',
      "(AuthorizationFailed) The client 'ada@contoso.com' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/read' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai'",
      ['--role "acdd72a7-3385-48ef-bd42-f606fba81ae7"'],
    ],
    [
      'azd in a workflow',
      'GitHub Actions, azure/login@v2 is green. azd deploy: ERROR: not logged in, run `azd auth login` to login',
      ['--federated-credential-provider github'],
    ],
    [
      'a custom model that was trained elsewhere',
      'client.begin_analyze_document("claims-v3", f)\nResourceNotFoundError: (NotFound) Resource not found. Inner error: {"code": "ModelNotFound"}',
      ['a custom model stays where it was trained'],
    ],
    [
      'a lock on the account',
      "(ScopeLocked) The scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai' cannot perform write operation",
      ['az lock list --resource-group "rg-ai"'],
    ],
    [
      'a flow of Power Automate at selected networks',
      'Power Automate: Access denied due to Virtual Network/Firewall rules. https://contoso-forms.cognitiveservices.azure.com',
      ['outbound addresses of the connectors'],
    ],
    [
      'a client of Content Understanding, at the host of the paste',
      'ContentUnderstandingClient("https://contoso-ai.services.ai.azure.com", AzureKeyCredential(k)): Key based authentication is disabled for this resource.',
      ['endpoint="https://contoso-ai.services.ai.azure.com"'],
    ],
    [
      'a pipeline that assigns roles',
      "Azure DevOps: (AuthorizationFailed) The client '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' with object id '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai'",
      [
        'give this identity one of these roles',
        '--assignee-principal-type "ServicePrincipal" --scope "/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai"',
      ],
    ],
    [
      'a renamed role in Terraform',
      `│ Error: loading Role Definition List: could not find role 'Azure AI User'\n│\n│   with azurerm_role_assignment.app,\n│   on main.tf line 12, in resource "azurerm_role_assignment" "app":`,
      [
        'Azure AI User is called Foundry User now: use its id',
        'role_definition_id = "/subscriptions/<subscription id>/providers/Microsoft.Authorization/roleDefinitions/53ca6127-db72-4b80-b1b0-d745d6d5456d"',
      ],
    ],
    [
      'a renamed role in a command',
      `az role assignment create --assignee dana@contoso.com --role "Azure AI User" --scope /subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-claims\nERROR: Role 'Azure AI User' doesn't exist.`,
      [
        'az role assignment create --role "53ca6127-db72-4b80-b1b0-d745d6d5456d"',
        '--scope "/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-claims"',
      ],
    ],
    [
      'Java, though the package has the name of the one for Python',
      'azure-ai-contentsafety 1.0\ncom.azure.core.exception.ClientAuthenticationException: Status code 401, {"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint."}} https://contoso-cs.cognitiveservices.azure.com/',
      ['new ContentSafetyClientBuilder()'],
    ],
  ])('%s', (_, text, told) => {
    const { scenario, evidence } = explained(text);
    for (const letters of told) expect(wording(scenario.explain(evidence))).toContain(letters);
  });
});

/** Names beside a role that say nothing of another resource. */
test.each([
  ['the account itself', 'on contoso-ai'],
  ['a resource group', 'on rg-prod'],
  ['a model', 'and call it on gpt-4o'],
  ['the app that runs it', 'for the Function App orders-api, on orders-api'],
])('a role that stands on %s does not stand elsewhere', (_what, where) => {
  const { scenario, evidence } = explained(
    `I have Cognitive Services OpenAI User ${where}. https://contoso-ai.openai.azure.com ${LACKS}`,
  );
  expect(wording(scenario.explain(evidence))).not.toContain('said to stand on');
});
