import type { ActivityOptions } from '../teams/activities';
import { cardIn, cardInDialog, type ReadCard } from '../teams/cards';
import type { Sent } from '../teams/channel';
import { errorOf, joined, openRoom, type Room } from './support';

const QUICK = { settleMs: 400, lookEveryMs: 100 };
const OMARS = 'a:omar';
const IMANIS = 'a:imani';

const imanis = (): string => errorOf(room.rig.person('Imani Cruz').aadObjectId);

const chatWith = (id: string): ActivityOptions => ({
  conversation: { conversationType: 'personal', id, tenantId: 'tenant' },
});

let room: Room;
beforeEach(async () => {
  room = await openRoom({ limits: QUICK });
  has('Omar Weiss', OMARS);
});
afterEach(() => room.rig.close());

/** Somebody has the bot: this is their chat with it. */
function has(name: string, conversation: string): void {
  const { id, aadObjectId } = room.rig.person(name);
  for (const key of [id, aadObjectId]) room.rig.channel.personal.set(key, conversation);
}

const inChat = (conversation: string): readonly Sent[] =>
  room.rig.channel.messages().filter((sent) => sent.conversation === conversation);

const shownIn = (conversation: string): ReadCard => joined(cardIn(inChat(conversation).at(-1)?.activity ?? {}));

const textsIn = (conversation: string, text: string): number =>
  inChat(conversation).filter(({ activity }) => JSON.stringify(activity).includes(text)).length;

/** Imani pastes her error to the bot alone, and asks for the role. */
async function askedAlone(fields: object = { reason: 'Load test for release 4' }): Promise<ReadCard> {
  const { activity } = await room.rig.say(imanis(), { from: room.rig.person('Imani Cruz'), ...chatWith(IMANIS) });
  const form = await room.press('Imani Cruz', joined(cardIn(activity)), 'Ask for it', {}, chatWith(IMANIS));
  expect(form.text).toContain('Omar Weiss (Owner of the subscription)');
  expect(form.text).toContain('own chat with me');
  return room.press('Imani Cruz', form, 'Post the request', fields, chatWith(IMANIS));
}

const reviewOf = (name = 'Omar Weiss', conversation = OMARS): Promise<ReadCard> =>
  room.press(name, shownIn(OMARS), 'Review', {}, chatWith(conversation));

test('asked in a chat with the bot alone: Omar gets it in his, grants, and Imani is told once in hers', async () => {
  has('Imani Cruz', IMANIS);
  const own = await askedAlone();
  expect(own.text).toContain('Omar Weiss has your request');
  const request = shownIn(OMARS);
  expect(request.text).toContain('Imani Cruz asks you for a role');
  expect(request.text).toContain('Load test for release 4');
  expect(request.text).toContain('You are asked as an Owner of the subscription');
  // What she holds and what went wrong stays with her until he looks with his own rights.
  expect(request.json).not.toMatch(/Reader|lacks the required/);
  expect(request.buttons.map(({ title }) => title)).toEqual(['Review']);
  const review = await reviewOf();
  expect(review.text).toContain('Give Imani Cruz Cognitive Services OpenAI User?');
  const outcome = await room.press('Omar Weiss', review, 'Grant', {}, chatWith(OMARS));
  expect(outcome.text).toContain('Granted by Omar Weiss');
  expect(shownIn(OMARS).text).toContain('Granted by Omar Weiss');
  await room.rig.channel.wait(
    ({ conversation, activity }) => conversation === IMANIS && /Granted by/.test(JSON.stringify(activity)),
  );
  await room.rig.channel.wait(({ activity }) => JSON.stringify(activity).includes('should work now'));
  // Pressed twice, it is told once.
  await room.press('Omar Weiss', review, 'Grant', {}, chatWith(OMARS));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([textsIn(IMANIS, 'Granted by'), textsIn(IMANIS, 'should work now')]).toEqual([1, 1]);
  expect(room.assignments()).toHaveLength(1);
  const back = await room.press('Omar Weiss', outcome, 'Take it back', {}, chatWith(OMARS));
  expect(back.text).toContain('Taken back by Omar Weiss');
  expect(back.text).not.toContain('I cannot write');
  expect(room.assignments()).toEqual([]);
  await room.rig.channel.wait(
    ({ conversation, activity }) => conversation === IMANIS && /Taken back by/.test(JSON.stringify(activity)),
  );
  await room.press('Omar Weiss', outcome, 'Take it back', {}, chatWith(OMARS));
  expect(textsIn(IMANIS, 'Taken back by')).toBe(1);
  expect(shownIn(IMANIS).text).toContain('You asked for Cognitive Services OpenAI User');
});

