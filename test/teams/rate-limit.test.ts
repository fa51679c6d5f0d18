import { encodeCheck } from '../../src/cards';
import { RateLimit } from '../../src/conversation';
import { buttonOf, cardIn, cardInAnswer, type ReadCard } from './cards';
import { CHAT_ACTION, MISSING_ACTION, NAMES_NO_RESOURCE } from './pastes';
import { sender, startProduction, type Production, type Sender } from './production';

const SECOND = 1_000;

/** Asks at these times, in seconds; gives for each whether it was allowed. */
const ask = (limit: RateLimit, seconds: readonly number[], person = 'ada'): readonly boolean[] =>
  seconds.map((at) => limit.take(person, at * SECOND));

test.each<[string, number, readonly number[], readonly boolean[]]>([
  ['as many as the minute allows', 3, [0, 1, 2], [true, true, true]],
  ['one too many', 3, [0, 1, 2, 3], [true, true, true, false]],
  ['all at the same moment', 2, [5, 5, 5, 5], [true, true, false, false]],
  ['just before the minute is over', 1, [0, 59.999], [true, false]],
  ['as soon as the minute is over', 1, [0, 60], [true, true]],
  ['one leaves the minute, one comes in', 2, [0, 30, 59, 60, 61, 90], [true, true, false, true, false, true]],
  ['a refused one costs nothing', 1, [0, 10, 20, 30, 40, 50, 60], [true, false, false, false, false, false, true]],
  ['none at all', 0, [0, 100], [false, false]],
])('%s', (_name, perMinute, seconds, allowed) => {
  expect(ask(new RateLimit({ perMinute }), seconds)).toEqual(allowed);
});

test('people do not use up the share of each other', () => {
  const limit = new RateLimit({ perMinute: 1 });
  expect(ask(limit, [0, 1], 'ada')).toEqual([true, false]);
  expect(ask(limit, [1], 'omar')).toEqual([true]);
});

test('it remembers a bounded number of people, those who asked last', () => {
  const limit = new RateLimit({ perMinute: 1, most: 2 });
  for (const person of ['ada', 'omar', 'ruth']) limit.take(person, 0);
  expect(['ruth', 'omar'].map((person) => limit.take(person, 1))).toEqual([false, false]);
  expect(limit.take('ada', 2)).toBe(true);
});

describe('in the chat', () => {
  let bot: Production;
  beforeAll(async () => {
    bot = await startProduction({ limits: { checksPerMinute: 2 } });
    for (const name of ['Omar Weiss', 'Ada Brook', 'Imani Cruz']) {
      bot.framework.tokens.held.set(sender(name).id, await bot.tokenOf(sender(name)));
    }
  });
  afterAll(() => bot.close());

  const data = encodeCheck({
    wanted: { kind: 'dataAction', name: CHAT_ACTION },
    resource: { kind: 'name', name: 'contoso-ai' },
  });
  const click = async (from: Sender): Promise<ReadCard> =>
    cardInAnswer((await bot.click({ verb: 'check', data }, {}, from)).body);

  test('one check too many gets a friendly word and the button, costs Azure nothing, and keeps nobody else waiting', async () => {
    const omar = sender('Omar Weiss');
    for (let i = 0; i < 2; i += 1) expect((await click(omar)).text).toMatch(/no data actions/);
    const asked = bot.tenant.served().length;
    const calls = bot.framework.tokens.calls.length;
    const refused = await click(omar);
    expect(refused.text).toMatch(/One moment, please/);
    expect(buttonOf(refused, 'check').data).toEqual(data);
    const pasted = cardIn((await bot.say(MISSING_ACTION, { from: omar })).activity);
    expect(pasted.text).toMatch(/data action/);
    expect(pasted.text).toMatch(/Check your access again in a minute/);
    expect([bot.tenant.served().length, bot.framework.tokens.calls.length]).toEqual([asked, calls]);
    expect((await click(sender('Ada Brook'))).text).not.toMatch(/One moment/);
  });

  test('a message counts once, also where the account that it names is looked for first', async () => {
    for (let i = 0; i < 2; i += 1) {
      const said = await bot.say(`${NAMES_NO_RESOURCE}\ncontoso-ai`, { from: sender('Imani Cruz') });
      expect(cardIn(said.activity).text).toMatch(/Reader is not enough on contoso-ai/);
    }
  });
});
