import { lookedUntil } from '../../src/grants/elsewhere';
import { Reminders } from '../../src/grants/reminders';
import { MemoryItems } from '../../src/instances';

const MINUTE = 60_000;
let now = 0;
const looks: number[] = [];
const address = {
  ...{ channel: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/teams/', conversation: '19:a@thread.v2' },
  ...({ setting: 'shared', user: '29:a', bot: '28:b' } as const),
};
const AT_ONCE = (): Promise<unknown> => Promise.resolve();
/** What somebody does while it is looked. */
let meanwhile = AT_ONCE;
let isOver = false;
let told = 0;
const tell = async (): Promise<void> => {
  told += 1;
};
const reminder = { topic: 'topic', who: 'somebody', address };

const reminders = new Reminders<string>({
  storage: new MemoryItems({ now: () => now, keepMs: 60 * MINUTE }),
  prefix: 'test-',
  now: () => now,
  readTopic: (kept) => (typeof kept === 'string' ? kept : undefined),
  look: async () => {
    looks.push(now);
    await meanwhile();
    return isOver ? { kind: 'done', tell } : { kind: 'again', inMs: 20 * MINUTE };
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
  await reminders.take('name');
});

describe('while it is looked', () => {
  beforeEach(() => {
    looks.length = 0;
    told = 0;
  });
  afterEach(async () => {
    await reminders.take('other');
    meanwhile = AT_ONCE;
    isOver = false;
  });

  test.each([
    ['is looked at again later', false],
    ['is over', true],
  ])('it is made anew: what %s takes nothing of the new one', async (_, over) => {
    const start = now;
    isOver = over;
    meanwhile = () => {
      meanwhile = AT_ONCE;
      return reminders.renew('other', reminder, start + 8 * MINUTE);
    };
    await reminders.add('other', reminder, start + 5 * MINUTE);
    await passing(10);
    expect(looks).toEqual([start + 5 * MINUTE, start + 8 * MINUTE]);
    expect(told).toBe(over ? 1 : 0);
  });

  test('it is taken out: nobody is told', async () => {
    isOver = true;
    meanwhile = () => reminders.take('other');
    await reminders.add('other', reminder, now + MINUTE);
    await passing(3);
    expect(looks).toHaveLength(1);
    expect(told).toBe(0);
  });
});

test('what is said of the last look counts how late each may come', () => {
  let at = 5 * MINUTE;
  // Each look comes just before the timer, and the next one a whole round after it was due.
  for (const inMs of [0, 20 * MINUTE, 40 * MINUTE]) at += inMs + MINUTE;
  const limits = { elsewhereAgainMs: [20 * MINUTE, 40 * MINUTE], lookEveryMs: MINUTE };
  expect(lookedUntil(5 * MINUTE, limits)).toBe(at);
});
