import { clue, evidenceOf, APP, OID, OTHER_TENANT, REQUEST, TENANT } from './helpers';

const CHAT = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action';
const AGENTS = 'Microsoft.CognitiveServices/accounts/AIServices/agents/write';

describe('data action', () => {
  test.each([
    [
      'in backticks',
      `The principal \`x\` lacks the required data action \`${CHAT}\` to perform \`POST /x\` operation.`,
      CHAT,
    ],
    ['bare', `lacks the required data action ${CHAT} to perform POST /x operation.`, CHAT],
    ['in lower case', `lacks the required data action ${CHAT.toLowerCase()} to perform`, CHAT.toLowerCase()],
    ['broken in two lines', `required data action \`${CHAT.slice(0, 50)}\n${CHAT.slice(50)}\` to perform`, CHAT],
    [
      'of the older sentence',
      'does not have permissions for Microsoft.MachineLearningServices/workspaces/agents/action actions.',
      'Microsoft.MachineLearningServices/workspaces/agents/action',
    ],
    ['of the agents sentence', `Please ensure that the user has ${AGENTS} action on the project.`, AGENTS],
    [
      'with a hyphen, as in stored completions',
      'required data action `Microsoft.CognitiveServices/accounts/OpenAI/stored-completions/read` to perform',
      'Microsoft.CognitiveServices/accounts/OpenAI/stored-completions/read',
    ],
    [
      'with a colon, and one after it',
      'lacks the required data action Microsoft.CognitiveServices/accounts/ContentSafety/text:analyze/action: ask',
      'Microsoft.CognitiveServices/accounts/ContentSafety/text:analyze/action',
    ],
    [
      'of a resource with a dot and a digit',
      "lacks the required data action 'Microsoft.CognitiveServices/accounts/QnAMaker.v2/knowledgebases/read'",
      'Microsoft.CognitiveServices/accounts/QnAMaker.v2/knowledgebases/read',
    ],
    [
      'as a wildcard',
      'lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/*`',
      'Microsoft.CognitiveServices/accounts/OpenAI/*',
    ],
    [
      'not where Resource Manager speaks',
      "does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/read' over scope",
      undefined,
    ],
  ])('%s', (_, text, value) => {
    expect(clue(text, 'dataAction')).toBe(value);
  });
});

describe('action', () => {
  test.each([
    [
      'of Resource Manager',
      "does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/listKeys/action' over scope '/subscriptions/x'",
      'Microsoft.CognitiveServices/accounts/listKeys/action',
    ],
    [
      'the other wording',
      "does not have permission to perform action 'Microsoft.Resources/deployments/write' at scope",
      'Microsoft.Resources/deployments/write',
    ],
    [
      'the one that is refused',
      "has permission to perform action 'Microsoft.A/b/write' on scope '/subscriptions/x'; however, it does not have permission to perform action(s) 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s)",
      'Microsoft.Network/virtualNetworks/subnets/join/action',
    ],
    [
      'of the portal',
      "The account you're using doesn't have Microsoft.Authorization/roleAssignments/write at this scope.",
      'Microsoft.Authorization/roleAssignments/write',
    ],
    [
      'in prose, in any words',
      'mir fehlt Microsoft.CognitiveServices/accounts/deployments/write, sagt azd',
      'Microsoft.CognitiveServices/accounts/deployments/write',
    ],
    ['not one that is held', 'I have Microsoft.CognitiveServices/accounts/read in my own role', undefined],
    ['not one that only a service has', `we talked about ${CHAT} yesterday`, undefined],
    ['not a data action', `lacks the required data action ${CHAT} to perform POST /x operation.`, undefined],
  ])('%s', (_, text, value) => {
    expect(clue(text, 'action')).toBe(value);
  });
});

describe('route', () => {
  test.each([
    [
      'lacks the required data action `x` to perform `POST /openai/deployments/{deployment-id}/chat/completions` operation.',
      'POST /openai/deployments/{deployment-id}/chat/completions',
    ],
    ['to perform GET /api/projects/{projectName}/assistants operation', 'GET /api/projects/{projectName}/assistants'],
    ['Invalid URL (POST /openai/v1/chat)', 'POST /openai/v1/chat'],
    ['POST /chat', undefined],
  ])('%s', (text, value) => {
    expect(clue(text, 'route')).toBe(value);
  });
});