test('taken back, where Imani has the bot no longer: Omar is told that she does not know', async () => {
  has('Imani Cruz', IMANIS);
  await askedAlone();
  const outcome = await room.press('Omar Weiss', await reviewOf(), 'Grant', {}, chatWith(OMARS));
  room.rig.channel.personal.clear();
  const back = await room.press('Omar Weiss', outcome, 'Take it back', {}, chatWith(OMARS));
  expect(back.text).toContain('I cannot write to Imani Cruz: tell them yourself.');
  expect(shownIn(OMARS).text).toContain('I cannot write to Imani Cruz');
  expect(textsIn(IMANIS, 'Taken back by')).toBe(0);
});

test('it is declined with a reason, which Imani reads in her chat', async () => {
  has('Imani Cruz', IMANIS);
  await askedAlone();
  await room.press('Omar Weiss', await reviewOf(), 'Decline', { reason: 'Use the test resource' }, chatWith(OMARS));
  await room.rig.channel.wait(
    ({ conversation, activity }) => conversation === IMANIS && /Declined by/.test(JSON.stringify(activity)),
  );
  expect(shownIn(IMANIS).text).toContain('Use the test resource');
  expect(shownIn(OMARS).text).toContain('Declined by Omar Weiss');
});

test('Imani withdraws it in her chat, and the card in Omar’s says so', async () => {
  has('Imani Cruz', IMANIS);
  const own = await askedAlone();
  const withdrawn = await room.press('Imani Cruz', own, 'Withdraw', {}, chatWith(IMANIS));
  expect(withdrawn.text).toContain('Withdrawn');
  expect(shownIn(OMARS).text).toContain('Withdrawn');
  expect(shownIn(OMARS).buttons).toEqual([]);
});

test('the card of Omar’s chat, pressed in another one, is about no request', async () => {
  await askedAlone();
  expect((await reviewOf('Yusuf Demir', 'a:yusuf')).text).toContain('no request of mine');
  expect((await reviewOf('Omar Weiss', IMANIS)).text).toContain('no request of mine');
  // Whoever asked decides nothing from anywhere.
  expect((await reviewOf('Imani Cruz', IMANIS)).text).toContain('You asked for this yourself');
});

test('nobody who decides has the bot: that is said, with the message to send on, and the channel', async () => {
  room.rig.channel.personal.clear();
  const own = await askedAlone();
  expect(own.text).toContain('I reach nobody who decides: send it yourself');
  expect(own.text).toContain('Omar Weiss (Owner of the subscription)');
  expect(own.text).toContain('ask in a channel or group chat that I am in');
  expect(own.text).toContain('az role assignment create');
  expect(own.text).toContain('Load test for release 4');
  // Nothing was opened that would be in the way of asking there.
  has('Omar Weiss', OMARS);
  expect((await askedAlone()).text).toContain('Omar Weiss has your request');
});

test('whoever decides is of a team that has the bot: they are found by their id in the channel, which the chat says', async () => {
  const { id, aadObjectId } = room.rig.person('Omar Weiss');
  room.rig.channel.personal.clear();
  room.rig.channel.personal.set(id, OMARS);
  room.rig.channel.members.set(aadObjectId, { id, name: 'Omar Weiss', aadObjectId });
  const own = await askedAlone();
  expect(own.text).toContain('Omar Weiss has your request');
  expect(shownIn(OMARS).text).toContain('Imani Cruz asks you for a role');
});

