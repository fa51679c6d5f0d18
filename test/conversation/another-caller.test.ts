import { samplePeople, type SandboxTenant } from '../../src/sandbox';
import { PretendChat, startTenant } from './pretend-chat';

/** What is reported after an error that another identity got: nothing of it is ruled by the reader's own roles. */

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const idOf = (person: string): string => samplePeople().find(({ name }) => name === person)?.objectId ?? '';
/** The Function app of the pretend tenant, and an identity that nobody here knows. */
const FUNC = '8f1c2d3e-4a5b-4c6d-9e7f-0a1b2c3d4e06';
const UNKNOWN = '3c9e1f50-2b7d-4e68-a1c4-5d7f9b0e2a36';
const refused = (id: string): string =>
  `Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'The principal \`${id}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.'}} https://contoso-ai.openai.azure.com/`;

const NEVER = /Give yourself|Grant it to me|Give it to me|of yours|You have it|Activate .*, then this works/;

describe.each(['Omar Weiss', 'Ada Brook', 'Elena Fischer'])('%s reports of another identity', (person) => {
  test.each<readonly [caller: string, id: string, said: string, answer: RegExp]>([
    ['an unknown one', UNKNOWN, 'it has Contributor on the project', /^At the project it does not reach contoso-ai/],
    ['the app', FUNC, 'it has Contributor on the project', /^At the project it does not reach contoso-ai/],
    ['an unknown one', UNKNOWN, 'I activated the role a minute ago', /^(?:The role goes to|An app needs a role)/],
    ['the app', FUNC, 'I activated the role a minute ago', /func-claims/],
    ['an unknown one', UNKNOWN, 'PIM lists it as eligible', /^(?:The role goes to|An app needs a role)/],
    ['the app', FUNC, 'PIM lists it as eligible', /func-claims/],
  ])('%s (%s): %s', async (_caller, id, said, answer) => {
    const chat = new PretendChat(tenant, { person, grants: 'enabled' });
    await chat.say(refused(id));
    const { text } = await chat.say(said);
    expect(text).toMatch(answer);
    expect(text).not.toMatch(NEVER);
    expect(text).not.toContain(idOf(person));
  });
});

test.each<readonly [person: string, id: string, answer: RegExp]>([
  ['Imani Cruz', idOf('Imani Cruz'), /^In Azure: nobody has given you the role yet/],
  ['Elena Fischer', idOf('Elena Fischer'), /^On your side: the role is yours, and waits to be activated/],
  ['Imani Cruz', UNKNOWN, /^In Azure: your roles do not count, another identity made the call/],
  ['Ada Brook', UNKNOWN, /^In Azure: your roles do not count, another identity made the call/],
  ['Omar Weiss', FUNC, /^In Azure: the app that made the call has no role for it/],
])('on whose side it lies: %s after the error of %s', async (person, id, answer) => {
  const chat = new PretendChat(tenant, { person });
  await chat.say(refused(id));
  expect((await chat.say('is that my fault?')).text).toMatch(answer);
});

test('on whose side it lies, where others read along and nobody is looked at', async () => {
  const chat = new PretendChat(tenant, { person: 'Imani Cruz', setting: 'shared' });
  await chat.say(refused(idOf('Imani Cruz')));
  expect((await chat.say('is that my fault?')).text).toMatch(
    /^In Azure: the caller may not do this, as the error says/,
  );
});
