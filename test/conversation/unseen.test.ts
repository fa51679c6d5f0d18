import type { SandboxTenant } from '../../src/sandbox';
import { PretendChat, startTenant } from './pretend-chat';

/** What goes on from an error on a resource that nobody here can see, or that no role mends. */

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const HOST = 'https://zeta-prod-aoai.openai.azure.com/';
const PASTES = {
  'no data action': `openai.PermissionDeniedError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`7c1e2d3f-1111-4222-8333-944455556666\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}} ${HOST}`,
  'no access': `Azure.RequestFailedException: Principal does not have access to API/Operation. Status: 401 (Unauthorized) ErrorCode: PermissionDenied ${HOST}`,
  deployment: `openai.NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.'}}
client = AzureOpenAI(azure_endpoint="${HOST}")`,
  'rate limit':
    "openai.RateLimitError: Error code: 429 - {'error': {'code': '429', 'message': 'Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded call rate limit of your current OpenAI S0 pricing tier. Please retry after 12 seconds.'}}",
  firewall: `openai.PermissionDeniedError: Error code: 403 - {'error': {'code': '403', 'message': 'Access denied due to Virtual Network/Firewall rules.'}} ${HOST}`,
  'keys off':
    "Error code: 403 - {'error': {'code': 'AuthenticationTypeDisabled', 'message': 'Key based authentication is disabled for this resource.'}}",
  key: "openai.AuthenticationError: Error code: 401 - {'error': {'code': '401', 'message': 'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.'}}",
  'managed identity':
    'azure.identity._exceptions.CredentialUnavailableError: ManagedIdentityCredential authentication unavailable, no managed identity endpoint found. (runs on my web app in App Service)',
  tenant: `{'error': {'code': 'Unauthorized', 'message': 'Token tenant 72f988bf-86f1-41af-91ab-2d7cd011db47 does not match resource tenant.'}} ${HOST}`,
  subdomain:
    'BadRequest: Please provide a custom subdomain for token authentication, otherwise API key is required. https://westeurope.api.cognitive.microsoft.com/',
  quota:
    'InsufficientQuota: This operation require 30 new capacity in quota Tokens Per Minute (thousands) - gpt-4o, which is bigger than the current available capacity 10.',
} as const;

type Line = readonly [said: string, answer: RegExp];

const TALKS: Readonly<Record<keyof typeof PASTES, readonly Line[]>> = {
  'no data action': [
    ['how long is a token valid', /^How long is a token valid/],
    ['it still does not work, is it my role?', /^(?!The role is assigned)/],
    ['does the token expire?', /^How long is a token valid/],
    ['which one does it use?', /^(?:About your 401|The role goes to)/],
    ['is there a cheaper way', /^The role costs nothing/],
    ['do I lack a role?', /^Yes: a role is missing/],
    ['in terraform?', /principal_id {7}= "7c1e2d3f-1111-4222-8333-944455556666"/],
    ['bicpe pls', /name: 'zeta-prod-aoai'[\s\S]*roleAssignments@/],
    ['portal?', /Choose Cognitive Services OpenAI User/],
    ['but I am owner of the whole subscription', /^Owner is not enough[\s\S]*control plane[\s\S]*OpenAI User/],
    ['what about my colleague, he needs it too', /needs Cognitive Services OpenAI User[\s\S]*to a group/],
    ['for embeddings instead?', /^The same role does it: Cognitive Services OpenAI User/],
  ],
  'no access': [
    ['does the slot need it too?', /^An app needs a role of its own/],
    ['terrafrom pls', /scope {14}= "<scope>"/],
    [
      'show me the people who could give me this',
      /^An Owner[\s\S]*User Access Administrator[\s\S]*az role assignment list/,
    ],
    [
      'done, he gave me Foundry User 1 min ago. same error',
      /^A new role needs 5 to 10 minutes[\s\S]*which identity runs/,
    ],
    ['まだ同じエラーです', /5 to 10 minutes[\s\S]*knows only the groups/],
    ['he gave me Reader, same error', /^Reader does not allow this call/],
  ],
  deployment: [
    [
      'is it a permission thing',
      /^No: your 404 on zeta-prod-aoai is not about a role[\s\S]*lacks the required data action/,
    ],
    ['in terraform', /azurerm_cognitive_deployment/],
    ["ah it's called mini-prod. so what do I change", /^Use mini-prod as the model[\s\S]*model="mini-prod"/],
    ['and in C#?', /model: "mini-prod"/],
    ['wie lange dauert das?', /^Up to 5 minutes/],
  ],
  'rate limit': [
    ['so is this an access rights thing?', /^No: your 429 is not about a role/],
    ['does the slot need it too?', /^The limit is the deployment’s, for all who call it/],
    ['what about the pipeline?', /^The limit is the deployment’s/],
    ['can I raise it myself?', /Contributor, Cognitive Services OpenAI Contributor or Cognitive Services Contributor/],
    ['who can give me gpt-4o?', /^Whoever manages/],
    ['and gpt-4o-mini?', /^Yes: a deployment of gpt-4o-mini has its own limit/],
    ['is it because of my role', /^No: your 429 is not about a role/],
    ['which role do I need?', /^No role mends this 429/],
    ['what do I write to them', /I get a 429\. .*Could you raise it/],
    ['how do I raise it', /^How do I give a deployment more tokens per minute/],
    ['要多久', /^Wait 12 seconds/],
  ],
  firewall: [
    ['what about the pipeline?', /^The network lets addresses in[\s\S]*--subnet/],
    ['et pour mes collègues au bureau ?', /^The network lets addresses in[\s\S]*--ip-address "<address range>"/],
    ['can’t we just open it for everyone', /^The network lets addresses in/],
    ['which models does it have', /deployment is what code needs/],
    ['do I lack a role?', /^No: your 403 on zeta-prod-aoai is not about a role/],
    ['do I need another role?', /^No role mends this 403[\s\S]*refuses the call before any role counts/],
    ['in bicep please', /networkAcls[\s\S]*<your address>/],
    ['it works from the office but not at home', /address|network/i],
    ['combien de temps ça prend ?', /^10 to 30 minutes/],
    ['why?', /network|firewall|address/i],
  ],
  'keys off': [
    ['liegt es an meinen Berechtigungen?', /^No: your 403 is not about a role/],
    ['y en python?', /DefaultAzureCredential/],
    ['terraform?', /azurerm_role_assignment/],
  ],
  key: [
    ['can I fix that myself?', /one has to be Owner, Contributor, Cognitive Services User or Foundry User there/],
    [
      'https://x.cognitiveservices.azure.com/ is that ok?',
      /^The endpoint x\.cognitiveservices\.azure\.com has the right/,
    ],
    ['https://westeurope.api.cognitive.microsoft.com/ is that ok?', /is not the endpoint of a resource/],
  ],
  'managed identity': [['terraform?', /azurerm_linux_web_app[\s\S]*SystemAssigned/]],
  tenant: [
    ['which tenant should I use', /^Which tenant do I sign in to/],
    ['I just logged in again with --tenant', /restart the program: it keeps its old token/],
  ],
  subdomain: [['bicep', /customSubDomainName/]],
  quota: [
    ['how much time does that need', /^Up to 15 minutes/],
    ['in terraform', /capacity = 10/],
  ],
};

test.each(Object.entries(TALKS))('after %s: each follow-up is answered without a check', async (name, lines) => {
  const chat = new PretendChat(tenant, { person: 'Ada Brook' });
  await chat.say(Object.entries(PASTES).find(([key]) => key === name)?.[1] ?? '');
  for (const [said, answer] of lines) {
    const { text } = await chat.say(said);
    expect({ said, text }).toEqual({ said, text: expect.stringMatching(answer) });
  }
});
