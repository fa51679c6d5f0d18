import { setTimeout as pause } from 'node:timers/promises';

import type { ReadCard } from '../teams/cards';
import { pressAll, pressAllEdited, type PressAs } from './edits';
import { imani, omar, openTwo, type TwoInstances } from './office';

jest.setTimeout(120_000);

let office: TwoInstances;
afterEach(() => office.close());

const dataOf = (card: ReadCard, title: string): unknown => card.buttons.find((each) => each.title === title)?.data;

const press: PressAs = async (who, data) =>
  (await office.pressData(who === 'Omar Weiss' ? omar : imani, 'grants', data)).body;

const requests = (): readonly string[] =>
  [...office.service.blobs].filter(([name]) => name.includes('request-')).map(([, text]) => text);

/** Only a request that ends by itself needs somebody who looks; each look goes through the whole storage. */
const NO_LOOKS = { lookEveryMs: 600_000 };

/** Never answered while the test runs. */
const SLOW = { kind: 'delay', milliseconds: 60_000 } as const;

interface Case {
  readonly state: string;
  readonly to: (request: ReadCard, review: ReadCard) => Promise<unknown>;
  readonly shows: string;
  readonly options?: Parameters<typeof openTwo>[0];
  /** Where nothing more can come of it, whatever is pressed. */
  readonly closed?: true;
}

const takenBack = async (review: ReadCard): Promise<void> => {
  await office.press(omar, await office.press(omar, review, 'Grant'), 'Take it back');
};

const CASES: readonly Case[] = [
  { state: 'open', to: () => Promise.resolve(), shows: 'asks for a role' },
  {
    state: 'granting',
    to: async (_, review) => {
      void office.press(omar, review, 'Grant').catch(() => undefined);
      while (!requests().some((text) => text.includes('granting'))) await pause(20);
    },
    shows: 'asks for a role',
    options: {
      limits: { ...NO_LOOKS, leaseMs: 120_000 },
      tenant: { faults: [{ route: 'assign', times: 1, mishap: SLOW }] },
    },
  },
  { state: 'granted', to: (_, review) => office.press(omar, review, 'Grant'), shows: 'Granted by Omar Weiss' },
  {
    state: 'declined',
    to: (_, review) => office.press(omar, review, 'Decline', { reason: 'Not here' }),
    shows: 'Declined by Omar Weiss',
    closed: true,
  },
  { state: 'withdrawn', to: (request) => office.press(imani, request, 'Withdraw'), shows: 'Withdrawn', closed: true },
  { state: 'taken back', to: (_, review) => takenBack(review), shows: 'Taken back by Omar Weiss', closed: true },
  {
    state: 'ended',
    to: () => office.bot.channel.wait(({ activity }) => /Nobody decided/.test(JSON.stringify(activity)), 20_000),
    shows: 'Nobody decided within a day',
    options: { limits: { openMs: 4_000, lookEveryMs: 500 } },
    closed: true,
  },
];

test.each(CASES)(
  'a request that is $state: whatever field two people edit at once, over two instances, nothing comes of it',
  async ({ to, shows, options = { limits: NO_LOOKS }, closed }) => {
    office = await openTwo(options);
    const request = await office.asked();
    const data = dataOf(request, 'Review');
    const review = await office.press(omar, request, 'Review');
    await to(request, review);
    const before = [office.made(), requests()];
    expect(await pressAllEdited(press, data)).toEqual([]);
    if (closed) await pressAll(press, data, dataOf(review, 'Grant'));
    expect([office.made(), requests()]).toEqual(before);
    expect(office.shown().text).toContain(shows);
    expect(office.front.given.every((count) => count > 50)).toBe(true);
  },
);
