import { setTimeout as pause } from 'node:timers/promises';

import { cardIn } from '../teams/cards';
import { MISSING_ACTION } from '../teams/pastes';
import { sender, startProduction, type Production, type Start } from '../teams/production';
import { startBlobService, type BlobService } from './shared/blob-service';
import { build, startProcess, type BotProcess } from './process';

const omar = sender('Omar Weiss');
const SLOW = { faults: [{ route: 'roleAssignments', mishap: { kind: 'delay', milliseconds: 600 } }] } as const;

let service: BlobService;
let child: BotProcess;
let bot: Production;

const inProcess: Start = async (settings, services) => (child = await startProcess(settings, services));

async function start(more: Parameters<typeof startProduction>[0] = {}): Promise<void> {
  service = await startBlobService();
  const settings = { AZURE_STORAGE_CONNECTION_STRING: service.connectionString };
  bot = await startProduction({ settings, start: inProcess, tenant: SLOW, ...more });
  bot.framework.tokens.held.set(omar.id, await bot.tokenOf(omar));
  await becomes(200, 20_000);
}

beforeAll(build);

afterEach(async () => {
  await bot.close();
  await service.close();
});

const readiness = async (): Promise<number> => (await fetch(`${child.url}/readyz`)).status;

/** Waits until it tells this status of its readiness. */
async function becomes(status: number, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while ((await readiness()) !== status && performance.now() < end) await pause(20);
  expect(await readiness()).toBe(status);
}

/** Waits until the pretend tenant has been asked something: then a turn is running. */
async function underWay(): Promise<void> {
  while (bot.tenant.served().length === 0) await pause(20);
}

const paste = (id: string): object => bot.activity('message', { text: MISSING_ACTION, from: omar, id });

test('told to end: not ready at once, the running turn is answered, exit code 0', async () => {
  await start({ limits: { cardWaitMs: 8_000 } });
  const turn = bot.post(paste('running'));
  await underWay();
  child.child.kill('SIGTERM');
  await becomes(503, 1_000);
  expect((await fetch(`${child.url}/healthz`)).status).toBe(200);
  expect((await turn).status).toBe(200);
  expect(cardIn(bot.channel.messages()[0]?.activity ?? {}).text).toMatch(/no data actions/);
  expect(await child.ended).toBe(0);
  expect(child.out()).toContain('"verdict":"not-granted"');
});

test('told to end: a verdict that a card promised comes onto it first', async () => {
  await start({ limits: { cardWaitMs: 500 } });
  const first = await bot.say(MISSING_ACTION, { from: omar });
  expect(cardIn(first.activity).text).not.toMatch(/control plane only/);
  child.child.kill('SIGTERM');
  const update = await bot.channel.wait(({ how }) => how === 'put');
  expect(update.id).toBe(first.id);
  expect(await child.ended).toBe(0);
});

test('not ready while the storage cannot be reached at the start, ready when it can', async () => {
  service = await startBlobService();
  service.trouble(503);
  const settings = { AZURE_STORAGE_CONNECTION_STRING: service.connectionString };
  bot = await startProduction({ settings, start: inProcess });
  const response = await fetch(`${child.url}/readyz`);
  expect([response.status, await response.json()]).toEqual([503, { status: 'not ready' }]);
  expect((await fetch(`${child.url}/healthz`)).status).toBe(200);
  service.trouble(undefined);
  await becomes(200, 10_000);
  // An outage after that takes no instance away: it answers without.
  service.trouble(503);
  await bot.say('help', { from: omar });
  expect(await readiness()).toBe(200);
});
