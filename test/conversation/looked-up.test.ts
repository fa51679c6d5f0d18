import { execFileSync } from 'node:child_process';
import { samplePeople, type SandboxTenant } from '../../src/sandbox';
import { PretendChat, startTenant } from './pretend-chat';

/*
 * What people report who looked something up after a card: each row is a talk of its own.
 */

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const idOf = (person: string): string => samplePeople().find(({ name }) => name === person)?.objectId ?? '';

const missing = (person: string, action: string): string =>
  `Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`${idOf(person)}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/${action}\` to perform this operation.'}} https://contoso-ai.services.ai.azure.com/api/projects/chatbot`;

/** What was said, what the card in answer says, and what it must not say. */
type Line = readonly [said: string, answer: RegExp, never?: RegExp];

async function talk(person: string, first: string, lines: readonly Line[]): Promise<void> {
  const chat = new PretendChat(tenant, { person });
  await chat.say(first);
  for (const [said, answer, never] of lines) {
    const { text } = await chat.say(said);
    expect({ said, text }).toEqual({ said, text: expect.stringMatching(answer) });
    if (never) expect({ said, text }).toEqual({ said, text: expect.not.stringMatching(never) });
  }
}

describe('a role at a project counts for all that a project serves', () => {
  test.each(['AIServices/evaluations/write', 'AIServices/connections/read', 'AIServices/agents/read'])(
    '%s',
    async (action) => {
      await talk('Imani Cruz', missing('Imani Cruz', action), [
        ['somebody assigned me Foundry User on the project', /./, /does not reach/],
        ['is the project enough for that role?', /^Yes: this call asks a project/],
      ]);
    },
  );
});

const NOT_TAKEN = 'Error code: 401 - Unauthorized. Access token is missing, invalid, audience is incorrect';

describe('the audience of a token is right only where it is what the endpoint takes', () => {
  test.each<readonly [name: string, error: string, lines: readonly Line[]]>([
    [
      'no endpoint: what the card asks for',
      `${NOT_TAKEN}, or have expired.`,
      [
        [
          'the aud in it is https://cognitiveservices.azure.com',
          /^Ask for https:\/\/ai\.azure\.com instead/,
          /audience is right/,
        ],
        [
          'the audience is https://ai.azure.com now',
          /^That audience is right[\s\S]*--scope "https:\/\/ai\.azure\.com\/\.default"/,
        ],
      ],
    ],
    [
      'the service named it',
      `${NOT_TAKEN} (https://cognitiveservices.azure.com), or have expired. https://contoso-ai.openai.azure.com/`,
      [['aud says https://ai.azure.com', /^https:\/\/ai\.azure\.com is not what it takes/, /audience is right/]],
    ],
    [
      'another cloud',
      `${NOT_TAKEN}, or have expired. https://contoso-ai.openai.azure.us/openai/v1/`,
      [
        ['aud: https://cognitiveservices.azure.com', /is not what it takes[\s\S]*azure\.us/, /audience is right/],
        ['aud: https://cognitiveservices.azure.us', /^That audience is right[\s\S]*azure\.us\/\.default/],
      ],
    ],
  ])('%s', async (_name, error, lines) => {
    await talk('Omar Weiss', error, lines);
  });
});

const NO_IDENTITY =
  'ManagedIdentityCredential authentication unavailable. No identity has been assigned to this resource.';

describe('a program with a managed identity', () => {
  test.each<readonly [where: string, lines: readonly Line[]]>([
    [
      'It runs in Azure Functions.',
      [
        [
          'ok, AZURE_CLIENT_ID is set now',
          /^Good: restart the program[\s\S]*az functionapp identity show/,
          /nobody signs in/,
        ],
        ['AZURE_CLIENT_SECRET is there too', /^With that secret a service principal signs in/],
        ['AZURE_CLIENT_ID is empty', /^Then the system-assigned identity is asked for/],
        ['AZURE_TENANT_ID is not set', /^A managed identity does not need AZURE_TENANT_ID/],
        ['we use a user-assigned one', /az functionapp config appsettings set/],
      ],
    ],
    ['It runs in Azure Container Apps.', [['it is user-assigned', /az containerapp update/]]],
    ['It runs on an Azure VM.', [['a user-assigned identity', /^Then the program has to say which/, /appsettings/]]],
    ['It runs in AKS.', [['it is user assigned', /annotation azure\.workload\.identity/, /appsettings/]]],
  ])('%s', async (where, lines) => {
    await talk('Imani Cruz', `${NO_IDENTITY} ${where}`, lines);
  });
});

const refusedAt = (account: string): string =>
  `Error code: 403 - {'error': {'code': '403', 'message': 'Access denied due to Virtual Network/Firewall rules.'}} https://${account}.openai.azure.com/`;
const silentAt = (account: string): string =>
  `openai.APIConnectionError: Connection error. httpx.ConnectTimeout: timed out https://${account}.openai.azure.com/`;

describe('what the look shows of the network goes before what is usual', () => {
  test.each<readonly [name: string, error: string, lines: readonly Line[]]>([
    [
      'open to all',
      refusedAt('contoso-ai'),
      [
        ['my public ip is 203.0.113.9', /^No list is used: contoso-ai is open to all/, /on the list|network-rule add/],
        ['nslookup says 20.61.99.4', /is the public side, and that is open to all/, /ifconfig/],
        ['still refused', /^I looked at contoso-ai again: it is open to all networks/, /network-rule add/],
        ['it still fails', /^That was all that I know/, /comes next/],
      ],
    ],
    [
      'closed',
      refusedAt('fabrikam-ai'),
      [
        ['nslookup says 20.61.99.4', /is public: private DNS is not used there/, /ifconfig|the private endpoint’s/],
        ['my ip is 203.0.113.9', /^No list of addresses helps/],
      ],
    ],
    [
      'no answer from an open one',
      silentAt('contoso-ai'),
      [
        ['still the same', /./, /refuses/],
        ['my ip is 203.0.113.9', /^A list of addresses would answer with a 403/, /came from the service/],
        ['public network access is enabled', /^Open to all: then something on the way/, /refused/],
      ],
    ],
    [
      'no answer from a closed one',
      `${silentAt('fabrikam-ai')} Public network access is disabled on it.`,
      [['it resolves to 20.61.99.4', /is public: private DNS is not used there/]],
    ],
  ])('%s', async (_name, error, lines) => {
    await talk('Imani Cruz', error, lines);
  });
});

test('the commands that compare the surroundings of a program find what is set there', async () => {
  const chat = new PretendChat(tenant, { person: 'Ada Brook' });
  await chat.say(
    missing('Ada Brook', 'OpenAI/deployments/chat/completions/action').replace('/api/projects/chatbot', ''),
  );
  const found: string[] = [];
  for (const said of ['still fails', 'it still fails', 'still not working']) {
    const code = (await chat.say(said)).answer.todo?.snippet?.text ?? '';
    if (!code.startsWith('env | ')) continue;
    const env = { PATH: process.env['PATH'], AZURE_OPENAI_ENDPOINT: 'https://one', OPENAI_API_KEY: 'x', HOME: '/' };
    found.push(execFileSync('sh', ['-c', code], { env, encoding: 'utf8' }));
  }
  expect(found).toEqual(['AZURE_OPENAI_ENDPOINT=https://one\n', expect.stringMatching(/^(?=[\s\S]*OPENAI_API_KEY)/)]);
});
