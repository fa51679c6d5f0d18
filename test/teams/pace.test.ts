import { cardIn, cardInAnswer } from './cards';
import { MISSING_ACTION } from './pastes';
import { sender, startProduction, type Production } from './production';

const omar = sender('Omar Weiss');
const ada = sender('Ada Brook');

let bot: Production;
beforeEach(async () => {
  bot = await startProduction({ limits: { turnsPerMinute: 5, welcomesPerMinute: 4 } });
});
afterEach(() => bot.close());

const post = (type: string, more: object): Promise<unknown> => bot.post(bot.activity(type, { from: omar, ...more }));
const turns = (): readonly unknown[] => bot.log.map((line) => (JSON.parse(line) as { readonly turn?: unknown }).turn);
const cards = (): readonly string[] => bot.channel.messages().map(({ activity }) => cardIn(activity).text);
const edit = (i: number): Promise<unknown> =>
  post('messageUpdate', { text: MISSING_ACTION, id: `edited-${i}`, channelData: { eventType: 'editMessage' } });

test.each<[string, (i: number) => Promise<unknown>]>([
  ['pastes', (i) => post('message', { text: MISSING_ACTION, id: `paste-${i}` })],
  ['edits', edit],
  ['sign-outs', (i) => post('message', { text: 'sign out', id: `out-${i}` })],
  [
    'pastes, edits and sign-outs',
    (i) => (i % 2 === 0 ? edit(i) : post('message', { text: 'sign out', id: `both-${i}` })),
  ],
])('40 %s of one person cost five turns and a word, and keep nobody else waiting', async (_name, send) => {
  for (let i = 0; i < 40; i += 1) await send(i);
  expect(turns().filter((turn) => turn === 'too-many')).toHaveLength(35);
  expect(cards().filter((text) => !/lot within one minute/.test(text))).toHaveLength(5);
  expect(cards().filter((text) => /lot within one minute/.test(text)).length).toBeLessThanOrEqual(1);
  expect(bot.framework.tokens.calls.length).toBeLessThanOrEqual(10);
  expect(cardIn((await bot.say('help', { from: ada })).activity).text).toMatch(/Paste an Azure AI error/);
});

test('a click beyond that is answered each time, with a word', async () => {
  for (let i = 0; i < 5; i += 1) await post('message', { text: 'help', id: `m-${i}` });
  for (let i = 0; i < 3; i += 1) {
    const { status, body } = await bot.click({ verb: 'check', data: {} }, {}, omar);
    expect(status).toBe(200);
    expect(cardInAnswer(body).text).toMatch(/lot within one minute/);
  }
});

test('200 installations send a few cards', async () => {
  const recipient = { id: 'bot', name: 'Locksmith' };
  for (let i = 0; i < 200; i += 1) {
    const conversation = {
      conversationType: 'personal',
      id: `a:new-${i}`,
      tenantId: 'aaaaaaaa-2222-4333-8444-555555555555',
    };
    await post('installationUpdate', { conversation, recipient, action: 'add', from: { id: `29:${i}` } });
  }
  expect(cards()).toHaveLength(4);
  expect(turns().filter((turn) => turn === 'too-many')).toHaveLength(196);
});
