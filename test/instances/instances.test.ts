import { encodeCheck } from '../../src/cards';
import { cardIn, cardInAnswer } from '../teams/cards';
import { CHAT_ACTION, MISSING_ACTION } from '../teams/pastes';
import { sender, serveHere, startProduction, type Production, type Start } from '../teams/production';
import { startBlobService, type BlobService } from './shared/blob-service';
import { conversations } from './conversations';
import { startFront, type Front } from './front';

let service: BlobService;
let front: Front | undefined;
let bot: Production;

/** Two instances that have nothing in common but the storage. */
const two: Start = async (settings, services) => {
  front = await startFront(await Promise.all([serveHere(settings, services), serveHere(settings, services)]));
  return front;
};

const storage = (): Record<string, string> => ({ AZURE_STORAGE_CONNECTION_STRING: service.connectionString });

describe.each([
  ['one instance, with its own memory', () => startProduction()],
  ['one instance, with blobs', () => startProduction({ settings: storage() })],
  ['two instances, with blobs', () => startProduction({ settings: storage(), start: two })],
])('%s', (_name, start) => {
  beforeAll(async () => {
    service = await startBlobService();
    bot = await start();
  });
  afterAll(async () => {
    await bot.close();
    await service.close();
  });
  conversations(() => bot);
});

test('each of the two had its share', () => {
  expect(front?.given.length).toBe(2);
  for (const requests of front?.given ?? []) expect(requests).toBeGreaterThan(10);
});

/** Slower than a click may wait, on a busy machine too. */
const SLOWER = { faults: [{ route: 'roleAssignments', mishap: { kind: 'delay', milliseconds: 2_500 } }] } as const;
const SLOW = { faults: [{ route: 'roleAssignments', mishap: { kind: 'delay', milliseconds: 250 } }] } as const;

describe('two instances', () => {
  beforeEach(async () => {
    service = await startBlobService();
  });
  afterEach(async () => {
    await bot.close();
    await service.close();
  });

  test.each([503, 'silent'] as const)('whose storage fails with %s answer all the same', async (mishap) => {
    bot = await startProduction({ settings: storage(), start: two });
    service.trouble(mishap);
    for (const id of ['a', 'b', 'c', 'd']) await bot.say('help', { id });
    expect(bot.channel.messages()).toHaveLength(4);
    expect(bot.log.join('')).toContain('"part":"storage"');
  });

  test('that share nothing do not know of each other: what the tests above would see', async () => {
    bot = await startProduction({ start: two });
    const message = bot.activity('message', { text: 'help', id: 'a' });
    await bot.post(message);
    await bot.post(message);
    expect(bot.channel.messages()).toHaveLength(2);
  });

  test('a late verdict does not overwrite the answer that another one gave to an edit', async () => {
    bot = await startProduction({ settings: storage(), start: two, limits: { cardWaitMs: 350 }, tenant: SLOW });
    const omar = sender('Omar Weiss');
    bot.framework.tokens.held.set(omar.id, await bot.tokenOf(omar));
    const first = await bot.say(MISSING_ACTION, { from: omar, id: 'edited' });
    const edit = { from: omar, id: 'edited', channelData: { eventType: 'editMessage' }, text: 'help' };
    await bot.post(bot.activity('messageUpdate', edit));
    await quiet(bot);
    const updates = bot.channel.sent.filter(({ how, id }) => how === 'put' && id === first.id);
    expect(updates.map(({ activity }) => /Paste an Azure AI error/.test(cardIn(activity).text))).toEqual([true]);
  });

  test('a late verdict does not overwrite what a later click on another one brought', async () => {
    bot = await startProduction({ settings: storage(), start: two, limits: { clickWaitMs: 2_000 }, tenant: SLOWER });
    const omar = sender('Omar Weiss');
    bot.framework.tokens.held.set(omar.id, await bot.tokenOf(omar));
    const data = encodeCheck({
      wanted: { kind: 'dataAction', name: CHAT_ACTION },
      resource: { kind: 'name', name: 'contoso-ai' },
    });
    const slow = await bot.click({ verb: 'check', data }, {}, omar);
    expect(cardInAnswer(slow.body).text).toMatch(/Still checking/);
    // Anything else that is pressed on the same card, and answered at once.
    expect((await bot.click({ verb: 'check', data: {} }, {}, omar)).status).toBe(200);
    await quiet(bot, 1_200);
    expect(bot.channel.sent.filter(({ how }) => how === 'put')).toEqual([]);
  });
});

/** Resolves when nothing has been asked of Azure for a while. */
async function quiet({ tenant }: Production, ms = 300): Promise<void> {
  for (let same = 0, before = -1; same < 3;) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const served = tenant.served().length;
    same = served === before ? same + 1 : 0;
    before = served;
  }
}
