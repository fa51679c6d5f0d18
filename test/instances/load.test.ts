import { setTimeout as pause } from 'node:timers/promises';

import { LIMITS } from '../../src/conversation';
import { sender, startProduction, type Production } from '../teams/production';
import { startBlobService, type BlobService } from './shared/blob-service';
import { startFront } from './front';
import { build, startProcess, type BotProcess } from './process';

jest.setTimeout(240_000);

const omar = sender('Omar Weiss');
/** Longer than a turn takes under this load, on a busy machine too. */
const LEASE_MS = 15_000;
/** This process plays the storage, the channel and the senders: how long it takes says nothing of a storage. */
const STORAGE_WAIT_MS = 10_000;

let service: BlobService;
let bot: Production;
let processes: readonly BotProcess[] = [];

/** The built bot in so many processes, which have nothing in common but the storage. */
async function start(instances: number, leaseMs = LIMITS.leaseMs): Promise<void> {
  service = await startBlobService();
  bot = await startProduction({
    settings: { AZURE_STORAGE_CONNECTION_STRING: service.connectionString },
    limits: { leaseMs, storageWaitMs: STORAGE_WAIT_MS },
    start: async (settings, services) => {
      processes = await Promise.all(Array.from({ length: instances }, () => startProcess(settings, services)));
      return startFront(processes);
    },
  });
  // The first turn loads what the later ones use.
  for (const { url } of processes) await post(url, message('warm', url));
  bot.channel.clear();
}

beforeAll(build);
afterEach(async () => {
  await bot.close();
  await service.close();
});

const PASTE =
  "Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}}";
const message = (id: string, text = PASTE): object => bot.activity('message', { text, from: omar, id });

/** The status of the answer; none where the instance is gone. */
async function post(url: string, activity: object): Promise<number> {
  try {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: bot.bearer() },
      body: JSON.stringify(activity),
    });
    await response.text();
    return response.status;
  } catch {
    return 0;
  }
}

const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `m-${i}`);

/** How many cards each message has got. */
function answers(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { how, to = '' } of bot.channel.messages()) if (how === 'reply') counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}

/** How many messages the storage was asked about. */
const claims = (): number => service.blobs.size;

test('300 messages, each delivered to two instances at once, are answered once each', async () => {
  await start(2);
  const all = ids(300);
  const statuses = await Promise.all(all.flatMap((id) => processes.map(({ url }) => post(url, message(id)))));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect([...answers()].sort()).toEqual(all.map((id) => [id, 1]).sort());
  expect(processes.map(({ out }) => out()).join('')).not.toContain('"part":"storage"');
});

test('told to end under load: of 100 messages on their way 100 are answered, and the process ends in order', async () => {
  await start(1);
  const [child] = processes;
  if (!child) throw new Error('No instance.');
  const all = ids(100);
  const sent = all.map((id) => post(child.url, message(id)));
  // All have come in, and few are answered.
  while (claims() < all.length + 1) await pause(5);
  child.child.kill('SIGTERM');
  expect(new Set(await Promise.all(sent))).toEqual(new Set([200]));
  expect([...answers()].sort()).toEqual(all.map((id) => [id, 1]).sort());
  expect(await child.ended).toBe(0);
});

test('one of two killed under load: each message that is delivered again is answered', async () => {
  await start(2, LEASE_MS);
  const [victim, other] = processes;
  if (!victim || !other) throw new Error('No two instances.');
  const all = ids(400);
  // As the channel does: what failed is delivered again, to whoever is there.
  const deliver = async (id: string, first: BotProcess): Promise<void> => {
    let to = first;
    for (let tries = 0; tries < 20; tries += 1) {
      const status = await post(to.url, message(id));
      if (status === 200 && answers().has(id)) return;
      to = other;
      await pause(LEASE_MS / 5);
    }
  };
  const sent = all.map((id, i) => deliver(id, i % 2 === 0 ? victim : other));
  while (bot.channel.messages().length < 40) await pause(5);
  victim.child.kill('SIGKILL');
  await Promise.all(sent);
  expect(all.filter((id) => !answers().has(id))).toEqual([]);
  // Only what the one that died was in can have come twice: sent, and not yet written down.
  const twice = [...answers()].flatMap(([id, count]) => (count > 1 ? [id] : []));
  expect(twice.filter((id) => all.indexOf(id) % 2 === 1)).toEqual([]);
});

test('what nobody caught ends the process in order: a line, the running turn answered, exit code 1', async () => {
  await start(1);
  const [child] = processes;
  if (!child) throw new Error('No instance.');
  child.child.kill('SIGUSR2');
  expect(await child.ended).toBe(1);
  const line = child
    .out()
    .split('\n')
    .find((each) => each.includes('"part":"process"'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({ msg: 'trouble', failure: { name: 'Error' } });
});
