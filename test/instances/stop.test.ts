import { setTimeout as pause } from 'node:timers/promises';

import { cardIn } from '../teams/cards';
import { MISSING_ACTION } from '../teams/pastes';
import { sender, startProduction, type Production, type Start } from '../teams/production';
import { startBlobService, type BlobService } from '../teams/shared/blob-service';
import { startFront, type Front } from './front';
import { build, startProcess, type BotProcess } from './process';

jest.setTimeout(120_000);

const omar = sender('Omar Weiss');
const SLOW = { faults: [{ route: 'roleAssignments', mishap: { kind: 'delay', milliseconds: 600 } }] } as const;
const SHORT_LEASE = { leaseMs: 1_500 };

let service: BlobService;
let front: Front;
let processes: readonly BotProcess[] = [];
let bot: Production;

const several =
  (count: number): Start =>
  async (settings, services) => {
    processes = await Promise.all(Array.from({ length: count }, () => startProcess(settings, services)));
    front = await startFront(processes);
    return front;
  };

async function start(count: number, more: Parameters<typeof startProduction>[0] = {}): Promise<void> {
  service = await startBlobService();
  const settings = { AZURE_STORAGE_CONNECTION_STRING: service.connectionString };
  bot = await startProduction({ settings, start: several(count), tenant: SLOW, ...more });
  bot.framework.tokens.held.set(omar.id, await bot.tokenOf(omar));
}

beforeAll(build);

afterEach(async () => {
  await bot.close();
  await service.close();
});

const readiness = async (instance: number): Promise<number> =>
  (await fetch(`${processes[instance]?.url ?? ''}/readyz`)).status;

/** Waits until the first instance tells this status of its readiness. */
async function becomes(status: number, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while ((await readiness(0)) !== status && performance.now() < end) await pause(20);
  expect(await readiness(0)).toBe(status);
}

/** Waits until the pretend tenant has been asked something: then a turn is running. */
async function underWay(): Promise<void> {
  while (bot.tenant.served().length === 0) await pause(20);
}

const paste = (id: string): object => bot.activity('message', { text: MISSING_ACTION, from: omar, id });

test('told to end: not ready at once, the running turn is answered, exit code 0', async () => {
  await start(1, { limits: { cardWaitMs: 8_000 } });
  expect(await readiness(0)).toBe(200);
  const turn = bot.post(paste('running'));
  await underWay();
  processes[0]?.child.kill('SIGTERM');
  await becomes(503, 1_000);
  expect((await fetch(`${processes[0]?.url ?? ''}/healthz`)).status).toBe(200);
  expect((await turn).status).toBe(200);
  expect(cardIn(bot.channel.messages()[0]?.activity ?? {}).text).toMatch(/no data actions/);
  expect(await processes[0]?.ended).toBe(0);
  expect(processes[0]?.out()).toContain('"verdict":"not-granted"');
});

test('told to end: a verdict that a card promised comes onto it first', async () => {
  await start(1, { limits: { cardWaitMs: 500 } });
  const first = await bot.say(MISSING_ACTION, { from: omar });
  expect(cardIn(first.activity).text).not.toMatch(/control plane only/);
  processes[0]?.child.kill('SIGTERM');
  const update = await bot.channel.wait(({ how }) => how === 'put');
  expect(update.id).toBe(first.id);
  expect(await processes[0]?.ended).toBe(0);
});

test('killed in the middle of a turn: the other one answers what comes again after the lease, and everything else', async () => {
  await start(2, { limits: { cardWaitMs: 8_000, ...SHORT_LEASE } });
  const card = await bot.say('help', { from: omar, id: 'before' });
  const victim = front.given.indexOf(1);
  // The next turn is the other one's; the one after that dies with its instance.
  await bot.say('help', { from: omar, id: 'other' });
  bot.channel.clear();
  const asked = bot.tenant.served().length;
  const lost = bot.post(paste('lost'));
  while (bot.tenant.served().length === asked) await pause(20);
  processes[victim]?.child.kill('SIGKILL');
  expect((await lost).status).toBe(502);
  expect(bot.channel.messages()).toHaveLength(0);
  front.leaveOut(victim);

  // Delivered again too soon, nobody knows yet that it was lost.
  await bot.post(paste('lost'));
  expect(bot.channel.messages()).toHaveLength(0);
  await pause(SHORT_LEASE.leaseMs);
  await bot.post(paste('lost'));
  await bot.post(paste('lost'));
  expect(bot.channel.messages()).toHaveLength(1);
  expect(cardIn(bot.channel.messages()[0]?.activity ?? {}).text).toMatch(/no data actions/);

  // What the dead one had answered is known: its card takes the edit, its message is not answered twice.
  await bot.post(bot.activity('message', { text: 'help', from: omar, id: 'before' }));
  const edit = { text: MISSING_ACTION, from: omar, id: 'before', channelData: { eventType: 'editMessage' } };
  await bot.post(bot.activity('messageUpdate', edit));
  expect(bot.channel.messages().map(({ how, id }) => [how, id])).toEqual([
    ['reply', expect.any(String)],
    ['put', card.id],
  ]);
});

test('not ready while the storage cannot be reached at the start, ready when it can', async () => {
  service = await startBlobService();
  service.trouble(503);
  const settings = { AZURE_STORAGE_CONNECTION_STRING: service.connectionString };
  bot = await startProduction({ settings, start: several(1) });
  const response = await fetch(`${processes[0]?.url ?? ''}/readyz`);
  expect([response.status, await response.json()]).toEqual([503, { status: 'not ready' }]);
  expect((await fetch(`${processes[0]?.url ?? ''}/healthz`)).status).toBe(200);
  service.trouble(undefined);
  await becomes(200, 10_000);
  // An outage after that takes no instance away: it answers without.
  service.trouble(503);
  await bot.say('help', { from: omar });
  expect(await readiness(0)).toBe(200);
});
