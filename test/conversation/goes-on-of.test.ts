import { samplePeople, type SandboxTenant } from '../../src/sandbox';
import { PretendChat, startTenant } from './pretend-chat';

/** Of whom a talk goes on, and to whom a message is written. */

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const idOf = (person: string): string => samplePeople().find(({ name }) => name === person)?.objectId ?? '';
const refused = (id: string): string =>
  `Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`${id}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}} https://contoso-ai.openai.azure.com/`;
const LIMIT =
  "Error code: 429 - {'error': {'code': '429', 'message': 'Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded token rate limit of your current OpenAI S0 pricing tier. Please retry after 21 seconds.'}} https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions";
const FACTOR =
  "AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '7d312290-28c8-473c-a0ed-8e53749b6d6d'.";
const NO_CREDENTIAL =
  'azure.core.exceptions.ClientAuthenticationError: DefaultAzureCredential failed to retrieve a token from the included credentials.\nAttempted credentials:\n\tEnvironmentCredential: EnvironmentCredential authentication unavailable. Environment variables are not fully configured.\n\tAzureCliCredential: Azure CLI not found on path';
const NETWORK =
  "Error code: 403 - {'error': {'code': '403', 'message': 'Public access is disabled. Please configure private endpoint.'}} https://fabrikam-ai.openai.azure.com/";

const talk = async (person: string, says: readonly string[]): Promise<string> => {
  const chat = new PretendChat(tenant, { person, grants: 'enabled' });
  let last = '';
  for (const each of says) last = (await chat.say(each)).text;
  return last;
};

test.each<readonly [person: string, second: string, third: string, answer: RegExp]>([
  [
    'Imani Cruz',
    'the SPN of our release gets it as well',
    'which role does it need?',
    /^An app needs a role of its own/,
  ],
  [
    'Imani Cruz',
    'the SPN of our release gets it as well',
    'and the az command?',
    /--assignee-principal-type "ServicePrincipal"/,
  ],
  ['Omar Weiss', 'func-claims has to call it, too', 'the az command please', /"8f1c2d3e-4a5b-4c6d-9e7f-0a1b2c3d4e06"/],
  ['Omar Weiss', 'and for a whole group?', 'the az command please', /--assignee-principal-type "Group"/],
  ['Ada Brook', 'a service principal has to call it, too', 'the az command please', /This gives the (?:app|role)/],
])('%s: "%s", "%s"', async (person, second, third, answer) => {
  const text = await talk(person, [refused(idOf(person)), second, third]);
  expect(text).toMatch(answer);
  expect(text).not.toContain(idOf(person));
});

const FUNC = 'what about our function app func-claims?';
const UNKNOWN = '3c9e1f50-2b7d-4e68-a1c4-5d7f9b0e2a36';

test.each(['and me?', 'and I?', 'what can I do?', 'can I deploy?', 'what about me?'])(
  'after an app, "%s" is about the sender again',
  async (said) => {
    const text = await talk('Imani Cruz', [refused(idOf('Imani Cruz')), FUNC, said]);
    expect(text).not.toMatch(/^An app needs|func-claims/);
    expect(await talk('Imani Cruz', [refused(idOf('Imani Cruz')), FUNC, said, 'in bicep'])).toMatch(
      /principalType: 'User'/,
    );
  },
);

test.each<readonly [person: string, says: readonly string[], answer: RegExp]>([
  ['Omar Weiss', [FUNC, 'and for our pipeline?'], /^An app needs/],
  ['Omar Weiss', [FUNC, 'and for our service principal?'], /^An app needs/],
  ['Omar Weiss', [FUNC, 'and for our service principal?', 'in terraform'], /<object id>/],
  ['Omar Weiss', [FUNC, 'in terraform'], /8f1c2d3e-4a5b-4c6d-9e7f-0a1b2c3d4e06/],
  ['Imani Cruz', ['and for func-claims?'], /^func-claims has no role/],
  ['Omar Weiss', ['and for func-claims?', 'in bicep'], /8f1c2d3e-4a5b-4c6d-9e7f-0a1b2c3d4e06/],
  ['Imani Cruz', ['and for the group Model Users?', 'in bicep'], /principalType: 'Group'/],
])('%s: %j', async (person, says, answer) => {
  const text = await talk(person, [refused(idOf(person)), ...says]);
  expect(text).toMatch(answer);
  expect(text).not.toContain(idOf(person));
  if (says.some((said) => said.includes('our service') || said.includes('pipeline')))
    expect(text).not.toMatch(/func-claims|8f1c2d3e/);
});

