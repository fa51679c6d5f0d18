import { encodeCheck } from '../../src/cards';
import { cardInAnswer } from '../teams/cards';
import { CHAT_ACTION } from '../teams/pastes';
import { openRoom, type Room } from './support';

let room: Room;
const QUICK = { settleMs: 400, lookEveryMs: 100 };
beforeEach(async () => {
  room = await openRoom({ limits: QUICK }, ['Imani Cruz', 'Omar Weiss']);
});
afterEach(() => room.rig.close());

const checkOf = (name: string): object =>
  encodeCheck({ wanted: { kind: 'dataAction', name: CHAT_ACTION }, resource: { kind: 'name', name } });

const OMAR = '01203c0e-fa61-4cc4-9a25-cc688a469060';

test('Omar gives the role to himself: what it is first, then the outcome, and back again', async () => {
  const card = await room.lockedOut('Omar Weiss');
  const confirm = await room.press('Omar Weiss', card, 'Grant it to me');
  expect(confirm.text).toContain('It has no end');
  expect(room.assignments()).toEqual([]);
  const outcome = await room.press('Omar Weiss', confirm, 'Yes');
  expect(outcome.text).toContain('You have Cognitive Services OpenAI User on contoso-ai');
  expect(room.assignments()).toEqual([`Cognitive Services OpenAI User for Omar Weiss by ${OMAR}`]);
  // Pressed twice, it is the same assignment.
  await room.press('Omar Weiss', confirm, 'Yes');
  expect(room.assignments()).toHaveLength(1);
  expect(room.rig.logText()).toContain('"grant":"granted"');
  const back = await room.press('Omar Weiss', outcome, 'Take it back');
  expect(back.text).toContain('is taken back');
  expect(room.assignments()).toEqual([]);
});

test('Imani asks, Omar reviews and grants, the card changes for all, a paste then says granted', async () => {
  const card = await room.lockedOut('Imani Cruz');
  expect(card.text).toContain('Ask Omar Weiss (Owner of the subscription), in this chat');
  const form = await room.press('Imani Cruz', card, 'Ask for it');
  expect(form.text).toContain('Omar Weiss (Owner of the subscription), in this chat');
  const again = await room.press('Imani Cruz', form, 'Post the request', { reason: '   ' });
  expect(again.text).toContain('Say in a few words');
  expect(room.posted()).toBe(1);

  const posted = await room.press('Imani Cruz', form, 'Post the request', { reason: 'Load test for release 4' });
  expect(posted.text).toContain('Your request is posted');
  const request = room.shown();
  expect(request.text).toContain('Imani Cruz asks for a role');
  expect(request.text).toContain('<at>Omar Weiss</at>');
  expect(request.text).toContain('Load test for release 4');
  // What she holds is for her alone.
  expect(request.text).not.toContain('Reader');

  expect((await room.press('Imani Cruz', request, 'Review')).text).toContain('You asked for this yourself');
  expect((await room.press('Ada Brook', request, 'Review')).text).toContain('You cannot give this role here');
  const review = await room.press('Omar Weiss', request, 'Review');
  expect(review.text).toContain('Give Imani Cruz Cognitive Services OpenAI User?');
  expect(review.text).toContain('holds here today: Reader');
  expect(review.text).not.toContain('guest');
  expect(room.shown().text).toBe(request.text);

  const outcome = await room.press('Omar Weiss', review, 'Grant');
  expect(outcome.text).toContain('Granted by Omar Weiss');
  expect(room.shown().text).toContain('Granted by Omar Weiss');
  expect(await room.called('Imani Cruz', 'Granted by Omar Weiss')).toBe(1);
  expect(room.assignments()).toEqual([`Cognitive Services OpenAI User for Imani Cruz by ${OMAR}`]);
  // An old copy of the card does nothing any more.
  expect((await room.press('Omar Weiss', review, 'Grant')).text).toContain('Granted');
  expect((await room.press('Imani Cruz', request, 'Withdraw')).text).toContain('Granted');

  await room.lockedOut('Imani Cruz');
  expect(room.rig.log.at(-1)).toMatchObject({ verdict: 'granted' });

  const back = await room.press('Omar Weiss', outcome, 'Take it back');
  expect(back.text).toContain('Taken back by Omar Weiss');
  expect(room.assignments()).toEqual([]);
  await room.press('Omar Weiss', outcome, 'Take it back');
  expect(await room.called('Imani Cruz', 'Taken back by Omar Weiss')).toBe(1);
});

