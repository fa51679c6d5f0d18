import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { conversations } from '../instances/conversations';
import { startFront } from '../instances/front';
import { losesOnlyTheTurn } from '../instances/kill';
import { build } from '../instances/process';
import { serveHere, startProduction, type Production, type Start } from '../teams/production';
import { isConflict, type SharedStorage } from '../../src/instances';
import { openShared } from '../../src/teams';

/** The account and the key that every Azurite has; they are published, and open nothing else. */
const ACCOUNT = 'devstoreaccount1';
const KEY = ['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq', '/K1SZFPTOtr/KBHBeksoGMGw=='].join('');

let folder: string;
let azurite: ChildProcess;
let settings: Readonly<Record<'AZURE_STORAGE_CONNECTION_STRING', string>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'azurite-'));
  const program = join(__dirname, 'node_modules/azurite/dist/src/blob/main.js');
  const args = ['--blobHost', '127.0.0.1', '--blobPort', '0', '--location', folder, '--disableTelemetry'];
  azurite = spawn(process.execPath, [program, ...args, '--skipApiVersionCheck'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    const look = (chunk: unknown): void => {
      out += String(chunk);
      const found = /successfully listens on (http:\/\/127\.0\.0\.1:\d+)/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    };
    azurite.stdout?.on('data', look);
    azurite.stderr?.on('data', look);
    azurite.once('exit', () => reject(new Error(`Azurite ended: ${out}`)));
  });
  settings = {
    AZURE_STORAGE_CONNECTION_STRING: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};BlobEndpoint=${url}/${ACCOUNT};`,
  };
});
afterAll(async () => {
  azurite.kill('SIGTERM');
  await once(azurite, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

const two: Start = async (given, services) =>
  startFront(await Promise.all([serveHere(given, services), serveHere(given, services)]));

describe.each([
  ['one instance', serveHere],
  ['two instances behind a proxy', two],
])('%s, with Azurite', (_name, start) => {
  let bot: Production;
  beforeAll(async () => {
    bot = await startProduction({ settings, start });
  });
  afterAll(() => bot.close());
  conversations(() => bot);

  test('the storage was used, and never failed', () => {
    expect(bot.log.join('')).not.toContain('"part":"storage"');
  });
});

test('killed in the middle of a turn, with Azurite: nothing but that turn is lost', async () => {
  build();
  await losesOnlyTheTurn(settings);
});

describe('the items that the tests of storage.test.ts see with a local server, seen with Azurite', () => {
  let storage: SharedStorage;
  beforeAll(async () => {
    const connectionString = settings.AZURE_STORAGE_CONNECTION_STRING;
    storage = await openShared({ kind: 'connection-string', connectionString });
  });

  test('of many that create the same item, one does', async () => {
    const wins = await Promise.all(Array.from({ length: 16 }, (_, i) => storage.create('first', { i })));
    expect(wins.filter(Boolean)).toHaveLength(1);
    expect((await storage.read(['first']))['first']).toMatchObject({ i: wins.indexOf(true) });
  });

  test('an eTag that no longer holds is a conflict', async () => {
    await storage.create('etag', { n: 1 });
    const { etag } = (await storage.read(['etag'])) as { etag: { eTag: string } };
    await storage.write({ etag: { n: 2, eTag: etag.eTag } });
    const late = await storage.write({ etag: { n: 3, eTag: etag.eTag } }).catch((error: unknown) => error);
    expect(isConflict(late)).toBe(true);
    expect((await storage.read(['etag']))['etag']).toMatchObject({ n: 2 });
  });

  test('* goes over whatever is there, and where nothing is', async () => {
    await storage.write({ any: { n: 1, eTag: '*' } });
    await storage.write({ any: { n: 2, eTag: '*' } });
    expect((await storage.read(['any']))['any']).toMatchObject({ n: 2 });
  });
});
