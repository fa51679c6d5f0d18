import type { SandboxTenant } from '../../src/sandbox';
import { PretendChat, startTenant } from './pretend-chat';

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const NO_ROLE =
  "Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}";

const LOCKED =
  "(ScopeLocked) The scope '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg-northwind/providers/Microsoft.CognitiveServices/accounts/northwind-models/providers/Microsoft.Authorization/roleAssignments/1b1b1b1b-1111-4111-8111-111111111111' cannot perform write operation because following scope(s) are locked: '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg-northwind/providers/Microsoft.CognitiveServices/accounts/northwind-models'. Please remove the lock and try again.";

test('of two resources of one name none is picked silently: both are offered', async () => {
  const { text, answer } = await new PretendChat(tenant, { person: 'Imani Cruz' }).say('check evaluation');
  expect(text).toMatch(/^You see more than one evaluation\. Which one is it\?/);
  expect(answer.buttons.slice(0, 2).map(({ label }) => label)).toEqual(['Check rg-lab', 'Check rg-contoso-ai']);
});

test('an error at a name that is not seen offers one of the same family', async () => {
  const { text, answer } = await new PretendChat(tenant, { person: 'Elena Fischer' }).say('401 on contoso-foundry');
  expect(text).toContain('You see no contoso-foundry. Did you mean contoso-ai?');
  expect(answer.buttons[0]).toMatchObject({ kind: 'check', label: 'Check contoso-ai' });
});

test('a name that is written as words is the name', async () => {
  const { text } = await new PretendChat(tenant, { person: 'Omar Weiss' }).say(`contoso ai, chat: ${NO_ROLE}`);
  expect(text).toMatch(/^Owner is not enough on contoso-ai/);
});

describe('a lock', () => {
  test.each([
    ['alone', LOCKED],
    ['after a sentence', `I tried to give a colleague a role and got: ${LOCKED}`],
  ])('is told as one: %s', async (_name, said) => {
    const chat = new PretendChat(tenant, { person: 'Marta Silva' });
    expect((await chat.say(said)).text).toMatch(/lock .{0,60}forbids the change/i);
    expect((await chat.say('who can remove the lock?')).text).toMatch(/^Yes, you can: you may remove locks/);
  });

  test('is taken away by who asks, where they may', async () => {
    const chat = new PretendChat(tenant, { person: 'Marta Silva' });
    await chat.say(LOCKED);
    const { text } = await chat.say('can I remove it myself?');
    expect(text).not.toContain('delete the account');
    expect(text).toContain('remove locks');
  });

  test('is removed by who may, and nobody else', async () => {
    const chat = new PretendChat(tenant, { person: 'Viktor Hale' });
    await chat.say(LOCKED);
    const { text } = await chat.say('who can remove the lock?');
    expect(text).toContain('It takes User Access Administrator there, or more.');
    expect(text).toContain('Marta Silva');
  });
});

test('a guest who suspects the tenant is told how to sign in to the other one', async () => {
  const chat = new PretendChat(tenant, { person: 'Gil Amado' });
  await chat.say('401 Unauthorized from https://contoso-ai.openai.azure.com');
  const { text } = await chat.say('could it be the tenant? I am a guest');
  expect(text).toMatch(/^It may be the tenant/);
  expect(text).toContain('az login --tenant');
});

test('an id that is told of an app which nobody sees is what the role goes to', async () => {
  const chat = new PretendChat(tenant, { person: 'Noor Haddad' });
  await chat.say(`our app's managed identity gets ${NO_ROLE} on contoso-ai.openai.azure.com`);
  const { text } = await chat.say('its object id is 5d0e7b14-93c2-4f68-8a1d-6c2f0b9e7a08');
  expect(text).toContain(
    '--assignee-object-id "5d0e7b14-93c2-4f68-8a1d-6c2f0b9e7a08" --assignee-principal-type "ServicePrincipal"',
  );
});

test('a role that ends soon is not told to be enough without a word of its end', async () => {
  const chat = new PretendChat(tenant, { person: 'Yara Costa' });
  expect((await chat.say('check my access on contoso-ai')).text).toMatch(/^You may use chat completions on contoso-ai/);
  expect((await chat.say('so I need no other role?')).text).toContain('it is not extended');
  expect((await chat.say('can I make it permanent?')).text).toContain('the duration Permanent');
});

test('"may I grant it to myself?" asks for the role that is missing', async () => {
  const chat = new PretendChat(tenant, { person: 'Nadia Rossi' });
  await chat.say(`contoso-ai, chat: ${NO_ROLE}`);
  const { text } = await chat.say('may I grant it to myself or do I need an admin?');
  expect(text).toMatch(/^You can: you may give roles there/);
  expect(text).toContain('Foundry User');
});

test.each([
  ['403', "{'error': {'code': '403', 'message': 'Access denied'}}", /^You hold the role, and fabrikam-ai is closed/],
  // The call arrived, so that the network let it through.
  ['401', "{'error': {'message': 'Principal does not have access to API/Operation.'}}", /^You have the role now/],
])('a %s from a closed network, to somebody who holds the role', async (status, body, answer) => {
  const chat = new PretendChat(tenant, { person: 'Felix Braun' });
  const paste = `openai.PermissionDeniedError: Error code: ${status} - ${body} https://fabrikam-ai.openai.azure.com`;
  expect((await chat.say(paste)).text).toMatch(answer);
});
