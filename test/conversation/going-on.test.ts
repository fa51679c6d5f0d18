import { samplePeople, type SandboxTenant } from '../../src/sandbox';
import { PretendChat, startTenant } from './pretend-chat';

/*
 * What people go on to say after a card, in kinds: each row is a talk of its own.
 */

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const idOf = (person: string): string => samplePeople().find(({ name }) => name === person)?.objectId ?? '';

const missingAction = (id: string): string =>
  `Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`${id}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}} https://contoso-ai.openai.azure.com/`;
const ANOTHER = '1f0d9a3e-5c51-4e21-9d1f-6f6a1f0b7a10';
const NO_DEPLOYMENT =
  "Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}} model='gpt4o' https://contoso-ai.openai.azure.com/";
const LIMIT =
  'Error code: 429 - Requests to the ChatCompletions_Create Operation under Azure OpenAI API have exceeded call rate limit of your current OpenAI S0 pricing tier. Please retry after 12 seconds. https://contoso-ai.openai.azure.com/';
const CLOSED =
  "Error code: 403 - {'error': {'code': '403', 'message': 'Public access is disabled. Please configure private endpoint.'}} https://fabrikam-ai.openai.azure.com/";
const FIREWALL =
  "Error code: 403 - {'error': {'code': '403', 'message': 'Access denied due to Virtual Network/Firewall rules.'}} https://contoso-ai.openai.azure.com/";
const AUDIENCE =
  'Error code: 401 - Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.';
const FILTERED =
  "Error code: 400 - {'error': {'message': 'The response was filtered due to the prompt triggering Azure OpenAI content management policy.', 'code': 'content_filter'}} https://contoso-ai.openai.azure.com/";

/** What was said, what the card in answer says, and what it must not say. */
type Line = readonly [said: string, answer: RegExp, never?: RegExp];

async function talk(chat: PretendChat, first: string, lines: readonly Line[]): Promise<void> {
  await chat.say(first);
  for (const [said, answer, never] of lines) {
    const { text } = await chat.say(said);
    expect({ said, text }).toEqual({ said, text: expect.stringMatching(answer) });
    if (never) expect({ said, text }).toEqual({ said, text: expect.not.stringMatching(never) });
  }
}

describe('"can you do it for me?"', () => {
  test.each<readonly [name: string, grants: 'enabled' | 'four-eyes', person: string, of: string, line: Line]>([
    [
      'whoever may give the role, presses',
      'enabled',
      'Omar Weiss',
      'Omar Weiss',
      ['do it for me please', /^Yes, with one press of yours/],
    ],
    [
      'whoever may not, asks somebody who may',
      'enabled',
      'Imani Cruz',
      'Imani Cruz',
      ['can you do it for me?', /^Not by myself: Omar Weiss can do it/],
    ],
    [
      'where nobody gives a role to themselves, no press does it',
      'four-eyes',
      'Omar Weiss',
      'Omar Weiss',
      ['can you do it for me?', /^Not by myself/, /^Yes/],
    ],
    [
      'the role of another identity is never offered to the reader',
      'enabled',
      'Omar Weiss',
      'somebody else',
      [
        'can you do it for me?',
        /^Not by myself: and the role goes to the other identity/,
        /Grant it to me|Give it to me/,
      ],
    ],
  ])('%s', async (_name, grants, person, of, line) => {
    const chat = new PretendChat(tenant, { person, grants });
    await talk(chat, missingAction(idOf(of) || ANOTHER), [line]);
  });
});

