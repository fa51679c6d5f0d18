import type { ReadCard } from '../teams/cards';
import { errorOf, FUNC, givenElsewhere, openRoom, type Room } from './support';

/** Bea's sign-in proves no second factor: she is sent to the portal, and gives the role there. */
const QUICK = { settleMs: 200, lookEveryMs: 50, elsewhereAgainMs: Array.from({ length: 1_000 }, () => 50) };

let room: Room;
afterEach(() => room.rig.close());

const WORKS = 'should work now';

const said = (text: string): number =>
  room.rig.channel.messages().filter(({ how, activity }) => how !== 'put' && JSON.stringify(activity).includes(text))
    .length;

/** Each look at an access reads the account once, and so does each press. */
const reads = (): number => room.rig.sandbox.tenant.served().filter(({ route }) => route === 'account').length;

async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** One whole look: the next one has begun. */
async function looked(): Promise<void> {
  const before = reads();
  await until(() => reads() >= before + 2, 'Nobody looked.');
}

/** It was looked once more, and is looked no longer. */
async function over(before: number): Promise<void> {
  await until(() => reads() > before, 'Nobody looked.');
  let last = { reads: 0, at: performance.now() };
  await until(() => {
    if (reads() > last.reads) last = { reads: reads(), at: performance.now() };
    return performance.now() - last.at > 1_500;
  }, 'It is looked on and on.');
}

async function asked(error?: string): Promise<void> {
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz', error), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'Load test' });
}

/** Bea grants what was asked for, and Azure refuses for want of a second factor. */
async function refused(): Promise<ReadCard> {
  const review = await room.press('Bea Stone', room.shown(), 'Review');
  const answer = await room.press('Bea Stone', review, 'Grant');
  expect(answer.text).toMatch(/Until .+ at the latest I look there, and tell Imani Cruz when it works/);
  expect(answer.text).toContain('After that, press Review.');
  return answer;
}

async function sentElsewhere({
  error,
  ...limits
}: { error?: string; settleMs?: number; elsewhereAgainMs?: number[] } = {}) {
  room = await openRoom({ limits: { ...QUICK, ...limits } }, ['Imani Cruz', 'Bea Stone', 'Omar Weiss']);
  await asked(error);
  return refused();
}

const shownAsGranted = (): Promise<unknown> =>
  room.rig.channel.wait(({ how, activity }) => how === 'put' && /outside of this chat/.test(JSON.stringify(activity)));

test('given in the portal, with nobody pressing anything more: the card changes for all, and Imani is told once', async () => {
  await sentElsewhere();
  const before = reads();
  await givenElsewhere(room, 'Imani Cruz');
  expect(await room.called('Imani Cruz', WORKS)).toBe(1);
  await shownAsGranted();
  expect(room.shown().text).toContain('Granted on contoso-ai');
  expect(room.shown().buttons.map(({ title }) => title)).toEqual(['Tell me when it works']);
  expect(room.assignments()).toHaveLength(1);
  await over(before);
  expect(said(WORKS)).toBe(1);
});

test('the same for the application that an error names', async () => {
  await sentElsewhere({ error: errorOf(FUNC) });
  await givenElsewhere(room, 'func-claims');
  expect(await room.called('Imani Cruz', 'should work for func-claims now')).toBe(1);
  expect(room.shown().text).toContain('The app needs no restart');
});

test('it is not given there: it is looked again and again, nothing is said, and the request stays open', async () => {
  await sentElsewhere();
  await looked();
  await looked();
  expect(room.shown().text).toContain('Imani Cruz asks for a role');
  expect(said(WORKS)).toBe(0);
});

test('given there when it is looked no longer: Review shows it to all, and Imani is told', async () => {
  const answer = await sentElsewhere({ settleMs: 3_000, elsewhereAgainMs: [] });
  await over(reads());
  await givenElsewhere(room, 'Imani Cruz');
  expect(room.shown().text).toContain('Imani Cruz asks for a role');
  expect((await room.press('Bea Stone', answer, 'Review')).text).toContain('Granted');
  expect(room.shown().text).toContain('Granted');
  expect(await room.called('Imani Cruz', WORKS)).toBe(1);
});

test('withdrawn, and asked anew while it is still looked: the new request is shown as granted, and Imani is told', async () => {
  await sentElsewhere();
  await room.press('Imani Cruz', room.shown(), 'Withdraw');
  await asked();
  await givenElsewhere(room, 'Imani Cruz');
  expect(await room.called('Imani Cruz', WORKS)).toBe(1);
  await shownAsGranted();
  expect(room.shown().text).toContain('Granted on contoso-ai');
});

test('somebody else decides meanwhile: that stays, whatever is given in the portal', async () => {
  await sentElsewhere();
  const review = await room.press('Omar Weiss', room.shown(), 'Review');
  await room.press('Omar Weiss', review, 'Decline', { reason: 'Use the test resource' });
  const before = reads();
  await givenElsewhere(room, 'Imani Cruz');
  await over(before);
  expect(room.shown().text).toContain('Declined by Omar Weiss');
  expect(said(WORKS)).toBe(0);
});

test('what somebody may give to themselves, and not from the chat: they are told when it works', async () => {
  room = await openRoom({ limits: QUICK }, ['Bea Stone']);
  const confirm = await room.press('Bea Stone', await room.lockedOut('Bea Stone'), 'Grant it to me');
  const answer = await room.press('Bea Stone', confirm, 'Yes');
  expect(answer.text).toContain('second factor');
  expect(answer.text).toMatch(/Until .+ at the latest I look there, and tell you here when it works/);
  await givenElsewhere(room, 'Bea Stone');
  expect(await room.called('Bea Stone', WORKS)).toBe(1);
  const own = await room.press('Bea Stone', answer, 'Check again');
  expect(own.buttons.map(({ title }) => title)).toContain('Tell me when it works');
});
