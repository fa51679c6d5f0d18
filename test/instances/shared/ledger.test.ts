import { Ledger, MemoryItems, type SharedStorage, type Subject } from '../../../src/instances';
import { openShared } from '../../../src/teams';
import { startBlobService, type BlobService } from './blob-service';

const SUBJECT: Subject = { kind: 'message', ids: ['msteams', '19:a person@thread', '1700000000'] };
const LEASE = 30_000;

let now = 1_000;
let troubles = 0;

/** One instance of the bot, as far as it agrees with others. */
const instance = (shared?: SharedStorage): Ledger =>
  new Ledger({
    ...{ shared, now: () => now, waitMs: 300, pauseMs: 5_000 },
    local: new MemoryItems({ now: () => now, keepMs: 1e9 }),
    onTrouble: () => (troubles += 1),
  });

let service: BlobService;
let shared: SharedStorage;
beforeEach(async () => {
  now = 1_000;
  troubles = 0;
  service = await startBlobService();
  shared = await openShared({ kind: 'connection-string', connectionString: service.connectionString });
});
afterEach(() => service.close());

describe.each([
  ['one instance', () => [instance(), undefined] as const],
  ['two instances', () => [instance(shared), instance(shared)] as const],
])('%s', (_name, start) => {
  test('a subject is claimed once', async () => {
    const [a, b = a] = start();
    const wins = await Promise.all([a.claim(SUBJECT, 'A', LEASE), b.claim(SUBJECT, 'B', LEASE)]);
    expect(wins.filter(Boolean)).toHaveLength(1);
    expect(await b.claim({ ...SUBJECT, ids: ['msteams', 'other', '1700000000'] }, 'C', LEASE)).toBe(true);
  });

  test('what is done stays done', async () => {
    const [a, b = a] = start();
    await a.claim(SUBJECT, 'A', LEASE);
    await a.note(SUBJECT, { state: 'done', by: 'A', card: 'card-1' });
    now += 10 * LEASE;
    expect(await b.claim(SUBJECT, 'B', LEASE)).toBe(false);
    expect(await b.read(SUBJECT)).toMatchObject({ card: 'card-1', by: 'A' });
  });

  test('what somebody died over is taken on when the lease ends, by one', async () => {
    const [a, b = a] = start();
    await a.claim(SUBJECT, 'A', LEASE);
    now += LEASE - 1;
    expect(await b.claim(SUBJECT, 'B', LEASE)).toBe(false);
    now += 1;
    const wins = await Promise.all([b.claim(SUBJECT, 'C', LEASE), a.claim(SUBJECT, 'D', LEASE)]);
    expect(wins.filter(Boolean)).toHaveLength(1);
  });
});

test('nothing that could name a person or a conversation is stored', async () => {
  await instance(shared).claim(SUBJECT, 'A', LEASE);
  const stored = [...service.blobs].flat().join('\n');
  expect(stored).toMatch(/locksmith\/message-[0-9a-f]{64}/);
  expect(stored).not.toMatch(/thread|1700000000|person/);
});

describe('a storage that fails', () => {
  test.each([500, 403, 'silent'] as const)('with %s costs no answer, and is left alone for a while', async (mishap) => {
    const a = instance(shared);
    service.trouble(mishap);
    const start = performance.now();
    expect(await a.claim(SUBJECT, 'A', LEASE)).toBe(true);
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(troubles).toBe(1);
    const asked = service.requests.length;
    // Its own memory still knows.
    expect(await a.claim(SUBJECT, 'B', LEASE)).toBe(false);
    expect(troubles).toBe(1);
    expect(service.requests.length - asked).toBeLessThan(2);
  });

  test('is used again when it works again', async () => {
    const a = instance(shared);
    service.trouble(500);
    await a.claim(SUBJECT, 'A', LEASE);
    service.trouble(undefined);
    now += 5_000;
    await a.note(SUBJECT, { state: 'done', by: 'A' });
    expect(await instance(shared).claim(SUBJECT, 'B', LEASE)).toBe(false);
  });

  test('after an answer keeps what this instance knows', async () => {
    const a = instance(shared);
    await a.claim(SUBJECT, 'A', LEASE);
    await a.note(SUBJECT, { state: 'done', by: 'A', card: 'card-1' });
    service.trouble(500);
    expect(await a.claim(SUBJECT, 'B', LEASE)).toBe(false);
    expect(await a.read(SUBJECT)).toMatchObject({ card: 'card-1' });
  });
});

test('a claim whose answer is lost on the way is still the claim of this turn', async () => {
  const slow: SharedStorage = {
    read: (keys) => shared.read(keys),
    write: (changes) => shared.write(changes),
    delete: (keys) => shared.delete(keys),
    put: (key, item) => shared.put(key, item),
    list: (prefix) => shared.list(prefix),
    // What a retry of the request meets: its own first attempt.
    create: async (key, item) => (await shared.create(key, item), shared.create(key, item)),
  };
  expect(await instance(slow).claim(SUBJECT, 'A', LEASE)).toBe(true);
});
