import { setTimeout as pause } from 'node:timers/promises';

import { cardIn } from '../teams/cards';
import { MISSING_ACTION } from '../teams/pastes';
import { sender, startProduction } from '../teams/production';
import { startFront, type Front } from './front';
import { startProcess, type BotProcess } from './process';

const omar = sender('Omar Weiss');
const SLOW = { faults: [{ route: 'roleAssignments', mishap: { kind: 'delay', milliseconds: 600 } }] } as const;
const LEASE_MS = 2_000;

/**
 * Two processes in turn, one of which is killed while it answers. What it was in is answered by the other one, as soon
 * as it is delivered again after the lease; what it had answered before is known to the other one.
 */
export async function losesOnlyTheTurn(settings: Readonly<Record<string, string>>): Promise<void> {
  let processes: readonly BotProcess[] = [];
  let front: Front | undefined;
  const bot = await startProduction({
    ...{ settings, tenant: SLOW, limits: { cardWaitMs: 8_000, leaseMs: LEASE_MS } },
    start: async (given, services) => {
      processes = await Promise.all([startProcess(given, services), startProcess(given, services)]);
      front = await startFront(processes);
      return front;
    },
  });
  const answers = (): readonly (readonly string[])[] => bot.channel.messages().map(({ how, id }) => [how, id]);
  const paste = bot.activity('message', { text: MISSING_ACTION, from: omar, id: 'lost' });
  try {
    bot.framework.tokens.held.set(omar.id, await bot.tokenOf(omar));
    const card = await bot.say('help', { from: omar, id: 'before' });
    const victim = front?.given.indexOf(1) ?? 0;
    // The next turn is the other one's; the one after that dies with its instance.
    await bot.say('help', { from: omar, id: 'other' });
    bot.channel.clear();
    const lost = bot.post(paste);
    while (bot.tenant.served().length === 0) await pause(20);
    processes[victim]?.child.kill('SIGKILL');
    expect((await lost).status).toBe(502);
    expect(answers()).toEqual([]);
    front?.leaveOut(victim);

    // Delivered again too soon, nobody knows yet that it was lost.
    await bot.post(paste);
    expect(answers()).toEqual([]);
    await pause(LEASE_MS);
    await bot.post(paste);
    await bot.post(paste);
    expect(answers()).toEqual([['reply', expect.any(String)]]);
    expect(cardIn(bot.channel.messages()[0]?.activity ?? {}).text).toMatch(/no data actions/);

    // What the dead one had answered is known: its message is not answered twice, its card takes the edit.
    await bot.post(bot.activity('message', { text: 'help', from: omar, id: 'before' }));
    const edit = { text: MISSING_ACTION, from: omar, id: 'before', channelData: { eventType: 'editMessage' } };
    await bot.post(bot.activity('messageUpdate', edit));
    expect(answers().slice(1)).toEqual([['put', card.id]]);
  } finally {
    await bot.close();
  }
}
