import type { ReadCard } from '../teams/cards';
import { givenElsewhere, openRoom, type Room } from './support';

let room: Room;
afterEach(() => room.rig.close());

const SAYS_END = 'Nobody decided within a day';

/** Imani asks in the channel; gives her form, and Omar's review, opened in time. */
async function asked(): Promise<{ readonly form: ReadCard; readonly request: ReadCard; readonly review: ReadCard }> {
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'Load test' });
  const request = room.shown();
  return { form, request, review: await room.press('Omar Weiss', request, 'Review') };
}

test('after a day the card says so to everybody, old copies do nothing, and it can be asked for anew', async () => {
  room = await openRoom({ limits: { openMs: 3_000, lookEveryMs: 100 } }, ['Imani Cruz', 'Omar Weiss']);
  const { form, request, review } = await asked();
  await room.rig.channel.wait(
    ({ how, activity }) => how === 'put' && JSON.stringify(activity).includes(SAYS_END),
    10_000,
  );
  expect(await room.called('Imani Cruz', SAYS_END)).toBe(1);
  expect(room.shown().buttons).toEqual([]);
  for (const [who, card, button] of [
    ['Omar Weiss', review, 'Grant'],
    ['Omar Weiss', review, 'Decline'],
    ['Omar Weiss', request, 'Review'],
    ['Imani Cruz', request, 'Withdraw'],
  ] as const)
    expect((await room.press(who, card, button, { reason: 'because' })).text).toContain(SAYS_END);
  expect(room.assignments()).toEqual([]);
  const puts = room.rig.channel.messages().filter(({ activity }) => JSON.stringify(activity).includes(SAYS_END));
  expect(puts.length).toBeGreaterThan(0);
  const anew = await room.press('Imani Cruz', form, 'Post the request', { reason: 'Still the load test' });
  expect(anew.text).toContain('Your request is posted');
}, 60_000);

test('where no instance looked in time, the first press shows everybody that it is over', async () => {
  room = await openRoom({ limits: { openMs: 2_000, lookEveryMs: 600_000 } }, ['Imani Cruz', 'Omar Weiss']);
  const { review } = await asked();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(room.shown().text).toContain('asks for a role');
  expect((await room.press('Omar Weiss', review, 'Grant')).text).toContain(SAYS_END);
  expect(room.shown().text).toContain(SAYS_END);
  expect(room.assignments()).toEqual([]);
});

test('a request that was decided in time says nothing more when its day is over', async () => {
  room = await openRoom({ limits: { openMs: 4_000, lookEveryMs: 100 } }, ['Imani Cruz', 'Omar Weiss']);
  const { review } = await asked();
  await room.press('Omar Weiss', review, 'Decline', { reason: 'Use the test resource' });
  await new Promise((resolve) => setTimeout(resolve, 4_500));
  expect(room.shown().text).toContain('Declined by Omar Weiss');
});

test('given meanwhile in the portal, the next look finds it: the card says granted, and nothing is given twice', async () => {
  room = await openRoom({}, ['Imani Cruz', 'Omar Weiss']);
  const { request, review } = await asked();
  await givenElsewhere(room, 'Imani Cruz');
  expect(room.assignments()).toHaveLength(1);
  expect((await room.press('Omar Weiss', request, 'Review')).text).toContain('Granted');
  expect(room.shown().text).toContain('Granted');
  await room.press('Omar Weiss', review, 'Grant');
  expect(room.assignments()).toHaveLength(1);
  // It was given in another place: the bot does not take it back.
  expect((await room.press('Omar Weiss', room.shown(), 'Take it back')).text).toContain('I gave no such role');
  expect(room.assignments()).toHaveLength(1);
});

describe('Azure does not let somebody take a role back', () => {
  const saysWhy = (card: ReadCard, why: string): void => {
    expect(card.text).toContain(why);
    expect(card.text).toMatch(/az role assignment delete --ids "[^"]+\/accounts\/contoso-ai\/providers\/[^"]+"/);
    expect(card.text).not.toMatch(/assignment create|did not give|may not give/);
    expect(card.text).toContain('The role stays until then');
    expect(room.assignments()).toHaveLength(1);
  };

  test('who asked and may not: the role stays, and who may takes it back', async () => {
    room = await openRoom({}, ['Imani Cruz', 'Omar Weiss']);
    const { review } = await asked();
    await room.press('Omar Weiss', review, 'Grant');
    const refused = await room.press('Imani Cruz', room.shown(), 'Take it back');
    expect(refused.text).toContain('Azure did not take back Cognitive Services OpenAI User on contoso-ai');
    saysWhy(refused, 'You may not take roles back here');
    expect(room.shown().text).toContain('Granted by Omar Weiss');
    expect((await room.press('Omar Weiss', room.shown(), 'Take it back')).text).toContain('Taken back by Omar Weiss');
    expect(room.assignments()).toEqual([]);
  });

  test.each([
    ['a second factor', 403, 'RequestDisallowedByAzure', 'through MFA', 'proof of a second factor'],
    ['a lock', 409, 'ScopeLocked', 'no', 'The resource is locked'],
    ['a deny assignment', 403, 'DenyAssignmentAuthorizationFailed', 'no', 'forbids taking roles back'],
  ])('%s, of a role that somebody gave to themselves', async (_, status, code, message, why) => {
    const mishap = { kind: 'status', status, code, message } as const;
    room = await openRoom({ tenant: { faults: [{ route: 'unassign', times: 3, mishap }] } }, ['Omar Weiss']);
    const confirm = await room.press('Omar Weiss', await room.lockedOut('Omar Weiss'), 'Grant it to me');
    const done = await room.press('Omar Weiss', confirm, 'Yes');
    saysWhy(await room.press('Omar Weiss', done, 'Take it back'), why);
  });
});

describe('a grant that was begun, and of which nothing was heard until the day was over', () => {
  const fault = (mishap: object) => ({ faults: [{ route: 'assign', times: 3, mishap }] }) as never;

  test('ended on the card, and to who asked; nothing is given by an old review', async () => {
    const lost = { kind: 'status', status: 500, code: 'InternalServerError', message: 'no' };
    const limits = { openMs: 5_000, leaseMs: 300, lookEveryMs: 100 };
    room = await openRoom({ limits, tenant: fault(lost) }, ['Imani Cruz', 'Omar Weiss']);
    const { review } = await asked();
    expect((await room.press('Omar Weiss', review, 'Grant')).text).toContain('has not said yet');
    expect(await room.called('Imani Cruz', 'I lost track of it')).toBe(1);
    expect(room.shown().text).toContain('Check your access');
    expect((await room.press('Omar Weiss', review, 'Grant')).text).toContain(SAYS_END);
    expect(room.assignments()).toEqual([]);
  });

  test('what came of it after all is found by the next look', async () => {
    const lost = { kind: 'status', status: 500, code: 'InternalServerError', message: 'no' };
    const limits = { openMs: 2_500, leaseMs: 300, lookEveryMs: 600_000 };
    room = await openRoom({ limits, tenant: fault(lost) }, ['Imani Cruz', 'Omar Weiss']);
    const { request, review } = await asked();
    await room.press('Omar Weiss', review, 'Grant');
    await givenElsewhere(room, 'Imani Cruz');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await room.press('Omar Weiss', request, 'Review')).text).toContain('Granted');
  });
});
