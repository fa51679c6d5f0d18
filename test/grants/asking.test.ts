import { readTenant } from '../../src/sandbox';
import file from '../../src/sandbox/tenant.json';
import { cardIn, type ReadCard } from '../teams/cards';
import { joined, openRoom, type Room } from './support';

const QUICK = { settleMs: 400, lookEveryMs: 100 };
const OMARS = 'a:omar';
const IMANIS = 'a:imani';
const HERE = '19:abc@thread.tacv2;messageid=17';

let room: Room;
afterEach(() => room.rig.close());

const has = (name: string, conversation: string): void => {
  room.rig.channel.personal.set(room.rig.person(name).aadObjectId, conversation);
};

const inChat = (conversation: string): readonly ReadCard[] => {
  const sent = room.rig.channel.messages().filter((each) => each.conversation === conversation);
  return sent.map(({ activity }) => joined(cardIn(activity)));
};

const form = async (): Promise<ReadCard> => room.press('Imani Cruz', await room.lockedOut('Imani Cruz'), 'Ask for it');
const post = async (of: ReadCard, fields: object = { reason: 'Load test' }): Promise<ReadCard> =>
  room.press('Imani Cruz', of, 'Post the request', fields);

/** A press in the chat of one person with the bot alone. */
const own = (id: string) => ({ conversation: { conversationType: 'personal', id, tenantId: 'tenant' } });

describe('in a channel where nobody decides', () => {
  test('one who does gets it in their own chat; the channel sees nothing, and Imani is told in her chat', async () => {
    room = await openRoom({ limits: QUICK }, ['Imani Cruz']);
    has('Omar Weiss', OMARS);
    has('Imani Cruz', IMANIS);
    const asking = await form();
    expect(asking.text).toContain('Nobody here may give it');
    const before = room.posted();
    const sent = await post(asking);
    expect(sent.text).toContain('Omar Weiss has your request');
    expect(sent.text).toContain('I tell you in yours when it is decided');
    expect(room.posted()).toBe(before + 1);
    const [request] = inChat(OMARS);
    expect(request?.text).toContain('Imani Cruz asks you for a role');
    const review = await room.press('Omar Weiss', request ?? asking, 'Review', {}, own(OMARS));
    await room.press('Omar Weiss', review, 'Grant', {}, own(OMARS));
    await room.rig.channel.wait(
      ({ conversation, activity }) => conversation === IMANIS && /should work now/.test(JSON.stringify(activity)),
    );
    expect(inChat(HERE).filter(({ text }) => /asks for a role|Granted/.test(text))).toEqual([]);
  });

  test('who asks does not have the bot: they are called in the channel, where they asked', async () => {
    room = await openRoom({ limits: QUICK }, ['Imani Cruz']);
    has('Omar Weiss', OMARS);
    expect((await post(await form())).text).toContain('I tell you here when it is decided');
    const [request] = inChat(OMARS);
    const review = await room.press('Omar Weiss', request ?? (await form()), 'Review', {}, own(OMARS));
    await room.press('Omar Weiss', review, 'Decline', { reason: 'Use the test resource' }, own(OMARS));
    expect(await room.called('Imani Cruz', 'Use the test resource')).toBe(1);
  });

  test('nobody who decides has the bot: it is posted for all, and nobody is called', async () => {
    room = await openRoom({}, ['Imani Cruz']);
    expect((await post(await form())).text).toContain('Nobody was mentioned');
    expect(room.shown().text).toContain('Imani Cruz asks for a role');
  });
});

