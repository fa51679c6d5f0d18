import type { SandboxTenant } from '../../src/sandbox';
import { accountNamedIn } from '../../src/respond';
import { PretendChat, startTenant } from './pretend-chat';

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const NO_DEPLOYMENT = `openai.NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}}
r = client.chat.completions.create(model='gpt4o', messages=messages)`;
const NO_ROLE =
  "Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}";
const FIREWALL = 'Error code: 403 - Access denied due to Virtual Network/Firewall rules.';

describe('an error whose text shows no address', () => {
  test.each<readonly [name: string, person: string, said: string, card: RegExp]>([
    ['a name behind the error', 'Ada Brook', `${NO_DEPLOYMENT}\nendpoint is contoso-ai`, /It is called gpt-4o/],
    ['a name amid the sentence', 'Omar Weiss', `contoso-ai, chat: ${NO_ROLE}`, /^Owner is not enough on contoso-ai/],
    ['a name in other letters', 'Omar Weiss', `${NO_ROLE}\n(Contoso-AI)`, /^Owner is not enough on contoso-ai/],
    [
      'one that works is not meant',
      'Omar Weiss',
      `${NO_ROLE}\non contoso-ai. It works on fabrikam-ai`,
      /^Owner is not enough on contoso-ai/,
    ],
  ])('happened at the account that it names and the sender sees: %s', async (_name, person, said, card) => {
    const { text } = await new PretendChat(tenant, { person }).say(said);
    expect(text).toMatch(card);
  });

  test.each([
    ['two names', `${NO_ROLE}\ncontoso-ai or fabrikam-ai, I do not know`],
    ['a word that is also a name', `${NO_ROLE}\nit was the evaluation`],
    ['a name that nobody sees', `${NO_ROLE}\nour adatum-ai-7`],
  ])('%s settle nothing: the button asks', async (_name, said) => {
    const { answer } = await new PretendChat(tenant, { person: 'Omar Weiss' }).say(said);
    expect(answer.buttons).toContainEqual(expect.objectContaining({ kind: 'check', label: 'Check my access' }));
  });

  test.each<readonly [name: string, person: string, paste: string, card: RegExp]>([
    ['its deployments', 'Ada Brook', NO_DEPLOYMENT, /^contoso-ai has no deployment gpt4o\. It is called gpt-4o/],
    ['its roles', 'Omar Weiss', NO_ROLE, /^Owner is not enough on contoso-ai[\s\S]*401 PermissionDenied/],
  ])(
    'a name alone says where it happened, and the error is explained there: %s',
    async (_name, person, paste, card) => {
      const chat = new PretendChat(tenant, { person });
      await chat.say(paste);
      expect((await chat.say('contoso-ai')).text).toMatch(card);
    },
  );

  test.each([
    ['a missing deployment', NO_DEPLOYMENT],
    ['a firewall', FIREWALL],
  ])('%s: what to press looks at the resource, not at roles', async (_name, paste) => {
    const { answer } = await new PretendChat(tenant, { person: 'Ada Brook' }).say(paste);
    expect(answer.buttons[0]).toMatchObject({ kind: 'check', label: 'Look at my resource' });
  });
});

test.each([
  ['a question that names something that nobody sees', 'how do I give a role to func-web-77?'],
  ['a question that may be an error, too', 'my-hub-9 gives 401, which role do I need?'],
  ['an error', `${NO_ROLE}\non our adatum-ai-7`],
])('the accounts are listed once in a turn: %s', async (_name, said) => {
  const chat = new PretendChat(tenant, { person: 'Omar Weiss' });
  const before = tenant.served().length;
  await chat.say(said);
  const lists = tenant.served().slice(before);
  expect(lists.map(({ route }) => route)).toEqual(['resourceGraph']);
});

describe('the account that a text names', () => {
  const names = ['contoso-ai', 'fabrikam-ai', 'evaluation', 'hub42'];
  test.each([
    ['401 (contoso-ai)', 'contoso-ai'],
    ['it is CONTOSO-AI.', 'contoso-ai'],
    ['contoso-aiで 401', 'contoso-ai'],
    ['on hub42, twice: hub42', 'hub42'],
    ['https://contoso-ai.example.com/', undefined],
    ['/accounts/contoso-ai', undefined],
    ['me@contoso-ai', undefined],
    ['my-contoso-ai', undefined],
    ['works on contoso-ai, fails on fabrikam-ai', 'fabrikam-ai'],
    ['contoso-ai and fabrikam-ai', undefined],
    ['after the evaluation', undefined],
  ])('%s: %s', (text, name) => {
    expect(accountNamedIn(text, names)).toBe(name);
  });
});