describe('principal', () => {
  test.each([
    ['an object id', `The principal \`${OID}\` lacks the required`, { kind: 'object-id', id: OID }],
    ['bare', `The principal ${OID} lacks the required`, { kind: 'object-id', id: OID }],
    ['a name', 'The principal `ana@contoso.com` lacks the required', { kind: 'upn', name: 'ana@contoso.com' }],
    ['stars', 'The principal `***` lacks the required', { kind: 'hidden' }],
    ['nothing', 'The principal `` lacks the required', { kind: 'hidden' }],
    ['a placeholder', 'The principal <principal-id> lacks the required', { kind: 'hidden' }],
    [
      'of Resource Manager',
      `The client 'ana@contoso.com' with object id '${OID}' does not have`,
      { kind: 'object-id', id: OID, name: 'ana@contoso.com' },
    ],
    [
      'of Resource Manager, id hidden',
      "The client 'ana@contoso.com' with object id 'xxx' does not have",
      { kind: 'upn', name: 'ana@contoso.com' },
    ],
    [
      'a guest',
      "The client 'live.com#ana@contoso.com' with object id 'xxx' does not have",
      { kind: 'upn', name: 'ana@contoso.com' },
    ],
    ['as a person tells it', `principal id is ${OID}`, { kind: 'object-id', id: OID }],
    [
      'of the older sentence',
      `Identity(object id: ${OID}) does not have permissions for`,
      { kind: 'object-id', id: OID },
    ],
    ['nobody', 'Principal does not have access to API/Operation.', undefined],
  ])('%s', (_, text, value) => {
    expect(clue(text, 'principal')).toEqual(value);
  });

  test('client and object id are apart', () => {
    const { appId, objectId } = evidenceOf(`The client '${APP}' with object id '${OID}' does not have`);
    expect([appId?.value, objectId?.value]).toEqual([APP, OID]);
  });

  test.each([
    [`AADSTS700016: Application with identifier '${APP}' was not found in the directory 'Contoso'.`],
    [`to use the application with ID '${APP}' named 'x'`],
    [`for a secret added to app '${APP}'.`],
    [`AZURE_CLIENT_ID=${APP}`],
    [`"client_id": "${APP}"`],
  ])('app id: %s', (text) => {
    expect(clue(text, 'appId')).toBe(APP);
  });
});