describe('pressed twice', () => {
  test.each([
    ['in a channel', ['Imani Cruz', 'Omar Weiss'], 'Your request is posted'],
    ['to one who decides', ['Imani Cruz'], 'Omar Weiss has your request'],
  ])(
    'at once or later, %s: it is one request, and each answer says so and can take it back',
    async (_, members, said) => {
      room = await openRoom({ limits: QUICK }, members);
      has('Omar Weiss', OMARS);
      const asking = await form();
      const before = room.posted();
      const answers = await Promise.all([post(asking), post(asking)]);
      for (const { text, buttons } of [...answers, await post(asking)]) {
        expect(text).toContain(said);
        expect(buttons.map(({ title }) => title)).toContain('Withdraw');
      }
      expect(room.posted()).toBe(before + 1);
      expect((await room.press('Imani Cruz', answers[1], 'Withdraw')).text).toContain('Withdrawn');
    },
  );

  test('with another reason, it is said where the request is', async () => {
    room = await openRoom({ limits: QUICK }, ['Imani Cruz', 'Omar Weiss']);
    const asking = await form();
    await post(asking);
    const here = await post(asking, { reason: 'Something else' });
    expect(here.text).toContain('open, further up in this chat');
    const other = {
      shared: true,
      conversation: { conversationType: 'channel', isGroup: true, id: '19:other@thread.tacv2', tenantId: 'tenant' },
    };
    const there = await room.press('Imani Cruz', asking, 'Post the request', { reason: 'Something else' }, other);
    expect(there.text).toContain('the request is open, in another chat');
    // The pretend chats are not in Teams.
    for (const { json } of [here, there]) expect(json).not.toContain('Open the request');
  });

  test('and what opened nothing is not counted among the five of a day', async () => {
    room = await openRoom({ limits: QUICK }, ['Imani Cruz', 'Omar Weiss']);
    const asking = await form();
    for (let i = 0; i < 7; i += 1) await post(asking, { reason: `Reason ${i}` });
    await room.press('Imani Cruz', room.shown(), 'Withdraw');
    expect((await post(asking)).text).toContain('Your request is posted');
  });
});

describe('for a guest', () => {
  const guests = {
    ...file,
    people: file.people.map((each) => (each.name === 'Imani Cruz' ? { ...each, guest: true } : each)),
  };

  test('whoever reviews in their own chat, where Imani is not, is told so', async () => {
    room = await openRoom({ limits: QUICK, tenant: { tenant: readTenant(guests) } }, []);
    has('Omar Weiss', OMARS);
    await post(await form());
    const [request] = inChat(OMARS);
    const review = await room.press('Omar Weiss', request ?? (await form()), 'Review', {}, own(OMARS));
    expect(review.text).toContain('Imani Cruz is a guest, of another organisation');
  });
});

test('whoever may give it once they have activated a role is told which, and the request stays open', async () => {
  room = await openRoom({}, ['Imani Cruz', 'Ben Ode']);
  const asking = await form();
  expect(asking.text).toContain('Ben Ode (Owner of the resource group), who first activates that, in this chat');
  await post(asking);
  const first = await room.press('Ben Ode', room.shown(), 'Review');
  expect(first.text).toContain('First activate Owner');
  expect(first.buttons.map(({ title }) => title)).toEqual(['Open PIM', 'Review']);
  expect(room.shown().text).toContain('Imani Cruz asks for a role');
});

test('Azure does not answer a grant: that is said, nobody is told anything, and a later look finds what came of it', async () => {
  const mishap = { kind: 'status', status: 500, code: 'InternalServerError', message: 'no' } as const;
  room = await openRoom(
    { limits: { ...QUICK, leaseMs: 300 }, tenant: { faults: [{ route: 'assign', times: 3, mishap }] } },
    ['Imani Cruz', 'Omar Weiss'],
  );
  await post(await form());
  const review = await room.press('Omar Weiss', room.shown(), 'Review');
  const open = await room.press('Omar Weiss', review, 'Grant');
  expect(open.text).toContain('Azure has not said yet what came of it');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect((await room.press('Omar Weiss', review, 'Grant')).text).toContain('Granted by Omar Weiss');
  expect(room.assignments()).toHaveLength(1);
});

test('two who may give it are in the chat: both are named, and that they are there is said once', async () => {
  room = await openRoom({}, ['Imani Cruz', 'Omar Weiss', 'Bea Stone']);
  const card = await room.lockedOut('Imani Cruz');
  expect(card.text).toMatch(
    /Ask [^.]+ \(Owner of the [a-z ]+\) or [^.]+ \(Owner of the [a-z ]+\), both in this chat for it/,
  );
  expect((await room.press('Imani Cruz', card, 'Ask for it')).text).toContain('both in this chat may give it');
});
