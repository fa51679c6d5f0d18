import { setTimeout as pause } from 'node:timers/promises';

import { encodeCheck } from '../../src/cards';
import { cardInAnswer } from '../teams/cards';
import { sender, startProduction, type Production } from '../teams/production';
import { build, startProcess } from './process';

/** So slow that no check ends before its time is over. */
const SLOW = { faults: [{ route: 'roleAssignments', mishap: { kind: 'delay', milliseconds: 20_000 } }] } as const;
/** Both find the account. */
const first = sender('Ada Brook');
const people = [first, sender('Omar Weiss')];

let bot: Production;
beforeAll(async () => {
  build();
  bot = await startProduction({ tenant: SLOW, start: startProcess });
  for (const person of people) bot.framework.tokens.held.set(person.id, await bot.tokenOf(person));
  await bot.say('help');
});
afterAll(() => bot.close());

const click = (i: number): ReturnType<Production['click']> => {
  // A question of its own for each, on an account that is there.
  const name = `Microsoft.CognitiveServices/accounts/OpenAI/deployments/x${i}/action`;
  const data = encodeCheck({ wanted: { kind: 'dataAction', name }, resource: { kind: 'name', name: 'contoso-ai' } });
  return bot.click({ verb: 'check', data }, {}, people[i % people.length] ?? first);
};

test('a hundred checks at once: few run, each click is answered in time, and other turns are not held up', async () => {
  const clicks = Promise.all(Array.from({ length: 100 }, (_, i) => click(i)));
  await pause(200);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  await bot.say('help', { from: first });
  const answers = await clicks;
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(cardInAnswer(body).text).toMatch(/Still checking/);
  }
  // Alone they take 4 s; on a busy machine several times as long.
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(30_000);
  // Each check looks the account up once: sixteen, and as many again for each 10 s that the last click waited.
  const started = bot.tenant.served().filter(({ route }) => route === 'resourceGraph').length;
  expect(started).toBeGreaterThanOrEqual(16);
  expect(started).toBeLessThanOrEqual(64);
});
