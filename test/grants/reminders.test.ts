import { Reminders } from '../../src/grants/reminders';
import { MemoryItems } from '../../src/instances';

const MINUTE = 60_000;
let now = 0;
const looks: number[] = [];
const address = {
  ...{ channel: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/teams/', conversation: '19:a@thread.v2' },
  ...({ setting: 'shared', user: '29:a', bot: '28:b' } as const),
};
const reminder = { topic: 'topic', who: 'somebody', address };

const reminders = new Reminders<string>({
  storage: new MemoryItems({ now: () => now, keepMs: 60 * MINUTE }),
  prefix: 'test-',
  now: () => now,
  readTopic: (kept) => (typeof kept === 'string' ? kept : undefined),
  look: async () => {
    looks.push(now);
    return { kind: 'again', inMs: 20 * MINUTE };
  },
  onTrouble: (error) => {
    throw error;
  },
  limits: { lookEveryMs: MINUTE },
});
afterAll(() => {
  reminders.stop();
});

const passing = async (minutes: number): Promise<void> => {
  for (let i = 0; i < minutes; i += 1) {
    now += MINUTE;
    await reminders.lookAtAll();
  }
};

test('what is renewed while it waits for its next look is looked at from the beginning', async () => {
  await reminders.add('name', reminder, 5 * MINUTE);
  await passing(10);
  expect(looks).toEqual([5 * MINUTE]);
  await reminders.renew('name', reminder, 15 * MINUTE);
  await passing(10);
  expect(looks).toEqual([5 * MINUTE, 15 * MINUTE]);
});
