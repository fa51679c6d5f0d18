import { buttonOf, cardIn, cardInAnswer, type ReadCard } from './cards';
import { MISSING_ACTION } from './pastes';
import { CONNECTION, sender, startProduction, type Answered, type Production } from './production';

const omar = sender('Omar Weiss');
const ada = sender('Ada Brook');

let bot: Production;
beforeAll(async () => {
  bot = await startProduction();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.log.length = 0;
  bot.channel.clear();
  bot.framework.tokens.reset();
});

const paste = async (from = omar): Promise<ReadCard> => cardIn((await bot.say(MISSING_ACTION, { from })).activity);

/** Presses the check button of a fresh card, with what Teams adds to the click. */
async function press(more: object = {}, from = omar): Promise<Answered> {
  const { verb, data } = buttonOf(await paste(from), 'check');
  return bot.click({ verb, data }, more, from);
}

const authentication = { authentication: { id: 'exchange-1', connectionName: CONNECTION, token: 'sso-token' } };
const routes = (): readonly string[] => bot.framework.tokens.calls.map(({ route }) => route);
const lastLine = (): unknown => JSON.parse(bot.log.at(-1) ?? '{}');
const loginRequest = {
  statusCode: 401,
  type: 'application/vnd.microsoft.activity.loginRequest',
  value: {
    connectionName: CONNECTION,
    buttons: [{ type: 'signin', value: expect.stringMatching(/^https:\/\/token\.botframework\.com\//) as string }],
    tokenExchangeResource: { id: 'exchange-1', uri: 'api://botid-test' },
  },
};

test('a paste of somebody who is not signed in: the cause and the button, no verdict and nothing asked of Azure', async () => {
  const card = await paste();
  expect(card.text).toMatch(/data action/);
  expect(card.text).toMatch(/sign in/);
  expect(buttonOf(card, 'check').title).toBe('Check my access');
  expect(lastLine()).not.toHaveProperty('verdict');
  expect(bot.tenant.served()).toEqual([]);
});

test('click, sign-in, exchange, Resource Manager, verdict', async () => {
  const first = await press();
  expect(first).toMatchObject({ status: 200, body: loginRequest });

  bot.framework.tokens.exchanges.set('sso-token', await bot.tokenOf(omar));
  const second = await press(authentication);
  expect(cardInAnswer(second.body).text).toMatch(/no data actions/);
  expect(lastLine()).toMatchObject({ turn: 'click', verdict: 'not-granted' });
  expect(bot.tenant.served().some(({ url }) => url.includes(omar.aadObjectId))).toBe(true);

  // From now on the service holds the token: a paste has its verdict at once.
  expect((await paste()).text).toMatch(/no data actions/);
  for (const call of bot.framework.tokens.calls) expect(call).toMatchObject({ proven: true });
  const named = bot.framework.tokens.calls.filter(({ route }) => route !== 'GetSignInResource');
  for (const call of named) {
    expect(call).toMatchObject({ userId: omar.id, connection: CONNECTION, channel: 'msteams' });
  }
});

test('the code of the sign-in window signs in as well', async () => {
  bot.framework.tokens.codes.set('123456', await bot.tokenOf(ada));
  expect(cardInAnswer((await press({ state: '123456' }, ada)).body).text).toMatch(/may|can/);
  expect(lastLine()).toMatchObject({ verdict: 'granted' });
});

test('a code that is wrong asks for the sign-in again', async () => {
  expect((await press({ state: '000000' })).body).toMatchObject(loginRequest);
});

test.each([400, 404, 412])('where the exchange is answered with %d, Teams opens the sign-in window', async (status) => {
  bot.framework.tokens.exchanges.set('sso-token', status);
  const { status: http, body } = await press(authentication);
  expect(http).toBe(200);
  expect(body).toEqual({
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
    value: { code: '412', message: expect.any(String) as string },
  });
});

test.each([
  ['consent is missing', 65001],
  ['a second factor is needed', 50076],
  ['a second factor has to be set up', 50079],
  ['conditional access blocks', 53003],
  ['the assertion has expired', 500133],
  ['the assertion is for another service', 500131],
])('where %s (AADSTS%i), Teams opens the window in which Microsoft Entra ID says so', async (_name, code) => {
  bot.framework.tokens.exchanges.set('sso-token', 400);
  bot.framework.tokens.refusal = `AADSTS${code}: this is for omar@contoso.example`;
  const { status, text, body } = await press(authentication);
  expect({ status, body }).toMatchObject({ status: 200, body: { statusCode: 412 } });
  expect(text).not.toMatch(/AADSTS|omar@/);
  expect(bot.log.join('')).not.toMatch(/omar@/);
});

test.each([
  ['shown', {}],
  ['refused for want of consent', authentication],
])('a sign-in that was %s and abandoned changes nothing for the next message', async (_name, more) => {
  await press(more);
  expect(cardIn((await bot.say('help', { from: omar })).activity).text).toMatch(/Paste an Azure AI error/);
  const card = await paste();
  expect(card.text).toMatch(/data action/);
  expect((await bot.click({ verb: 'check', data: buttonOf(card, 'check').data }, {}, omar)).body).toMatchObject(
    loginRequest,
  );
});

test('sign out deletes the token where it is kept', async () => {
  bot.framework.tokens.held.set(omar.id, await bot.tokenOf(omar));
  expect((await paste()).text).toMatch(/no data actions/);
  expect(cardIn((await bot.say('sign out', { from: omar })).activity).text).toMatch(/signed out/);
  expect(routes().at(-1)).toBe('SignOut');
  expect((await paste()).text).toMatch(/sign in/);
  expect((await press()).body).toMatchObject(loginRequest);
});

test('the log holds no token, name or object id', async () => {
  const token = await bot.tokenOf(omar);
  bot.framework.tokens.exchanges.set('sso-token', token);
  await press(authentication);
  for (const secret of ['sso-token', token, omar.name, omar.aadObjectId])
    expect(bot.log.join('')).not.toContain(secret);
});
