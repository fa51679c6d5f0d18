import { buttonOf, cardIn, cardInAnswer, cardInDialog } from '../teams/cards';
import { MISSING_ACTION } from '../teams/pastes';
import { CONNECTION, sender, type Answered, type Production } from '../teams/production';

const omar = sender('Omar Weiss');
const CONVERSATION = { conversationType: 'personal', tenantId: 'aaaaaaaa-2222-4333-8444-555555555555' };
const authentication = { authentication: { id: 'exchange-1', connectionName: CONNECTION, token: 'sso-token' } };

let ids = 0;
/** A conversation of its own for each test, so that none sees what another left. */
const fresh = (): { readonly id: string; readonly conversation: object } => ({
  id: `message-${(ids += 1)}-${process.pid}`,
  conversation: { ...CONVERSATION, id: `a:conversation-${ids}-${process.pid}` },
});

const kinds = (bot: Production): readonly unknown[] =>
  bot.log.map((line) => (JSON.parse(line) as Readonly<Record<string, unknown>>)['turn']);

/** What a conversation does, whatever number of instances take its activities in turn. */
export function conversations(current: () => Production): void {
  let bot: Production;
  beforeEach(() => {
    bot = current();
    bot.log.length = 0;
    bot.channel.clear();
    bot.framework.tokens.reset();
  });

  const edit = (text: string, to: object): Promise<Answered> =>
    bot.post(bot.activity('messageUpdate', { text, from: omar, channelData: { eventType: 'editMessage' }, ...to }));

  test('a paste, the button, the sign-in, the verdict: each step may meet another instance', async () => {
    const card = cardIn((await bot.say(MISSING_ACTION, { from: omar, ...fresh() })).activity);
    expect(card.text).toMatch(/data action/);
    const { verb, data } = buttonOf(card, 'check');
    expect((await bot.click({ verb, data }, {}, omar)).body).toMatchObject({ statusCode: 401 });
    bot.framework.tokens.exchanges.set('sso-token', await bot.tokenOf(omar));
    const verdict = await bot.click({ verb, data }, authentication, omar);
    expect(cardInAnswer(verdict.body).text).toMatch(/no data actions/);
    const again = await bot.click({ verb, data }, {}, omar);
    expect(cardInAnswer(again.body).text).toMatch(/no data actions/);
  });

  test('a message action, its button, the sign-in page, the verdict: each step may meet another instance', async () => {
    const invoke = (name: string, value: object): Promise<Answered> =>
      bot.post(bot.activity('invoke', { name: `composeExtension/${name}`, value, from: omar, ...fresh() }));
    const messagePayload = { body: { contentType: 'text', content: MISSING_ACTION } };
    const first = cardInDialog((await invoke('fetchTask', { commandId: 'explainError', messagePayload })).body);
    const data = first.buttons.find(({ title }) => title === 'Check my access')?.data;
    expect((await invoke('submitAction', { data })).body).toMatchObject({ composeExtension: { type: 'auth' } });
    bot.framework.tokens.codes.set('123456', await bot.tokenOf(omar));
    const verdict = cardInDialog((await invoke('submitAction', { data, state: '123456' })).body);
    expect(verdict.text).toMatch(/no data actions/);
    expect(bot.channel.messages()).toEqual([]);
  });

  test('sign out holds for all', async () => {
    bot.framework.tokens.held.set(omar.id, await bot.tokenOf(omar));
    expect(cardIn((await bot.say('sign out', { from: omar, ...fresh() })).activity).text).toMatch(/signed out/);
    for (let i = 0; i < 2; i += 1) {
      expect(cardIn((await bot.say(MISSING_ACTION, { from: omar, ...fresh() })).activity).text).toMatch(/sign in/);
    }
  });

  test('a message that comes again is answered once', async () => {
    const message = bot.activity('message', { text: MISSING_ACTION, from: omar, ...fresh() });
    await bot.post(message);
    for (let i = 0; i < 3; i += 1) expect((await bot.post(message)).status).toBe(200);
    expect(bot.channel.messages()).toHaveLength(1);
    expect(kinds(bot)).toEqual(['message', 'repeated', 'repeated', 'repeated']);
  });

  test('a message that comes several times at once is answered once', async () => {
    const message = bot.activity('message', { text: 'help', from: omar, ...fresh() });
    await Promise.all(Array.from({ length: 4 }, () => bot.post(message)));
    expect(bot.channel.messages()).toHaveLength(1);
  });

  test('the same id in another conversation is another message', async () => {
    const { id } = fresh();
    await bot.say('help', { from: omar, ...fresh(), id });
    await bot.say('help', { from: omar, ...fresh(), id });
    expect(bot.channel.messages()).toHaveLength(2);
  });

  test('each edit is answered anew, on the card of its message', async () => {
    const where = fresh();
    const first = await bot.say('help', { from: omar, ...where });
    for (const text of [MISSING_ACTION, 'help', MISSING_ACTION]) await edit(text, where);
    const edits = bot.channel.messages().slice(1);
    expect(edits.map(({ how, id }) => [how, id])).toEqual([1, 2, 3].map(() => ['put', first.id]));
    expect(edits.map(({ activity }) => /data action/.test(cardIn(activity).text))).toEqual([true, false, true]);
  });

  test('an edit that comes again changes the same card, and a message that comes after its edit is not answered', async () => {
    const where = fresh();
    const message = bot.activity('message', { text: 'help', from: omar, ...where });
    await bot.post(message);
    await edit(MISSING_ACTION, where);
    await edit(MISSING_ACTION, where);
    await bot.post(message);
    expect(bot.channel.messages().map(({ how }) => how)).toEqual(['reply', 'put', 'put']);
  });

  test('a new chat is welcomed once, though it is told of twice', async () => {
    const { conversation } = fresh();
    const recipient = { id: 'bot', name: 'Locksmith' };
    const added = { conversation, recipient, membersAdded: [recipient] };
    await Promise.all([
      bot.post(bot.activity('conversationUpdate', added)),
      bot.post(bot.activity('installationUpdate', { conversation, recipient, action: 'add' })),
    ]);
    expect(bot.channel.messages()).toHaveLength(1);
  });

  test('clicks are no messages: each is answered', async () => {
    bot.framework.tokens.held.set(omar.id, await bot.tokenOf(omar));
    const card = cardIn((await bot.say(MISSING_ACTION, { from: omar, ...fresh() })).activity);
    const { verb, data } = buttonOf(card, 'check');
    const clicks = await Promise.all([1, 2, 3].map(() => bot.click({ verb, data }, {}, omar)));
    for (const { body } of clicks) expect(cardInAnswer(body).text).toMatch(/no data actions/);
  });
}
