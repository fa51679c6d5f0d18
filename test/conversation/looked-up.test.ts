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