describe('tenants', () => {
  test.each([
    [
      'the token against the resource',
      `Token tenant ${TENANT} does not match resource tenant.`,
      [TENANT, TENANT, undefined],
    ],
    [
      'issuers',
      `The access token is from the wrong issuer 'https://sts.windows.net/${TENANT}/'. It must match the tenant 'https://sts.windows.net/${OTHER_TENANT}/' associated with this subscription.`,
      [OTHER_TENANT, TENANT, OTHER_TENANT],
    ],
    [
      'escaped issuers',
      `wrong issuer \\u0027https://sts.windows.net/${TENANT}/\\u0027. It must match the tenant \\u0027https://sts.windows.net/${OTHER_TENANT}/\\u0027`,
      [OTHER_TENANT, TENANT, OTHER_TENANT],
    ],
    [
      'a sign-in address',
      `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
      [TENANT, undefined, undefined],
    ],
    ['a command', `az login --tenant "${TENANT}"`, [TENANT, undefined, undefined]],
    ['a setting', `AZURE_TENANT_ID=${TENANT}`, [TENANT, undefined, undefined]],
    ['a directory', `does not exist in the directory ${TENANT}. Check`, [TENANT, undefined, undefined]],
    ['a credential', `not configured to acquire tokens for tenant ${TENANT}.`, [TENANT, undefined, undefined]],
  ])('%s', (_, text, value) => {
    const { tenantId, tokenTenant, resourceTenant } = evidenceOf(text);
    expect([tenantId?.value, tokenTenant?.value, resourceTenant?.value]).toEqual(value);
  });
});

describe('audience', () => {
  test.each([
    [
      'audience is incorrect (https://cognitiveservices.azure.com), or have expired.',
      'https://cognitiveservices.azure.com',
    ],
    ['audience is incorrect (https://ai.azure.com), or', 'https://ai.azure.com'],
    [
      'audience is incorrect (https://cognitiveservices.azure.com/ or https://ai.azure.com), or',
      'https://cognitiveservices.azure.com/',
    ],
    ['audience is incorrect (\nhttps://ai.azure.com/\n), or have expired', 'https://ai.azure.com/'],
    ['audience is incorrect (https://cognitiveservic', 'https://cognitiveservic'],
    ['audience is incorrect (urn:ms.scopedToken or urn:ms.faceSessionToken)', 'urn:ms.scopedToken'],
    [
      'access token is missing invalid audience is incorrect https cognitiveservices azure com or have expired',
      'https://cognitiveservices.azure.com',
    ],
    ['audience is incorrect, or have expired.', undefined],
  ])('%s', (text, value) => {
    expect(clue(text, 'audience')).toBe(value);
  });
});

describe('scope of a token', () => {
  test.each([
    [
      'get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")',
      'https://cognitiveservices.azure.com/.default',
    ],
    ['credential.get_token("https://ai.azure.com/.default")', 'https://ai.azure.com/.default'],
    [
      'az account get-access-token --resource https://cognitiveservices.azure.com',
      'https://cognitiveservices.azure.com',
    ],
    ["credentials: { scopes: ['https://ml.azure.com/.default'] }", 'https://ml.azure.com/.default'],
    ['new TokenRequestContext(new[] { "https://ai.azure.com/.default" })', 'https://ai.azure.com/.default'],
    ['audience is incorrect (https://ai.azure.com)', undefined],
  ])('%s', (text, value) => {
    expect(clue(text, 'tokenScope')).toBe(value);
    expect(clue(text, 'scope')).toBeUndefined();
  });
});

describe('AADSTS codes', () => {
  test.each([
    ['AADSTS700016: Application with identifier', '700016'],
    ['**AADSTS7000215: Invalid client secret', '7000215'],
    ['AADSTS700[21](https://github.com/contoso/app/actions/runs/1/job/2#step:5:21)3: No matching', '700213'],
    ['aadsts50053: the account is locked', '50053'],
    ['failed: AADSTS700\n0215: Invalid client secret provided.', '7000215'],
    ['failed: AADSTS\n  700016: Application was not found.', '700016'],
    ['failed: AADS\nTS700016: Application was not found.', '700016'],
    ['AADSTS50020\n12: the next line of a list', '50020'],
    ['AADSTS70000: provided grant is invalid. AADSTS50173: it was revoked.', '50173'],
    ['invalid_grantAADSTS53003: Access has been blocked', '53003'],
    ['AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret. Trace ID: x', '50012'],
    ['AADSTS50076: one. Trace ID: x\nAADSTS65001: two. Trace ID: y', '50076'],
    ['"error_codes":[700016]', '700016'],
    ['"error_codes": [ 50076 ]', '50076'],
    ['Entra says 7000215 when the gateway signs in', '7000215'],
    ['https://login.microsoftonline.com/error?code=700082', '700082'],
    ['Error Code: 53003\nRequest Id: x', '53003'],
    ['failed with error code 50076', '50076'],
    ['Error code: 401 - {}', undefined],
    ['Error code: 3399614476', undefined],
  ])('%s', (text, value) => {
    expect(clue(text, 'aadsts')).toBe(value);
  });

  test('all of them', () => {
    expect(evidenceOf('AADSTS70002: x. AADSTS50012: y. Trace ID: z').aadstsCodes.map(({ value }) => value)).toEqual([
      '50012',
      '70002',
    ]);
  });
});

describe('ids', () => {
  test.each([
    ['requestId', `apim-request-id: ${REQUEST}`, REQUEST],
    ['requestId', `'x-ms-request-id': '${REQUEST}'`, REQUEST],
    ['requestId', `Request Id: ${REQUEST}`, REQUEST],
    ['requestId', `(Please include the request ID ${REQUEST} in your message.)`, REQUEST],
    ['requestId', `"requestid": "${REQUEST}"`, REQUEST],
    ['requestId', "requestID: 'req_5e1c0b7a9d2f4836'", 'req_5e1c0b7a9d2f4836'],
    ['requestId', `Trace ID: ${REQUEST}`, undefined],
    ['requestId', `Correlation ID: ${REQUEST}`, undefined],
    ['requestId', `ParentRequestId: ${REQUEST}`, undefined],
    ['requestId', `x-ms-correlation-request-id: ${REQUEST}`, undefined],
    ['traceId', `Trace ID: ${REQUEST} Correlation ID: ${OID}`, REQUEST],
    ['traceId', `account.Trace ID: ${REQUEST}Correlation ID: ${OID}Timestamp: 2026-11-02 06:10:09Z`, REQUEST],
    ['correlationId', `Trace ID: ${REQUEST}Correlation ID: ${OID}Timestamp: 2026-11-02 06:10:09Z`, OID],
    ['timestamp', `Correlation ID: ${OID}Timestamp: 2026-11-02 06:10:09Z`, '2026-11-02 06:10:09Z'],
    ['timestamp', '"timestamp":"2026-11-02 06:10:09Z"', '2026-11-02 06:10:09Z'],
  ] as const)('%s in %s', (name, text, value) => {
    expect(clue(text, name)).toBe(value);
  });
});

describe('scope and account', () => {
  const ACCOUNT = `/subscriptions/${OID}/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai`;

  test.each([
    [`over scope '${ACCOUNT}' or the scope is invalid`, ACCOUNT],
    [`at scope '/subscriptions/${OID}/resourceGroups/rg-ai'.`, `/subscriptions/${OID}/resourceGroups/rg-ai`],
    [`over scope /subscriptions/${OID}.`, `/subscriptions/${OID}`],
    [
      "over scope '/providers/Microsoft.Management/managementGroups/mg1'",
      '/providers/Microsoft.Management/managementGroups/mg1',
    ],
    [`--scope ${ACCOUNT}`, ACCOUNT],
    [`AuthorizationFailed, scope /subscriptions/${OID}`, `/subscriptions/${OID}`],
    [`PUT https://management.azure.com${ACCOUNT}?api-version=2025-06-01`, undefined],
    ["over scope '/subscriptions/eb5*****************/resourceGroups/rg'", undefined],
  ])('scope in %s', (text, value) => {
    expect(clue(text, 'scope')).toBe(value);
  });

  test('the account in an id', () => {
    const { resource, resourceId, project } = evidenceOf(`over scope '${ACCOUNT}/projects/demo/agents/x'`);
    expect(resource?.value).toBe('contoso-ai');
    expect(resourceId?.value).toBe(`${ACCOUNT}/projects/demo`);
    expect(project?.value).toBe('demo');
  });

  test('an operation is no account', () => {
    expect(
      clue("perform action 'Microsoft.CognitiveServices/accounts/listKeys/action' over", 'resource'),
    ).toBeUndefined();
  });

  test('spelled as in the host', () => {
    expect(clue('https://Contoso-AI.openai.azure.com/', 'resource')).toBe('Contoso-AI');
  });

  test.each([
    ['Owner on the Foundry resource aif-hr-prod', 'aif-hr-prod'],
    ['n8n: resource name aoai-lab-07, deployment chat', 'aoai-lab-07'],
    ["la ressource 'ia-docs' répond 404", 'ia-docs'],
    ['el recurso se llama oai-ventas.', 'oai-ventas'],
    ['我们的资源是 aoai-lab，返回 401', 'aoai-lab'],
    ['in the account contoso-ai-eu', 'contoso-ai-eu'],
    ['Account name - contoso-foundry', 'contoso-foundry'],
    ['Resource name: contoso', 'contoso'],
    ['| Resource | contoso-ai |\n| Region | eastus2 |', 'contoso-ai'],
    ['**Azure resource name:** `contoso-ai`', 'contoso-ai'],
    ['Which resource? -> contoso-ai', 'contoso-ai'],
    ['the resource in question: contoso-ai.', 'contoso-ai'],
    ["notre ressource s'appelle atelier-ia", 'atelier-ia'],
    ['la risorsa è bottega-ai', 'bottega-ai'],
    ['ресурс называется sklad-ai', 'sklad-ai'],
    ['리소스 이름: seoul-ai', 'seoul-ai'],
    ['unser Azure-OpenAI-Konto lager-ai antwortet', 'lager-ai'],
    ["createAzure({ resourceName: 'contoso-ai' })", 'contoso-ai'],
    ['since we rotated the keys of parnell-ai-uks', 'parnell-ai-uks'],
    ['a 401 when hitting orchid-oai with a token', 'orchid-oai'],
    ['keys for azure-openai-samples', undefined],
    ['our storage account logs-eu-01', undefined],
    ['az account get-access-token --scope x', undefined],
    ['on the account sign-in page', undefined],
    ['the resource contoso-ai@example.com', undefined],
    ['in the resource group rg-ai', undefined],
    ['a new resource gpt-4o', undefined],
    ['the resource eastus2', undefined],
    ['resource 3f2b1c9d-0000-4000-8000-000000000000', undefined],
  ])('a resource in prose: %s', (text, name) => {
    expect(clue(text, 'resource')).toBe(name);
  });
});

describe('deployment, model and api version', () => {
  test.each([
    [
      'deployment',
      'POST https://a.openai.azure.com/openai/deployments/gpt-4.1/chat/completions?api-version=2024-10-21',
      'gpt-4.1',
    ],
    ['deployment', 'AzureChatOpenAI(azure_deployment="my-gpt")', 'my-gpt'],
    ['deployment', "deploymentName: 'my-gpt'", 'my-gpt'],
    ['deployment', 'AZURE_OPENAI_DEPLOYMENT=my-gpt', 'my-gpt'],
    ['deployment', "openai.ChatCompletion.create(engine='my-gpt')", 'my-gpt'],
    ['deployment', 'GetChatClient("my-gpt")', 'my-gpt'],
    ['deployment', 'litellm_params: model: azure/my-gpt', 'my-gpt'],
    ['deployment', 'completion(model="azure/responses/my-gpt")', 'my-gpt'],
    ['deployment', 'model: openai/my-gpt', undefined],
    ['deployment', 'my deployment gpt4o-prod answers 404', 'gpt4o-prod'],
    ['deployment', 'the deployment is called gpt4o-prod', 'gpt4o-prod'],
    ['deployment', 'Deployment name: my-gpt', 'my-gpt'],
    ['deployment', 'AZURE_OPENAI_CHAT_DEPLOYMENT: my-gpt', 'my-gpt'],
    ['deployment', 'die Bereitstellung gpt4o-prod gibt es nicht', 'gpt4o-prod'],
    ['deployment', '部署名称是 gpt4o-prod', 'gpt4o-prod'],
    ['deployment', 'デプロイ名は gpt4o-prod です', 'gpt4o-prod'],
    ['deployment', '/accounts/contoso-ai/deployments/my-gpt', 'my-gpt'],
    ['deployment', 'with url: /api/deployments/chatbot1/chat/completions', 'chatbot1'],
    ['deployment', 'deployed as `chat`', 'chat'],
    ['deployment', 'deployed under the name chat-eu', 'chat-eu'],
    ['deployment', "the deployment's name is chat-eu", 'chat-eu'],
    ['deployment', "for the 'chat' deployment", 'chat'],
    ['deployment', 'for our chat-eu deployment', 'chat-eu'],
    ['deployment', '| Deployment | chat-eu |', 'chat-eu'],
    ['deployment', '### Deployment name\n\nchat\n\n### Region', 'chat'],
    ['deployment', 'le déploiement « chat-mini »', 'chat-mini'],
    ['deployment', 'la distribuzione si chiama chat-eu', 'chat-eu'],
    ['deployment', 'o deployment chama-se faq-4o', 'faq-4o'],
    ['deployment', 'развертывание chat-eu', 'chat-eu'],
    ['deployment', '배포 이름: chat-ko', 'chat-ko'],
    ['deployment', 'spring.ai.azure.openai.chat.options.deployment-name=chat', 'chat'],
    ['deployment', 'works with deployment chat-old, fails with deployment chat-new', 'chat-new'],
    ['deployment', 'deployed as usual', undefined],
    ['deployment', 'kubectl get deployment chat-api', undefined],
    ['deployment', 'the data-zone deployment', undefined],
    ['deployment', 'the gpt-4o deployment', undefined],
    [
      'deployment',
      'POST https://a.openai.azure.com/openai/deployments/embed/embeddings "HTTP/1.1 200 OK"\nPOST https://a.openai.azure.com/openai/deployments/chat/completions "HTTP/1.1 404 Not Found"',
      'chat',
    ],
    ['deployment', 'my deployment does not answer', undefined],
    ['deployment', 'the deployment in Sweden Central', undefined],
    ['deployment', 'deployment failed: error deploying infrastructure', undefined],
    [
      'deployment',
      'wss://a.openai.azure.com/openai/realtime?api-version=2024-10-01-preview&deployment=my-gpt',
      'my-gpt',
    ],
    ['deployment', '"code": "DeploymentNotFound", "deployId": "my-gpt"', 'my-gpt'],
    ['deployment', 'to perform `POST /openai/deployments/{deployment-id}/chat/completions`', undefined],
    ['deployment', `data action ${CHAT}`, undefined],
    ['deployment', "The template deployment 'main' is not valid", undefined],
    ['deployment', '/providers/Microsoft.Resources/deployments/main-1', undefined],
    ['model', 'client.chat.completions.create(model="gpt-4o", messages=m)', 'gpt-4o'],
    ['model', 'Unknown model: mistral-large', 'mistral-large'],
    ['model', 'does not work with the specified model, gpt-4o-mini. Please choose', 'gpt-4o-mini'],
    ['model', 'The model `gpt-5` does not exist', 'gpt-5'],
    ['model', 'model: azure/gpt-4.1-mini', 'gpt-4.1-mini'],
    ['model', 'model: azure_openai/gpt-4.1-mini', 'gpt-4.1-mini'],
    ['model', 'in Cline, Base URL and model gpt-5-mini', 'gpt-5-mini'],
    ['apiVersion', '?api-version=2025-01-01-preview&x=1', '2025-01-01-preview'],
    ['apiVersion', 'AzureOpenAI(api_version="2024-10-21")', '2024-10-21'],
    ['apiVersion', "apiVersion: '2024-10-21'", '2024-10-21'],
    ['apiVersion', 'is enabled only for api-version 2025-03-01-preview and later', undefined],
  ] as const)('%s in %s', (name, text, value) => {
    expect(clue(text, name)).toBe(value);
  });
});

describe('error code', () => {
  test.each([
    ['{"error":{"code":"PermissionDenied","message":"x"}}', 'PermissionDenied'],
    ["{'error': {'code': 'DeploymentNotFound', 'message': 'x'}}", 'DeploymentNotFound'],
    ['(AuthorizationFailed) The client', 'AuthorizationFailed'],
    ['HttpResponseError: (unknown_model) Unknown model: x\nCode: unknown_model', 'unknown_model'],
    ['Status: 401 (PermissionDenied)\nErrorCode: 401', 'PermissionDenied'],
    ['HTTP 404 (: DeploymentNotFound)', 'DeploymentNotFound'],
    ['ERROR CODE: InvalidTemplateDeployment\n"code": "AuthorizationFailed"', 'AuthorizationFailed'],
    ["'code': 'content_filter', 'innererror': {'code': 'ResponsibleAIPolicyViolation'}", 'content_filter'],
    ['{"error":"invalid_grant","error_description":"x"}', 'invalid_grant'],
    ["code: 'ENOTFOUND', type: 'system'", 'ENOTFOUND'],
    ['(code: RoleAssignmentLimitExceeded)', 'RoleAssignmentLimitExceeded'],
    ['Status: 403 (Forbidden)', 'Forbidden'],
    ['401 (Access Denied)', undefined],
    ["KeyError: 'access_token'", undefined],
    ['Status Code: 500', undefined],
  ])('%s', (text, value) => {
    expect(clue(text, 'errorCode')).toBe(value);
  });
});

describe('region', () => {
  test.each([
    ['x-ms-region: West Europe', 'West Europe'],
    ['https://westeurope.api.cognitive.microsoft.com/', 'westeurope'],
    ['https://a.eastus2.models.ai.azure.com', 'eastus2'],
    ['"location": "swedencentral"', 'swedencentral'],
    ['https://a.openai.azure.com', undefined],
  ])('%s', (text, value) => {
    expect(clue(text, 'region')).toBe(value);
  });
});

const PLACE = '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai';
const WHO = '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11';

test.each([
  ['Spanish', `con el identificador de objeto "${WHO}" no tiene autorización sobre el ámbito "${PLACE}".`],
  ['German', `mit der Objekt-ID "${WHO}" ist nicht autorisiert, über den Bereich "${PLACE}" zu schreiben.`],
  ['French', `avec l'ID d'objet '${WHO}' n'est pas autorisé sur l'étendue '${PLACE}'.`],
  ['Portuguese', `com a ID do objeto '${WHO}' não tem autorização sobre o escopo '${PLACE}'.`],
])('a refusal of Resource Manager in %s says who, and where', (_language, text) => {
  const { objectId, scope } = evidenceOf(text);
  expect([objectId?.value, scope?.value]).toEqual([WHO, PLACE]);
});

test('a principal that is not in the directory is printed without dashes', () => {
  const id = '6f1c0f529d074a348a552f0f5c2d7b11';
  const text = `PrincipalNotFound: Principal ${id} does not exist in the directory 0b1f6471-1bf0-4dda-aec3-111122223333.`;
  expect(evidenceOf(text).objectId?.value).toBe(id);
});

test('a field of a body names a short request id, and a word of a log does not', () => {
  expect(clue('{"correlation":{"RequestId":"5e1c0b7a9d2f4836"}}', 'requestId')).toBe('5e1c0b7a9d2f4836');
  expect(clue('request id 5e1c0b7a9d2f4836', 'requestId')).toBeUndefined();
});
