import { cardIn } from './cards';
import { MISSING_ACTION } from './pastes';
import { signed, type Signing } from './bot-framework';
import { APP_ID, startProduction, type Production } from './production';

const FOREIGN_TENANT = 'ffffffff-2222-4333-8444-555555555555';
const HOUR = 3_600;

let bot: Production;
let printed: jest.SpyInstance;
beforeAll(async () => {
  bot = await startProduction();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.log.length = 0;
  bot.channel.clear();
  bot.framework.tokens.reset();
  // The framework would print what it refuses, and the public keys.
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  printed.mockRestore();
});

const now = (): number => Math.floor(Date.now() / 1_000);
const hello = (more = {}): object => bot.activity('message', { text: 'help', ...more });
const with_ = (signing: Partial<Signing>): string => bot.bearer(signing);

/** Nothing was handled, said or asked, and nothing of the request is told anywhere. */
function expectRefused(
  answer: { readonly status: number; readonly text: string },
  status: number,
  token: string,
): void {
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toEqual({
    error: {
      code: expect.any(String) as string,
      message: expect.stringMatching(/^[A-Z][\w ,]{20,}\.( \w[\w ]+\.)?$/) as string,
    },
  });
  expect(bot.channel.sent).toEqual([]);
  expect(bot.framework.tokens.calls).toEqual([]);
  // One line a minute for each kind.
  expect(bot.log.length).toBeLessThanOrEqual(1);
  for (const line of bot.log) expect(JSON.parse(line)).toMatchObject({ status, msg: 'requests refused', count: 1 });
  expect(printed).not.toHaveBeenCalled();
  const told = answer.text + bot.log.join('');
  for (const part of token.split(/[ .]/).filter((each) => each.length > 12)) expect(told).not.toContain(part);
  for (const internal of ['stack', 'jwt', 'audience', 'issuer', APP_ID]) expect(answer.text).not.toContain(internal);
}

test('a request that the Bot Connector signed is served', async () => {
  expect((await bot.post(hello())).status).toBe(200);
  expect(cardIn(bot.channel.messages()[0]?.activity ?? {}).text).toMatch(/Paste an Azure AI error/);
});

test('so is one signed with the other key', async () => {
  expect((await bot.post(hello(), { authorization: with_({ key: 'b', kid: 'b' }) })).status).toBe(200);
});

test.each<[string, () => string]>([
  ['no header', () => ''],
  ['a header that is no token', () => 'Bearer hello'],
  ['a token of three parts that mean nothing', () => 'Bearer bm90aGluZw.bm90aGluZw.bm90aGluZw'],
  ['another scheme', () => with_({}).replace('Bearer', 'Basic')],
  ['the audience of another bot', () => with_({ claims: { aud: '99999999-2222-4333-8444-555555555555' } })],
  ['no audience', () => with_({ claims: { aud: undefined } })],
  ['another issuer', () => with_({ claims: { iss: 'https://login.example.com' } })],
  ['an expired token', () => with_({ claims: { nbf: now() - 2 * HOUR, exp: now() - HOUR } })],
  ['a token that is not yet valid', () => with_({ claims: { nbf: now() + HOUR, exp: now() + 2 * HOUR } })],
  ['a key that the metadata does not name', () => with_({ key: 'stranger', kid: 'stranger' })],
  ['a key that names itself by the id of a known one', () => with_({ key: 'stranger' })],
  ['a swapped key id', () => with_({ key: 'a', kid: 'b' })],
  ['no signature', () => with_({ alg: 'none' })],
  ['a signature that was cut off', () => with_({}).replace(/\.[^.]*$/, '.')],
  ['a symmetric algorithm', () => with_({ alg: 'HS256' })],
  ['claims that were changed after signing', () => tampered()],
  ['the service URL of another channel', () => with_({ claims: { serviceurl: 'https://smba.example.com/' } })],
  ['no service URL', () => with_({ claims: { serviceurl: undefined } })],
  ['no end', () => with_({ claims: { exp: undefined } })],
  ['an end that is no number', () => with_({ claims: { exp: String(now() + HOUR) } })],
  ['an end before its beginning', () => with_({ claims: { nbf: now() + HOUR, exp: now() + HOUR / 2 } })],
  ['a key that may speak for no channel', () => with_({ key: 'c', kid: 'c' })],
  ['no key id', () => with_({ kid: '' })],
  ['several audiences, one of them this bot', () => with_({ claims: { aud: ['other', APP_ID] } })],
  ['an audience that is an object', () => with_({ claims: { aud: { toString: APP_ID } } })],
  ['another algorithm with the same key', () => with_({ alg: 'RS512' })],
  ['a lower-case scheme', () => with_({}).replace('Bearer', 'bearer')],
  ['two tokens', () => `${with_({})} ${with_({}).split(' ')[1] ?? ''}`],
  ['a token that goes on and on', () => `${with_({})}${'A'.repeat(9_000)}`],
])('refused: %s', async (_name, header) => {
  const authorization = header();
  expectRefused(await bot.post(hello(), { authorization }), 401, authorization);
});

/** A valid token whose payload is that of another. */
function tampered(): string {
  const [head, , signature] = with_({}).split('.');
  const [, payload] = with_({ claims: { exp: now() + 24 * HOUR } }).split('.');
  return [head, payload, signature].join('.');
}

test('refused: a token of Microsoft Entra ID for the bot itself, which names no service', async () => {
  const claims = { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: APP_ID };
  const authorization = with_({ claims: { ...claims, serviceurl: undefined } });
  expectRefused(await bot.post(hello(), { authorization }), 401, authorization);
});

test('refused: the token of a parent bot', async () => {
  const claims = { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: 'other' };
  const authorization = `Bearer ${signed({ key: 'a', kid: 'a', alg: 'RS256', claims: { ...claims, aud: APP_ID } })}`;
  expectRefused(await bot.post(hello(), { authorization }), 401, authorization);
});

test.each([
  ['a channel that the key may not speak for', 'webchat', 401],
  ['a channel in which the client says who its user is', 'directline', 403],
])('refused: %s', async (_name, channelId, status) => {
  const authorization = with_({});
  expectRefused(await bot.post(hello({ channelId }), { authorization }), status, authorization);
});

test.each([
  ['of the conversation', { conversation: { conversationType: 'personal', id: 'a:1', tenantId: FOREIGN_TENANT } }],
  ['of the channel', { channelData: { tenant: { id: FOREIGN_TENANT } } }],
  ['of the sender', { from: { id: '29:x', aadObjectId: APP_ID, tenantId: FOREIGN_TENANT } }],
  ['that is not named', { conversation: { conversationType: 'personal', id: 'a:1' } }],
])('a foreign tenant %s is turned away: no diagnosis, and nobody is asked about the person', async (_name, more) => {
  expect((await bot.post(hello({ text: MISSING_ACTION, ...more }))).status).toBe(200);
  const [{ activity } = { activity: {} }, ...others] = bot.channel.messages();
  expect(cardIn(activity).text).toMatch(/another organisation/);
  expect(others).toEqual([]);
  expect(bot.framework.tokens.calls).toEqual([]);
  expect(bot.tenant.served()).toEqual([]);
  expect(bot.log.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ turn: 'turned-away' }]);
});

test('where the keys cannot be read, nobody is let in', async () => {
  const fresh = await startProduction();
  fresh.framework.loseKeys();
  const answer = await fresh.post(fresh.activity('message', { text: 'help' }));
  expect([answer.status, fresh.channel.sent]).toEqual([503, []]);
  await fresh.close();
});
