import { encodeCheck } from '../../src/cards';
import { buttonOf, cardIn, cardInAnswer, type ReadCard } from './cards';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';
import { sender, startProduction, type Production } from './production';

/** Short for the service and long for the bot: a busy machine changes nothing. */
const LIMITS = { cardWaitMs: 10_000, clickWaitMs: 10_000, tokenWaitMs: 200, requestMs: 2_000 };
const ada = sender('Ada Brook');

let bot: Production;
beforeAll(async () => {
  bot = await startProduction({ limits: LIMITS });
  // The first turn loads what the later ones use.
  await bot.say('help');
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.log.length = 0;
  bot.channel.clear();
  bot.framework.tokens.reset();
});

const data = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});
const cardOf = async (text: string): Promise<ReadCard> => cardIn((await bot.say(text, { from: ada })).activity);

/** The service is told by its own name, with a reference that the log has; and no stack, no status. */
function expectTold(card: ReadCard): void {
  expect(card.text).toMatch(/sign-in service does not answer/);
  const reference = /[A-Z2-9]{8}/.exec(card.text)?.[0] ?? 'none';
  expect(bot.log.some((line) => line.includes(reference))).toBe(true);
  expect(card.text).not.toMatch(/Error|\b50\d\b|127\.0\.0\.1/);
}

describe.each<[string, number | 'silent' | 'bomb']>([
  ['answers 500', 500],
  ['answers 403', 403],
  ['says nothing', 'silent'],
  ['unpacks to 200 MB', 'bomb'],
])('the token service %s', (_name, mishap) => {
  beforeEach(() => {
    bot.framework.tokens.mishap = mishap;
  });

  test('a click gets a clear card in time', async () => {
    const { status, body } = await bot.click({ verb: 'check', data }, {}, ada);
    expect(status).toBe(200);
    expectTold(cardInAnswer(body));
    expect(buttonOf(cardInAnswer(body), 'check').data).toEqual(data);
  });

  test('a paste is explained all the same', async () => {
    const card = await cardOf(MISSING_ACTION);
    expect(card.text).toMatch(/data action/);
    expect(card.text).toMatch(/could not check your access: the sign-in service does not answer/);
    expect(buttonOf(card, 'check').title).toBe('Check my access');
  });

  test.each(['check contoso-ai', 'check'])('%s says so', async (text) => {
    expectTold(await cardOf(text));
  });

  test('sign out does not say that it is done', async () => {
    expect((await cardOf('sign out')).text).toMatch(/could not sign you out/);
  });

  test('the next turn is served as soon as it is back', async () => {
    await bot.click({ verb: 'check', data }, {}, ada);
    bot.framework.tokens.reset();
    bot.framework.tokens.held.set(ada.id, await bot.tokenOf(ada));
    expect(cardInAnswer((await bot.click({ verb: 'check', data }, {}, ada)).body).text).not.toMatch(/sign-in/);
  });
});

test('a prompt that cannot be made gets a clear card', async () => {
  const { tokens } = bot.framework;
  // The first question is answered, the second is not.
  const answered = bot.click({ verb: 'check', data }, {}, ada);
  while (tokens.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
  tokens.mishap = 'silent';
  const { status, body } = await answered;
  expect(status).toBe(200);
  expectTold(cardInAnswer(body));
});

describe('a token service that takes longer than an answer may wait', () => {
  let hasty: Production;
  beforeAll(async () => {
    hasty = await startProduction({
      limits: { cardWaitMs: 400, clickWaitMs: 400, tokenWaitMs: 1_500, requestMs: 2_000 },
    });
    hasty.framework.tokens.mishap = 'silent';
  });
  afterAll(() => hasty.close());

  test('a click is answered without it', async () => {
    const { status, body } = await hasty.click({ verb: 'check', data }, {}, ada);
    expect(status).toBe(200);
    expect(cardInAnswer(body).text).toMatch(/sign-in service does not answer/);
  });

  test('a paste is answered without it, and the card says later how it went', async () => {
    const sent = await hasty.say(MISSING_ACTION, { from: ada });
    expect(cardIn(sent.activity).text).toMatch(/I am checking your access/);
    const update = await hasty.channel.wait(({ how, id }) => how === 'put' && id === sent.id);
    expect(cardIn(update.activity).text).toMatch(/could not check your access/);
  });
});