test.each<readonly [said: string, isThat: boolean]>([
  ['how do I give it the role?', true],
  ["that's our service principal", true],
  ['and for our service principal?', false],
  ['and for another app?', false],
])('after an error of another identity, "%s" and "in terraform" name it: %s', async (said, isThat) => {
  const first = await talk('Omar Weiss', [refused(UNKNOWN), said]);
  const second = await talk('Omar Weiss', [refused(UNKNOWN), said, 'in terraform']);
  expect([first.includes(UNKNOWN), second.includes(UNKNOWN)]).toEqual([isThat, isThat]);
});

test('who may give the role after activating another is told so', async () => {
  const text = await talk('Ben Ode', [refused(idOf('Ben Ode')), 'could I give it to myself?']);
  expect(text).toMatch(/^Yes, in two steps: activate Owner, then give it/);
});

test('after a question without a case, another role is asked for by its calls', async () => {
  expect(await talk('Omar Weiss', ['which role lets me see the costs?', 'and which role for embeddings?'])).toMatch(
    /OpenAI User/,
  );
});

test('who speaks of themselves again is answered so', async () => {
  const person = 'Imani Cruz';
  const text = await talk(person, [
    refused(idOf(person)),
    'our SPN gets it as well',
    'and which role do I need myself?',
  ]);
  expect(text).not.toMatch(/^An app needs/);
});

test.each<readonly [paste: string, said: string, answer: RegExp]>([
  [LIMIT, 'write to them', /Could you raise it/],
  [LIMIT, 'can Omar raise it?', /^Yes, Omar Weiss can do it/],
  [NETWORK, 'write a mail for the network people', /let my address in/],
  [FACTOR, 'I gave the second factor an hour ago, MFA is done', /^It counts only for the sign-in/],
  [FACTOR, 'a cron job runs that', /Scripts do not use a person's sign-in/],
  [NO_CREDENTIAL, 'AZURE_CLIENT_ID is set, AZURE_CLIENT_SECRET as well', /^AZURE.?_.?TENANT.?_.?ID is still missing/],
  [NETWORK, 'VPN is connected', /^The VPN alone is not enough/],
  [NETWORK, 'the DNS server is 10.9.0.4', /10.9.0.4 is the server that is asked/],
  [NETWORK, 'telnet to 443 times out', /^Then something on the way drops the call/],
])('after an error: %s %s', async (paste, said, answer) => {
  expect(await talk('Imani Cruz', [paste, said])).toMatch(answer);
});

test('a message is written for who has to agree, and shorter', async () => {
  const person = 'Imani Cruz';
  const first = refused(idOf(person));
  expect(await talk(person, [first, 'what do I tell our compliance people?'])).toMatch(
    /^A message to copy, for whoever/,
  );
  expect(await talk(person, [first, 'write it to Omar', 'make that shorter'])).toMatch(/^A short message to copy/);
});

test('keys are avoided by a sign-in, and the talk goes on of that', async () => {
  const person = 'Imani Cruz';
  const listKeys = `(AuthorizationFailed) The client 'imani@contoso.com' with object id '${idOf(person)}' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/listKeys/action' over scope '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg-contoso-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai' or the scope is invalid.`;
  expect(await talk(person, [listKeys, 'could I do without keys?'])).toMatch(/^Yes: sign in, and no key is needed/);
  expect(await talk(person, [listKeys, 'could I do without keys?', 'which role?'])).toMatch(/OpenAI User/);
});
