import { compile, TABLE } from '../../src/recognition';
import { readPaste } from '../../src/paste';
import { scenarios } from '../../src/scenarios';

const recogniser = compile(scenarios, TABLE);

const outcomeOf = (text: string): string => {
  const paste = readPaste({ text });
  return recogniser.judge(paste, recogniser.read(paste)).outcome;
};

describe('what is quoted as a name is explained by no rule', () => {
  test.each([
    ['in a title', 'fix(openai): stop retrying on AuthenticationTypeDisabled', 'no-error'],
    ['in a changelog', '### Fixed\n- "The API deployment for this resource does not exist" had no hint.', 'no-error'],
    ['in a map of messages', 'HINTS = {\n  403: "Access denied due to Virtual Network/Firewall rules",\n}', 'no-error'],
    ['in a story', 'As a user I want to know why "Principal does not have access to API/Operation".', 'no-error'],
    ['in a question of wording', 'How would you translate "Public access is disabled"?', 'no-error'],
    ['in a pretend answer', "nock(host).post('/chat').reply(403, { error: { code: 'PermissionDenied' } })", 'no-error'],
    ['in thanks', '> Error code: 401 - PermissionDenied\n\nThat was it, thanks!', 'no-error'],
    ['in an entry of a FAQ', '"Public access is disabled" goes into our FAQ, I add it today', 'no-error'],
    ['under a label', 'Retro: we lost two days to AADSTS65001', 'no-error'],
    ['in a closed ticket', 'Ticket closed: "Access denied due to Virtual Network/Firewall rules"', 'no-error'],
  ])('%s', (_where, text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome);
  });
});

test.each([
  ['Git', "fatal: unable to access 'https://git.contoso.net/ai/azure-openai-demo.git/': error: 403"],
  ['Amazon', 'An error occurred (AccessDeniedException) when calling the InvokeModel operation: no access'],
  ['openai.com', 'HttpOperationException: The server had an error.\nStatus: 500\nopenai-organization: contoso'],
  ['Service Bus', "Unauthorized access. 'Send' claim(s) are required to perform this operation. azure-openai-jobs"],
  ['SageMaker', 'An error occurred (ModelError) when calling the InvokeEndpoint operation: {"code":"unknown_model"}'],
  ["OpenAI's admin API", 'organization org-7Qm: insufficient permissions. Missing scopes: api.management.read'],
  [
    'pip',
    "ERROR: Could not install packages due to an OSError: HTTPSConnectionPool(host='pypi.contoso.net', port=443): Max retries exceeded with url: /simple/azure-ai-projects/ (Caused by SSLError(SSLCertVerificationError(1, 'certificate verify failed')))",
  ],
  ['pip of an old Python', 'ERROR: No matching distribution found for azure-ai-agents>=9'],
  ['npm', "npm ERR! 404 '@azure/ai-foundry-chat@latest' is not in this registry."],
  ['Google', "Permission 'storage.objects.get' denied on resource, 403, gs://azure-openai-backup"],
])('what %s alone prints is no error of Azure AI, whatever the things are called', (_who, text) => {
  expect(['foreign', 'unrecognised', 'no-error']).toContain(outcomeOf(text));
});

const MISSING =
  'Access denied due to missing subscription key. Make sure to include subscription key when making requests';

