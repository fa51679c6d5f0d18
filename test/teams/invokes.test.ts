import { encodeCheck } from '../../src/cards';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';
import { startProduction, type Production } from './production';

let bot: Production;
beforeAll(async () => {
  bot = await startProduction();
});
afterAll(() => bot.close());

const check = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});
const deep = (levels: number): unknown => JSON.parse(`${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`);

const NAMES: readonly unknown[] = [
  'adaptiveCard/action',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
  'composeExtension/query',
  'composeExtension/queryLink',
  'composeExtension/selectItem',
  'composeExtension/onCardButtonClicked',
  'task/fetch',
  'task/submit',
  'signin/verifyState',
  'signin/tokenExchange',
  'signin/failure',
  'fileConsent/invoke',
  'config/fetch',
  'message/submitAction',
  'actionableMessage/executeAction',
  'application/search',
  'handoff/action',
  'adaptiveCard/',
  '',
  '__proto__',
  'x'.repeat(10_000),
  17,
  null,
];

const VALUES: readonly unknown[] = [
  undefined,
  null,
  '',
  0,
  [],
  {},
  { action: null },
  { action: { verb: 'check', data: null } },
  { action: { verb: ['check'], data: check } },
  { action: { verb: 'check', data: { ...check, v: 'x' } } },
  { action: deep(500) },
  { data: deep(500) },
  { commandId: 'explainError', messagePayload: { body: { content: ['x'], contentType: {} } } },
  {
    commandId: 'explainError',
    messagePayload: {
      body: { content: MISSING_ACTION },
      attachments: [null, { contentType: 'messageReference', content: '{' }],
    },
  },
  { commandId: '__proto__', messagePayload: [] },
  { state: '000000', authentication: { token: {} } },
  JSON.parse('{"__proto__":{"action":{"verb":"check"}},"constructor":{"prototype":{}}}'),
];

test.each(NAMES)('an invoke called %j is answered in order, whatever it holds', async (name) => {
  bot.log.length = 0;
  for (const value of VALUES) {
    const { status } = await bot.post(bot.activity('invoke', { name, value }));
    if (status !== 501) expect([value, status]).toEqual([value, 200]);
  }
  for (const line of bot.log) expect(JSON.parse(line)).not.toHaveProperty('failure');
  expect(bot.log).toHaveLength(VALUES.length);
  expect(bot.channel.messages()).toEqual([]);
});
