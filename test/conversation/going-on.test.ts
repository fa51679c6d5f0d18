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
        /^How do Azure AI Developer and Cognitive Services Contributor differ/,
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
])('%s', async (_name, person, first, lines) => {
  await talk(new PretendChat(tenant, { person }), first, lines);
});