test.each<readonly [name: string, person: string, first: string, lines: readonly Line[]]>([
  [
    'two roles in a message are compared only where it asks for them',
    'Imani Cruz',
    missingAction(idOf('Imani Cruz')),
    [
      ['I have Reader and Contributor now, still fails', /contoso-ai/, /allows more than|allow different things/],
      [
        'which role, Azure AI Developer or Cognitive Services Contributor',
        /allows more than|different things|differ\?/,
      ],
    ],
  ],
  [
    'how often a client repeats by itself is said of that client',
    'Imani Cruz',
    LIMIT,
    [
      ['how in python?', /tries only twice more[\s\S]*max_retries=6/],
      ['and in c#', /three times more[\s\S]*maxRetries: 6/, /twice/],
      ['with curl', /curl does not try again[\s\S]*--retry 6/, /twice/],
    ],
  ],
  [
    'in PowerShell deployments are listed and made by the module Az',
    'Ada Brook',
    NO_DEPLOYMENT,
    [
      [
        'with powershell please',
        /^With PowerShell[\s\S]*Get-AzCognitiveServicesAccountDeployment[\s\S]*New-AzCognitiveServicesAccountDeployment/,
        /az cognitiveservices/,
      ],
      ['and with the cli', /^With Azure CLI[\s\S]*az cognitiveservices account deployment list/],
    ],
  ],
  [
    'whom an error comes to is said in the headline as in its reason: a limit',
    'Imani Cruz',
    LIMIT,
    [['does our staging app get that too?', /share the limit|The limit is the deployment/, /every caller/]],
  ],
  [
    'the same of a filter',
    'Imani Cruz',
    FILTERED,
    [['do other users get that as well?', /^It depends on the text, and not on who calls/]],
  ],
  [
    'an address that was looked up decides which way the call took',
    'Imani Cruz',
    CLOSED,
    [
      ['dig says 52.239.1.8 for it', /^⁠?52\.239\.1\.8 is public: private DNS is not used there/],
      ['on the vm it resolves to 10.2.0.7', /10\.2\.0\.7 may be the private endpoint: DNS looks right there/],
      ['my ip is 198.51.100.20', /^No list of addresses helps: public access is off/],
      ['is it my machine or azure?', /^Between the two/],
    ],
  ],
  [
    'the same where the firewall keeps a list',
    'Imani Cruz',
    FIREWALL.replace('contoso-ai', 'elsewhere-models'),
    [
      [
        'our outbound ip is 198.51.100.20',
        /^Then 198\.51\.100\.20 has to be on the list[\s\S]*--ip-address "198\.51\.100\.20"/,
      ],
      ['portal shows Selected networks', /^Then the address of the caller has to be on the list/],
      ['public network access is Enabled now', /^Open to all, and still refused/],
      ['it works in the playground', /^That it works there narrows it down[\s\S]*browser/],
    ],
  ],
  [
    'what a token and a sign-in say',
    'Omar Weiss',
    AUDIENCE,
    [
      ['aud is https://management.azure.com/', /^That token is for managing Azure, and calls no model/],
      ['now the aud says https://cognitiveservices.azure.com', /^That audience is right: look at tenant and time/],
      ['the tid says 72f988bf-86f1-41ab-91ab-2d7cd011db47', /^It has to be the tenant that owns the resource/],
    ],
  ],
  [
    'keys that are on or off',
    'Imani Cruz',
    "Error code: 401 - {'error': {'code': '401', 'message': 'Access denied due to invalid subscription key or wrong API endpoint.'}} https://fabrikam-ai.openai.azure.com/",
    [
      ['disableLocalAuth is true', /^That is it: keys are off/],
      ['sorry, disableLocalAuth: false', /^Then the key is wrong, or belongs to another resource/],
    ],
  ],
  [
    'roles of the directory, of a project, and those that wait are none at the resource',
    'Imani Cruz',
    missingAction(idOf('Imani Cruz')),
    [
      [
        'but I am a global administrator',
        /^Global Administrator: a role of Entra ID, not of Azure[\s\S]*User Access Administrator/,
      ],
      ['they gave me Foundry User on the project', /^At the project it does not reach contoso-ai itself/],
      ['what about the project?', /^No: at a project it does not reach the resource/],
      ['PIM shows it as eligible', /^Eligible does not count yet/],
    ],
  ],
  [
    'an activation that Azure does not show',
    'Elena Fischer',
    missingAction(idOf('Elena Fischer')),
    [['I activated it three minutes ago, same thing', /^I looked again: Azure does not show it active yet/]],
  ],
  [
    'how long it takes for a group, and for an identity',
    'Imani Cruz',
    missingAction(idOf('Imani Cruz')),
    [
      ['how long till it works?', /^⁠?5 to 10 minutes/],
      ['and for a group?', /^Through a group it takes the same/],
      ['and with a managed identity', /^For an identity it takes the same/],
    ],
  ],
  [
    'managing is another plane than calling: after a question too',
    'Omar Weiss',
    'which role do I need to create a deployment?',
    [
      ['can Elena create deployments?', /own sign-in[\s\S]*Cognitive Services OpenAI Contributor/],
      ['and to call it?', /Cognitive Services (?:OpenAI )?User/],
      ['delete it for me please', /^Not by myself: I look and tell, and change nothing/],
    ],
  ],
  [
    'a deny assignment: nothing of roles helps',
    'Dmitri Sokol',
    "Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}} https://contoso-ai.openai.azure.com/",
    [
      ['and how is it taken away?', /^Only whoever made the deny assignment can lift it/],
      ['in terraform please', /^A role would not help: a deny assignment beats it/],
      ['can I do that myself', /^Not by yourself: whoever made it has to leave you out/],
    ],
  ],
  [
    'an app that is not in the tenant: neither a role nor a key is what is asked for',
    'Imani Cruz',
    "AADSTS700016: Application with identifier '5f0e3c1a-1111-4222-8333-444455556666' was not found in the directory 'Contoso'.",
    [
      ['could it be the wrong tenant?', /^Yes, that fits: it is about the tenant/],
      ['I think the client id is wrong', /az ad sp show --id "5f0e3c1a/],
    ],
  ],
  [
    'keys are off: the code of the library that is told',
    'Omar Weiss',
    '{"error":{"code":"AuthenticationTypeDisabled","message":"Key based authentication is disabled for this resource."}} https://contoso-ai.openai.azure.com/',
    [
      ['we call it with langchain', /azure_ad_token_provider=token_provider/],
      ['show me that code once more', /AzureChatOpenAI/],
    ],
  ],
  [
    'whether one may manage the resource: then of something else',
    'Imani Cruz',
    'may I create a deployment on contoso-ai?',
    [
      ['and to remove one', /^Reader does not let you delete deployments on contoso-ai/],
      ['am I allowed to delete it', /^Reader does not let you delete the account on contoso-ai/],
      ['darf ich dort Rollen vergeben?', /You need Role Based Access Control Administrator/],
      ['can I call it then', /^Reader is not enough on contoso-ai/],
    ],
  ],
  [
    'a secret that has ended, and doing without one',
    'Imani Cruz',
    "AADSTS7000222: The provided client secret keys for app '5f0e3c1a-1111-4222-8333-444455556666' are expired.",
    [
      ['it runs in a github action', /GitHub Actions/],
      ['can we do it without secrets?', /^How does GitHub Actions call without a secret\?/],
      ['who owns that app registration', /^Its owners[\s\S]*az ad app owner list --id "5f0e3c1a/],
    ],
  ],
  [
    'a user-assigned identity, and the role for it',
    'Imani Cruz',
    'ManagedIdentityCredential authentication unavailable. No identity has been assigned to this resource. It runs in App Service.',
    [
      ['it is a user-assigned one', /^Then the program has to say which: by its client id[\s\S]*AZURE_CLIENT_ID/],
      ['ok and how do I give it the role?', /^An app needs a role of its own[\s\S]*"ServicePrincipal"/],
    ],
  ],
  [
    'it fails still: one step after the other, until there is none',
    'Imani Cruz',
    'AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.',
    [
      ['still fails', /^Then /],
      ['nope, same', /^(?!I do not)/],
    ],
  ],
  [
    'a program that calls without a key wants to call, and to read no key',
    'Imani Cruz',
    'how does a virtual machine call contoso-ai without a key?',
    [['which role for it', /^Cognitive Services OpenAI User/]],
  ],
  [
    'what somebody else may do is no question of whom an error comes to',
    'Omar Weiss',
    NO_DEPLOYMENT,
    [['can Imani use it too?', /^I can look only with Imani’s own sign-in/]],
  ],
  [
    'a filter: which words, and whom it comes to',
    'Omar Weiss',
    FILTERED,
    [
      ['which word triggered it?', /filter/i, /^A message to copy/],
      ['does it hit all users?', /^It depends on the text/],
    ],
  ],
  [
    'a cause that somebody has checked is left for the next one',
    'Imani Cruz',
    "Error code: 401 - {'error': {'code': '401', 'message': 'Access denied due to invalid subscription key or wrong API endpoint.'}} https://fabrikam-ai.openai.azure.com/",
    [
      ['the key is right, I checked it twice', /^Then /],
      ['local auth is disabled', /^That is it: keys are off[\s\S]*DefaultAzureCredential|token_provider/],
      ['ok and then in go', /in Go/],
      ['can you open it for me', /^Not by myself: I look and tell/, /5 to 10 minutes later/],
    ],
  ],
  [
    'a role that is named after a question',
    'Imani Cruz',
    'why can I not see deployments in the portal?',
    [
      ['I have Reader', /^(?:What Reader allows|What may Reader)/i],
      ['and could it be made permanent somehow?', /^(?!I see no error)/],
    ],
  ],
  [
    'whom one talks to',
    'Imani Cruz',
    'hello',
    [['are you chatgpt?', /^I am Locksmith, a program\. No language model/]],
  ],
  [
    'what is asked in general is not where the error came from',
    'Imani Cruz',
    missingAction(idOf('Imani Cruz')),
    [
      ['how do I sign in without a secret from github actions?', /^How does GitHub Actions call without a secret\?/],
      ['who can grant it?', /Omar Weiss/, /^An app needs a role of its own/],
    ],
  ],
  [
    'what is told beside a question is',
    'Imani Cruz',
    "Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}} https://contoso-ai.openai.azure.com/",
    [
      ['It runs in AKS. How do I sign in without a secret there?', /without a secret|AKS/],
      ['who can grant it?', /^An app needs a role of its own/],
    ],
  ],
  [
    'a name that the person can see is where a code happened',
    'Omar Weiss',
    '429 Too Many Requests on contoso-ai, retry after 9 seconds',
    [['can I raise it?', /^Yes, you can: you may create deployments on contoso-ai/]],
  ],
])('%s', async (_name, person, first, lines) => {
  await talk(new PretendChat(tenant, { person }), first, lines);
});

test('a look that shows the role once more tells what to compare next, each time something else', async () => {
  const chat = new PretendChat(tenant, { person: 'Ada Brook' });
  await chat.say(missingAction(idOf('Ada Brook')));
  const first = await chat.say('still fails');
  const second = await chat.say('still not working');
  expect(first.text).toMatch(/^I looked again: you have the role on contoso-ai/);
  expect(second.text).toMatch(/^I looked again: you have the role on contoso-ai/);
  expect(second.text).not.toBe(first.text);
});
