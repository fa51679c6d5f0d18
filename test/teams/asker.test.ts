import { encodeCheck } from '../../src/cards';
import { cardIn, cardInAnswer } from './cards';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';
import { CONNECTION, sender, startProduction, type Production } from './production';

/** Ada may do it, Omar may not: whose access was checked shows in the verdict. */
const omar = sender('Omar Weiss');
const ada = sender('Ada Brook');

let bot: Production;
/** Requests that Resource Manager had before the test. */
let before: number;
beforeAll(async () => {
  bot = await startProduction();
});
afterAll(() => bot.close());
beforeEach(async () => {
  bot.log.length = 0;
  bot.channel.clear();
  bot.framework.tokens.reset();
  before = bot.tenant.served().length;
  for (const person of [omar, ada]) bot.framework.tokens.held.set(person.id, await bot.tokenOf(person));
});

const data = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});
const verdict = (): unknown => (JSON.parse(bot.log.at(-1) ?? '{}') as { verdict?: unknown }).verdict;

/** Only Omar was asked about, at the token service and at Resource Manager. */
function expectOmar(): void {
  expect(bot.framework.tokens.calls.map(({ userId }) => userId)).toEqual([omar.id]);
  const asked = bot.tenant.served().slice(before);
  expect(asked.filter(({ url }) => url.includes(ada.aadObjectId))).toEqual([]);
  expect(asked.some(({ url }) => url.includes(omar.aadObjectId))).toBe(true);
}

const NAMING_ADA = {
  id: ada.id,
  userId: ada.id,
  aadObjectId: ada.aadObjectId,
  objectId: ada.aadObjectId,
  principal: ada.aadObjectId,
  upn: 'ada.brook@contoso.example',
};

test('as a control: each has a verdict of their own', async () => {
  await bot.click({ verb: 'check', data }, {}, omar);
  expect(verdict()).toBe('not-granted');
  expectOmar();
  await bot.click({ verb: 'check', data }, {}, ada);
  expect(verdict()).toBe('granted');
});

test.each<[string, object, object]>([
  ['the payload', { verb: 'check', data, ...NAMING_ADA }, {}],
  [
    'the value beside the action',
    { verb: 'check', data },
    { ...NAMING_ADA, from: ada, user: ada, onBehalfOf: [NAMING_ADA] },
  ],
  ['the authentication', { verb: 'check', data }, { authentication: { ...NAMING_ADA, connectionName: 'other' } }],
])('a click whose %s names somebody else is that of its sender', async (_name, action, more) => {
  await bot.click(action, more, omar);
  expect(verdict()).toBe('not-granted');
  expectOmar();
});

test('a payload with fields that no card of ours has is refused', async () => {
  const { body } = await bot.click({ verb: 'check', data: { ...data, ...NAMING_ADA } }, {}, omar);
  expect(cardInAnswer(body).text).toMatch(/button/);
  expect(bot.framework.tokens.calls).toEqual([]);
});

test.each([
  ['its text', { text: `As ${ada.name} (${ada.aadObjectId}, ${NAMING_ADA.upn}):\n${MISSING_ACTION}` }],
  ['its channel data', { text: MISSING_ACTION, channelData: { onBehalfOf: [NAMING_ADA], ...NAMING_ADA, from: ada } }],
  ['its value', { text: MISSING_ACTION, value: { from: ada, ...NAMING_ADA } }],
  [
    'a mention',
    { text: MISSING_ACTION, entities: [{ type: 'mention', mentioned: ada, text: `<at>${ada.name}</at>` }] },
  ],
  ['its recipient', { text: MISSING_ACTION, recipient: { ...ada, role: 'user' } }],
])('a message in which %s names somebody else is that of its sender', async (_name, more) => {
  const { text, ...rest } = more;
  await bot.say(text, { from: omar, ...rest });
  expect(verdict()).toBe('not-granted');
  expectOmar();
});

test('headers that name somebody else change nothing', async () => {
  const value = { action: { type: 'Action.Execute', verb: 'check', data } };
  await bot.post(bot.activity('invoke', { name: 'adaptiveCard/action', value, from: omar }), {
    authorization: bot.bearer(),
    'x-ms-client-principal-id': ada.aadObjectId,
    'x-ms-client-principal-name': NAMING_ADA.upn,
    'x-ms-conversation-id': ada.id,
    cookie: `user=${ada.aadObjectId}`,
  });
  expect(verdict()).toBe('not-granted');
  expectOmar();
});

test("somebody else's token, sent along with a click, opens nothing", async () => {
  const { tokens } = bot.framework;
  tokens.held.clear();
  tokens.exchanges.set("ada's", await bot.tokenOf(ada));
  const authentication = { id: 'exchange-1', connectionName: CONNECTION, token: "ada's" };
  const { body } = await bot.click({ verb: 'check', data }, { authentication }, omar);
  expect(cardInAnswer(body).text).toMatch(/signed in with another account/);
  expect(verdict()).toBeUndefined();
  expect(cardIn((await bot.say('check contoso-ai', { from: omar })).activity).text).toMatch(/another account/);
});

test('a sender without an object id has no access to check', async () => {
  const { body } = await bot.click({ verb: 'check', data }, NAMING_ADA, { id: ada.id, name: ada.name });
  expect(cardInAnswer(body).text).toMatch(/cannot tell who you are/);
  expect(bot.framework.tokens.calls).toEqual([]);
});