test('a request is declined with a reason, and not asked for again within a day', async () => {
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'To try it' });
  const review = await room.press('Omar Weiss', room.shown(), 'Review');
  expect((await room.press('Omar Weiss', review, 'Decline')).text).toContain('Say why you decline');
  const declined = await room.press('Omar Weiss', review, 'Decline', { reason: 'Use the test resource' });
  expect(declined.text).toContain('Declined by Omar Weiss');
  expect(room.shown().text).toContain('Use the test resource');
  expect(await room.called('Imani Cruz', 'Use the test resource')).toBe(1);
  expect((await room.press('Imani Cruz', form, 'Post the request', { reason: 'Please' })).text).toContain(
    'declined within the last day',
  );
  expect(room.assignments()).toEqual([]);
});

test('a request is withdrawn by who asked, and by nobody else; then it can be asked for anew', async () => {
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'To try it' });
  const request = room.shown();
  expect((await room.press('Imani Cruz', form, 'Post the request', { reason: 'Once more' })).text).toContain(
    'the request is open, further up in this chat',
  );
  expect((await room.press('Omar Weiss', request, 'Withdraw')).text).toContain('Only who asked');
  await room.press('Imani Cruz', request, 'Withdraw');
  expect(room.shown().text).toContain('Withdrawn');
  expect((await room.press('Omar Weiss', request, 'Review')).text).toContain('Withdrawn');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'Once more' });
  expect(room.shown().text).toContain('Once more');
});

test('a chat that does not say who is in it: the verdict comes all the same, and says nothing of it', async () => {
  room.rig.channel.members.clear();
  const card = await room.lockedOut('Imani Cruz');
  expect(card.text).toContain('Ask Omar Weiss (Owner of the subscription)');
  expect(card.text).not.toContain('in this chat');
});

test('Bea’s sign-in proves no second factor: why, the portal and the command; the request stays open', async () => {
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'To try it' });
  const review = await room.press('Bea Stone', room.shown(), 'Review');
  const refused = await room.press('Bea Stone', review, 'Grant');
  expect(refused.text).toContain('second factor');
  expect(refused.text).toContain('az role assignment create');
  expect(refused.json).toContain('https://portal.azure.com/');
  expect(room.shown().buttons.map(({ title }) => title)).toEqual(['Review', 'Withdraw']);
  const omars = await room.press('Omar Weiss', room.shown(), 'Review');
  await room.press('Omar Weiss', omars, 'Grant');
  expect(room.assignments()).toEqual([`Cognitive Services OpenAI User for Imani Cruz by ${OMAR}`]);
});

test('Imani is told once when it works, in the chat where she asked', async () => {
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'To try it' });
  const outcome = await room.press('Omar Weiss', await room.press('Omar Weiss', room.shown(), 'Review'), 'Grant');
  // Asked for once more by herself, she is told once all the same.
  expect((await room.press('Imani Cruz', outcome, 'Tell me when it works')).text).toContain('I tell you here');
  const told = await room.rig.channel.wait(({ activity }) => JSON.stringify(activity).includes('should work now'));
  expect(told).toMatchObject({ how: 'post', conversation: '19:abc@thread.tacv2;messageid=17' });
  expect(JSON.stringify(told.activity)).toContain('<at>Imani Cruz</at>');
  await new Promise((resolve) => setTimeout(resolve, 800));
  const all = room.rig.channel
    .messages()
    .filter(({ activity }) => JSON.stringify(activity).includes('should work now'));
  expect(all).toHaveLength(1);
});