describe('the message action, in a chat that the bot is not in', () => {
  const GROUP = { conversationType: 'groupChat', isGroup: true, id: '19:others@thread.v2', tenantId: 'tenant' };

  async function submit(
    card: ReadCard,
    title: string,
    fields: object = {},
    conversation: ActivityOptions['conversation'] = GROUP,
  ): Promise<ReadCard> {
    const data: unknown = card.buttons.find((button) => button.title === title)?.data;
    const value = { data: { ...Object(data), ...fields } };
    const from = room.rig.person('Imani Cruz');
    const { body } = await room.rig.post(
      room.rig.activity('invoke', { name: 'task/submit', value, from, conversation }),
    );
    return joined(cardInDialog(body));
  }

  async function dialog(conversation: ActivityOptions['conversation'] = GROUP): Promise<ReadCard> {
    const from = room.rig.person('Imani Cruz');
    const user = { id: from.aadObjectId };
    const messagePayload = { id: '1', from: { user }, body: { contentType: 'text', content: imanis() } };
    const value = { commandId: 'explainError', commandContext: 'message', messagePayload };
    const { body } = await room.rig.post(
      room.rig.activity('invoke', { name: 'composeExtension/fetchTask', value, from, conversation }),
    );
    return joined(cardInDialog(body));
  }

  test.each([
    ['whoever asks has the bot, and is told there', true],
    ['whoever asks does not have it, and is told that', false],
  ])('%s', async (_, isTold) => {
    if (isTold) has('Imani Cruz', IMANIS);
    room.rig.channel.fail(403, GROUP.id);
    const form = await submit(await dialog(), 'Ask for it');
    expect(form.text).toContain('one who may reads it in their own chat with me');
    const own = await submit(form, 'Post the request', { reason: 'Load test' });
    expect(own.text).toContain('Omar Weiss has your request');
    expect(own.text).toContain(isTold ? 'I tell you in yours' : 'I cannot write to you');
    await room.press('Omar Weiss', await reviewOf(), 'Grant', {}, chatWith(OMARS));
    expect(room.assignments()).toHaveLength(1);
    if (isTold) await room.rig.channel.wait(({ conversation }) => conversation === IMANIS);
    expect(inChat(GROUP.id)).toEqual([]);
  });

  test('whoever asks cannot be told, and Azure wants a second factor: it is Omar who tells them', async () => {
    await room.rig.close();
    const mishap = { kind: 'status', status: 403, code: 'RequestDisallowedByAzure', message: 'through MFA' } as const;
    room = await openRoom({ limits: QUICK, tenant: { faults: [{ route: 'assign', mishap }] } });
    has('Omar Weiss', OMARS);
    room.rig.channel.fail(403, GROUP.id);
    await submit(await submit(await dialog(), 'Ask for it'), 'Post the request', { reason: 'Load test' });
    const refused = await room.press('Omar Weiss', await reviewOf(), 'Grant', {}, chatWith(OMARS));
    expect(refused.text).toMatch(/Until .+ at the latest I look there, and change its card. Tell Imani Cruz yourself/);
    expect(refused.text).not.toContain('tell Imani Cruz when it works');
  });

  test('a chat of two people, which is nobody’s with the bot: whoever asks is not promised an answer there', async () => {
    const there = { conversationType: 'personal', id: '19:a_b@unq.gbl.spaces', tenantId: 'tenant' };
    room.rig.channel.fail(403, there.id);
    const form = await submit(await dialog(there), 'Ask for it', {}, there);
    const own = await submit(form, 'Post the request', { reason: 'Load test' }, there);
    expect(own.text).toContain('Omar Weiss has your request');
    expect(own.text).toContain('I cannot write to you');
    await room.press('Omar Weiss', await reviewOf(), 'Grant', {}, chatWith(OMARS));
    expect(inChat(there.id)).toEqual([]);
  });

  test('whoever asks is of a team that has the bot, and found by their id in the channel alone', async () => {
    room.rig.channel.personal.set(room.rig.person('Imani Cruz').id, IMANIS);
    room.rig.channel.fail(403, GROUP.id);
    const form = await submit(await dialog(), 'Ask for it');
    const own = await submit(form, 'Post the request', { reason: 'Load test' });
    expect(own.text).toContain('I tell you in yours');
  });

  test('nobody who decides has the bot: a message to copy', async () => {
    room.rig.channel.personal.clear();
    room.rig.channel.fail(403, GROUP.id);
    const own = await submit(await submit(await dialog(), 'Ask for it'), 'Post the request', { reason: 'Load test' });
    expect(own.text).toContain('I cannot post here: send it yourself');
    expect(own.text).toContain('az role assignment create');
  });
});
