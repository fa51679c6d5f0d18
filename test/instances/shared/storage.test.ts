import { isConflict, MemoryItems, type SharedStorage } from '../../../src/instances';
import { openShared } from '../../../src/teams';
import { startBlobService, type BlobService } from './blob-service';

let service: BlobService;
beforeAll(async () => {
  service = await startBlobService();
});
afterAll(() => service.close());

const KINDS: readonly [string, () => Promise<SharedStorage>][] = [
  ['memory', async () => new MemoryItems({ now: () => 0, keepMs: 1_000 })],
  ['blobs', () => openShared({ kind: 'connection-string', connectionString: service.connectionString })],
];

describe.each(KINDS)('items in %s', (name, open) => {
  let storage: SharedStorage;
  beforeAll(async () => {
    storage = await open();
  });
  const key = (what: string): string => `${name}-${what}`;
  const readOne = async (what: string): Promise<unknown> => (await storage.read([key(what)]))[key(what)];

  test('what is not there is not read', async () => {
    expect(await storage.read([key('nothing')])).toEqual({});
  });

  test('of many that create the same item, one does', async () => {
    const wins = await Promise.all(Array.from({ length: 8 }, (_, i) => storage.create(key('first'), { i })));
    expect(wins.filter(Boolean)).toHaveLength(1);
    expect(await readOne('first')).toMatchObject({ i: wins.indexOf(true) });
  });

  test('words of every language come back whole', async () => {
    await storage.create(key('words'), { text: 'grüße 日本語 🔑' });
    expect(await readOne('words')).toMatchObject({ text: 'grüße 日本語 🔑' });
  });

  test('a write with the eTag that was read goes through once', async () => {
    await storage.create(key('etag'), { n: 1 });
    const item = Object(await readOne('etag')) as { eTag: string };
    await storage.write({ [key('etag')]: { ...item, n: 2 } });
    const late = storage.write({ [key('etag')]: { ...item, n: 3 } });
    await expect(late).rejects.toThrow(/etag conflict/i);
    expect(isConflict(await late.catch((error: unknown) => error))).toBe(true);
    expect(await readOne('etag')).toMatchObject({ n: 2 });
  });

  test('a write with * goes over whatever is there, and where nothing is', async () => {
    await storage.write({ [key('any')]: { n: 1, eTag: '*' } });
    await storage.write({ [key('any')]: { n: 2, eTag: '*' } });
    expect(await readOne('any')).toMatchObject({ n: 2 });
  });

  test('what was deleted can be created again', async () => {
    await storage.create(key('gone'), { n: 1 });
    await storage.delete([key('gone')]);
    await storage.delete([key('gone')]);
    expect(await storage.create(key('gone'), { n: 2 })).toBe(true);
  });
});

test('memory forgets what is old, and what is too many', async () => {
  let now = 0;
  const storage = new MemoryItems({ now: () => now, keepMs: 100, most: 3 });
  for (const name of ['a', 'b', 'c', 'd']) await storage.create(name, {});
  expect(storage.size).toBe(3);
  expect(Object.keys(await storage.read(['a', 'b', 'c', 'd']))).toEqual(['b', 'c', 'd']);
  now = 100;
  expect(await storage.read(['d'])).toEqual({});
  expect(await storage.create('d', {})).toBe(true);
  expect(storage.size).toBe(1);
});

test('blobs that could not be reached at first are found as soon as they can be', async () => {
  const late = await startBlobService();
  late.trouble(503);
  const storage = await openShared({ kind: 'connection-string', connectionString: late.connectionString });
  await expect(storage.read(['a'])).rejects.toThrow();
  await expect(storage.create('a', {})).rejects.toThrow();
  late.trouble(undefined);
  expect(await storage.create('a', {})).toBe(true);
  expect(await storage.read(['a'])).toHaveProperty('a');
  await late.close();
});