test('a role that was taken back meanwhile is looked for once more, and nobody is told that it works', async () => {
  const slow = await openRoom({ limits: { settleMs: 5_000, lookEveryMs: 100 } }, ['Omar Weiss']);
  const card = await slow.lockedOut('Omar Weiss');
  const done = await slow.press('Omar Weiss', await slow.press('Omar Weiss', card, 'Grant it'), 'Yes');
  await slow.press('Omar Weiss', done, 'Tell me when it works');
  await slow.press('Omar Weiss', done, 'Take it back');
  const served = (): number => slow.rig.sandbox.tenant.served().length;
  const before = served();
  while (served() === before) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(JSON.stringify(slow.rig.channel.messages().map(({ activity }) => activity))).not.toContain('should work now');
  await slow.rig.close();
});

test('Elena activates her role, is told until when, and ends it early', async () => {
  const form = await room.press('Elena Fischer', await room.lockedOut('Elena Fischer'), 'Activate');
  expect((await room.press('Elena Fischer', form, 'Activate', { reason: '' })).text).toContain('wants a reason');
  const active = await room.press('Elena Fischer', form, 'Activate', { reason: 'Load test', duration: '120' });
  expect(active.text).toContain('Foundry User is active until');
  const made = room.rig.sandbox.tenant.now().activations;
  expect(made).toMatchObject([{ status: 'Provisioned', duration: 'PT120M' }]);
  // Pressed twice, it is not asked for twice.
  await room.press('Elena Fischer', form, 'Activate', { reason: 'Load test', duration: '120' });
  expect(room.rig.sandbox.tenant.now().activations).toHaveLength(1);
  expect((await room.press('Elena Fischer', active, 'End it early')).text).toContain('not active any more');
});

test('an activation that somebody approves: the ticket is asked for, and who decides is named', async () => {
  const tara = room.rig.person('Tara Quinn');
  const { body } = await room.rig.click({ verb: 'check', data: checkOf('fabrikam-ai') }, { shared: true, from: tara });
  const form = await room.press('Tara Quinn', cardInAnswer(body), 'Activate');
  expect(form.text).toContain('Omar Weiss decides on it');
  expect((await room.press('Tara Quinn', form, 'Activate', { reason: 'Load test' })).text).toContain('ticket number');
  const waiting = await room.press('Tara Quinn', form, 'Activate', {
    reason: 'Load test',
    ticket: 'INC-42',
    duration: '60',
  });
  expect(waiting.text).toContain('waits for approval');
});

test('whoever reviews is told that it is for a guest', async () => {
  const { id, aadObjectId } = room.rig.person('Imani Cruz');
  const userPrincipalName = 'imani_fabrikam.com#EXT#@contoso.onmicrosoft.com';
  room.rig.channel.members.set(aadObjectId, { id, name: 'Imani Cruz', aadObjectId, userPrincipalName });
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
  await room.press('Imani Cruz', form, 'Post the request', { reason: 'To try it' });
  expect((await room.press('Omar Weiss', room.shown(), 'Review')).text).toContain(
    'Imani Cruz is a guest, of another organisation',
  );
});

test('who has a role that is too new to count is told when it does', async () => {
  const freya = room.rig.person('Freya Tan');
  const { body } = await room.rig.click({ verb: 'check', data: checkOf('contoso-ai') }, { shared: true, from: freya });
  const card = cardInAnswer(body);
  expect(card.buttons.slice(0, 2).map(({ title }) => title)).toEqual(['Tell me when it works', 'Check again']);
  expect((await room.press('Freya Tan', card, 'Tell me when it works')).text).toContain('I tell you here');
  await room.rig.channel.wait(({ activity }) => JSON.stringify(activity).includes('should work now'));
});

test('where the bot may not write, the request is a message to copy, and is in nobody’s way', async () => {
  const form = await room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
  const posted = room.posted();
  room.rig.channel.fail(403);
  const copy = await room.press('Imani Cruz', form, 'Post the request', { reason: 'To try it' });
  room.rig.channel.fail(undefined);
  expect(copy.text).toContain('I cannot post here: send it yourself');
  expect(copy.text).toContain('Omar Weiss (Owner of the subscription)');
  expect(copy.text).toContain('az role assignment create');
  expect(copy.text).toContain('To try it');
  expect(room.posted()).toBe(posted);
  const again = await room.press('Imani Cruz', form, 'Post the request', { reason: 'To try it' });
  expect(again.text).toContain('Your request is posted');
});
