import type { ReadCard } from '../teams/cards';
import { errorOf, FUNC, givenElsewhere, openRoom, type Room } from './support';

/** Bea's sign-in proves no second factor: she is sent to the portal, and gives the role there. */
const QUICK = { settleMs: 800, lookEveryMs: 100 };

let room: Room;
afterEach(() => room.rig.close());

const WORKS = 'should work now';

const said = (text: string): number =>
  room.rig.channel.messages().filter(({ how, activity }) => how !== 'put' && JSON.stringify(activity).includes(text))
    .length;

/** Imani asks, Bea grants, and Azure refuses for want of a second factor. */
async function refused(error?: string): Promise<ReadCard> {
  room = await openRoom({ limits: QUICK }, ['Imani Cruz', 'Bea Stone', 'Omar Weiss']);
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz', error), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'Load test' });
  const review = await room.press('Bea Stone', room.shown(), 'Review');
  const answer = await room.press('Bea Stone', review, 'Grant');
  expect(answer.text).toContain('Once it is given there, I see that, and tell Imani Cruz');
  return answer;
}

test('given in the portal, with nobody pressing anything more: the card changes for all, and Imani is told once', async () => {
  await refused();
  await givenElsewhere(room, 'Imani Cruz');
  expect(await room.called('Imani Cruz', WORKS)).toBe(1);
  await room.rig.channel.wait(
    ({ how, activity }) => how === 'put' && /outside of this chat/.test(JSON.stringify(activity)),
  );
  expect(room.shown().text).toContain('Granted on contoso-ai');
  expect(room.shown().buttons.map(({ title }) => title)).toEqual(['Tell me when it works']);
  expect(room.assignments()).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(said(WORKS)).toBe(1);
});

test('the same for the application that an error names', async () => {
  await refused(errorOf(FUNC));
  await givenElsewhere(room, 'func-claims');
  expect(await room.called('Imani Cruz', 'should work for func-claims now')).toBe(1);
  expect(room.shown().text).toContain('The app needs no restart');
});

test('it is not given there: nothing is said, and the request stays open', async () => {
  await refused();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(room.shown().text).toContain('Imani Cruz asks for a role');
  expect(said(WORKS)).toBe(0);
});

test('somebody else decides meanwhile: that stays, whatever is given in the portal', async () => {
  await refused();
  const review = await room.press('Omar Weiss', room.shown(), 'Review');
  await room.press('Omar Weiss', review, 'Decline', { reason: 'Use the test resource' });
  await givenElsewhere(room, 'Imani Cruz');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(room.shown().text).toContain('Declined by Omar Weiss');
  expect(said(WORKS)).toBe(0);
});

test('what somebody may give to themselves, and not from the chat: they are told when it works', async () => {
  room = await openRoom({ limits: QUICK }, ['Bea Stone']);
  const confirm = await room.press('Bea Stone', await room.lockedOut('Bea Stone'), 'Grant it to me');
  const answer = await room.press('Bea Stone', confirm, 'Yes');
  expect(answer.text).toContain('second factor');
  expect(answer.text).toContain('Once it is given there, I see that, and tell you here when it works');
  await givenElsewhere(room, 'Bea Stone');
  expect(await room.called('Bea Stone', WORKS)).toBe(1);
});