describe('what API Management says is of the API that was called', () => {
  test.each([
    ['an address of parcels', `401 "${MISSING}" from https://api.parcels.example/track/v2/4711`],
    ['a path of invoices', `the portal's key gives 401 at /invoices/v1/list: ${MISSING}`],
    ['a header for an address of orders', 'AzureApiManagementKey realm="https://apim-shop.azure-api.net/orders/v2"'],
    ['a quota of forecasts', 'Out of call volume quota. 403 https://apim-weather.azure-api.net/forecast/today'],
    [
      'an invalid key of another API',
      'Access denied due to invalid subscription key. https://api.timetable.example/lines',
    ],
  ])('%s', (_what, text) => {
    expect(outcomeOf(text)).toBe('foreign');
  });

  test.each([
    ['no address at all', MISSING],
    ['the path of a model', `${MISSING} https://gateway.contoso.example/openai/deployments/gpt-4o/chat/completions`],
    ['a bot that somebody calls through it', `our chat bot says: ${MISSING} https://gateway.contoso.example/v1`],
    ['the resource itself', 'Access denied due to invalid subscription key or wrong API endpoint. https://x.example/a'],
    [
      'a data action that a gateway hands on',
      'APIM returns 401 PermissionDenied for https://gw.contoso.example/x: The principal `11111111-2222-4333-8444-555555555555` lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action`',
    ],
    [
      'a data action beside a header of the gateway',
      'Ocp-Apim-Subscription-Key: x, https://gw.contoso.example/x: PermissionDenied: The principal `11111111-2222-4333-8444-555555555555` lacks the required data action `Microsoft.CognitiveServices/accounts/SpeechServices/unified-speech/frontend/action`',
    ],
    [
      'a code of Entra ID behind the gateway',
      'AADSTS700016: Application with identifier was not found in the directory Contoso. Calling https://shop.azure-api.net/x through APIM.',
    ],
    [
      'our own invalid key, beside the name of the gateway',
      'APIM hands on: Access denied due to invalid subscription key or wrong API endpoint. https://gw.contoso.example/x',
    ],
    [
      'our own invalid key, in the header of the gateway',
      'Ocp-Apim-Subscription-Key: x → Access denied due to invalid subscription key or wrong API endpoint. https://x.example/a',
    ],
  ])('%s is explained', (_what, text) => {
    expect(outcomeOf(text)).toBe('explained');
  });
});

test('a service of API Management that somebody may not make is no call of it', () => {
  expect(
    outcomeOf(
      "(AuthorizationFailed) The client 'a@contoso.example' does not have authorization to perform action 'Microsoft.ApiManagement/service/write' over scope '/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/rg-x'.",
    ),
  ).not.toBe('foreign');
});

describe('what is written for a program, and says of nothing that it failed, holds no error', () => {
  test.each([
    [
      'a block of Terraform',
      'resource "azurerm_role_assignment" "r" {\n  role_definition_name = "Cognitive Services OpenAI User"\n  principal_id = azurerm_user_assigned_identity.app.principal_id\n}',
    ],
    [
      'a resource of Bicep',
      "resource ra 'Microsoft.Authorization/roleAssignments@2022-04-01' = {\n  scope: account\n  properties: { principalId: principalId, principalType: 'ServicePrincipal' }\n}",
    ],
    [
      'a plan',
      '  # azurerm_role_assignment.r will be created\n  + resource "azurerm_role_assignment" "r" {\n      + role_definition_name = "Cognitive Services User"\n    }\nPlan: 1 to add, 0 to change, 0 to destroy.',
    ],
    ['a line of logging', 'logger.warning("Azure OpenAI answered 429, next try in %s s", delay)'],
  ])('%s', (_what, text) => {
    expect(['no-error', 'unrecognised']).toContain(outcomeOf(text));
  });

  test('the same block in what Terraform prints of an error is read', () => {
    const text =
      'Error: unexpected status 403 (403 Forbidden) with error: RoleAssignmentExists: The role assignment already exists.\n\n  on main.tf line 3, in resource "azurerm_role_assignment" "r":\n   3: resource "azurerm_role_assignment" "r" {';
    expect(outcomeOf(text)).toBe('explained');
  });
});

test.each([
  ['a sign-in to another product', 'Jira SSO: AADSTS50105: you are not assigned to the application.'],
  ["OpenAI's own account", 'insufficient_quota, I bought credits on platform.openai.com an hour ago'],
  ['the page of another product', 'Confluence answers 403 when I open the page "Azure OpenAI access"'],
  ['a code that is history', 'In spring we once had AADSTS700016 because somebody had deleted the app registration.'],
])('%s is claimed by no rule', (_what, text) => {
  expect(['foreign', 'unrecognised', 'no-error']).toContain(outcomeOf(text));
});

test.each([
  [
    'a key that stands in a vault',
    'our app reads the key from a Key Vault reference: Access denied due to invalid subscription key or wrong API endpoint',
  ],
  ['a code in a complaint', 'AADSTS50076 when I run az login for our foundry project, since today'],
  ['a quotation in a complaint', "our app gets 'Public access is disabled. Please configure private endpoint'"],
  ['a question about an error at hand', 'Principal does not have access to API/Operation. I am Owner, why?'],
])('%s is explained', (_what, text) => {
  expect(outcomeOf(text)).toBe('explained');
});
