import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';

import type { Health, Order } from './prober';

const EVERY_MS = 50;
/** An answer that takes longer counts as none. */
const GIVE_UP_MS = 10_000;

interface Watched {
  readonly url: string;
  readonly pid: number;
}

const watched = new Map<string, Watched>();
let seen: Health = { worst: 0, probes: 0, lost: 0 };

/**
 * How long a process, or this thread, waited for a processor so far, in milliseconds: what the machine took from it,
 * which says nothing about the bot. Linux tells; elsewhere it is taken for nothing.
 */
function waitedMs(process: string): number {
  try {
    const [, waited] = readFileSync(`/proc/${process}/schedstat`, 'utf8').split(' ');
    return Number(waited) / 1e6;
  } catch {
    return 0;
  }
}

/** Milliseconds until the answer is there, a new connection for each, as a platform asks; undefined where none comes. */
const ask = (url: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    const start = performance.now();
    const request = get(`${url}/healthz`, { agent: false, timeout: GIVE_UP_MS }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve(response.statusCode === 200 ? performance.now() - start : undefined);
      });
      response.on('error', () => {
        resolve(undefined);
      });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => {
      resolve(undefined);
    });
  });

async function probe({ url, pid }: Watched): Promise<void> {
  const waited = waitedMs(`${pid}`) + waitedMs('thread-self');
  const ms = await ask(url);
  // Whoever was told to end meanwhile owes no answer.
  if (!watched.has(url)) return;
  const machine = waitedMs(`${pid}`) + waitedMs('thread-self') - waited;
  seen = {
    worst: ms === undefined ? seen.worst : Math.max(seen.worst, ms - machine),
    probes: seen.probes + 1,
    lost: seen.lost + (ms === undefined ? 1 : 0),
  };
}

async function watch(bot: Watched): Promise<void> {
  while (watched.get(bot.url) === bot) {
    await probe(bot);
    await pause(EVERY_MS);
  }
}

parentPort?.on('message', (order: Order) => {
  switch (order.kind) {
    case 'watch': {
      const bot = { url: order.url, pid: order.pid };
      watched.set(order.url, bot);
      void watch(bot);
      break;
    }
    case 'forget':
      watched.delete(order.url);
      break;
    case 'tell':
      parentPort?.postMessage(seen);
      seen = { worst: 0, probes: 0, lost: 0 };
      break;
  }
});
