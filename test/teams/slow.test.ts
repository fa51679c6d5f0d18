import { encodeCheck } from '../../src/cards';
import { buttonOf, cardIn, cardInAnswer, cardInDialog } from './cards';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';
import { startRig, type Rig } from './rig';

/** A tenant that takes its time, and a bot with short patience. */
const SLOW_MS = 250;
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({
    limits: { cardWaitMs: 350, clickWaitMs: 350 },
    tenant: { faults: [{ route: 'roleAssignments', mishap: { kind: 'delay', milliseconds: SLOW_MS } }] },
  });
});
afterAll(() => rig.close());
afterEach(() => {
  rig.channel.clear();
});

const data = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});

const assignmentsAsked = (): number =>
  rig.sandbox.tenant.served().filter(({ route }) => route === 'roleAssignments').length;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when the tenant has had nothing to do for a while: every check under way has ended. */
async function quiet(): Promise<void> {
  let before = -1;
  for (let same = 0; same < 3;) {
    await pause(SLOW_MS);
    const served = rig.sandbox.tenant.served().length;
    same = served === before ? same + 1 : 0;
    before = served;
  }
}

test('a card goes out in time, and the verdict comes onto it by itself', async () => {
  const first = await rig.say(MISSING_ACTION, { from: rig.person('Omar Weiss') });
  expect(rig.log.at(-1)).not.toHaveProperty('verdict');
  expect(cardIn(first.activity).text).not.toMatch(/control plane only/);
  const update = await rig.channel.wait(({ how }) => how === 'put');
  expect(update.id).toBe(first.id);
  expect(cardIn(update.activity).text).toMatch(/control plane only, holds no data actions/);
  await rig.logged({ turn: 'late-update', verdict: 'not-granted' });
});

test('the same holds for check', async () => {
  const first = await rig.say('check contoso-ai', { from: rig.person('Dmitri Sokol') });
  expect(buttonOf(cardIn(first.activity), 'check').title).toBe('Check again');
  const update = await rig.channel.wait(({ how }) => how === 'put');
  expect(update.id).toBe(first.id);
  expect(cardIn(update.activity).text).toMatch(/deny assignment/i);
});

test('a late verdict does not overwrite the answer to an edit', async () => {
  const from = rig.person('Omar Weiss');
  const first = await rig.say(MISSING_ACTION, { from, id: 'edited-1' });
  const edit = { from, id: 'edited-1', channelData: { eventType: 'editMessage' }, text: 'help' };
  await rig.post(rig.activity('messageUpdate', edit));
  await quiet();
  const updates = rig.channel.sent.filter(({ how, id }) => how === 'put' && id === first.id);
  expect(updates).toHaveLength(1);
  expect(cardIn(updates[0]?.activity ?? {}).text).toMatch(/Paste an Azure AI error/);
});

describe('a click', () => {
  test('in a channel is answered in time, and its late verdict goes to nobody but the next click', async () => {
    const from = rig.person('Elena Fischer');
    const click = () => rig.click({ verb: 'check', data }, { shared: true, from });
    const first = await click();
    expect(cardInAnswer(first.body).text).toMatch(/Still checking|I am checking your access/);
    await quiet();
    const asked = assignmentsAsked();
    expect(rig.channel.sent).toEqual([]);
    const next = await click();
    expect(cardInAnswer(next.body).text).toMatch(/[Aa]ctivate/);
    expect(rig.log.at(-1)).toMatchObject({ verdict: 'eligible' });
    expect(assignmentsAsked()).toBe(asked);
    // It was shown: the next click asks afresh.
    expect(cardInAnswer((await click()).body).text).toMatch(/Still checking|I am checking your access/);
    await quiet();
  });

  test('in a personal chat is answered in time, and its verdict comes onto the card by itself', async () => {
    const from = rig.person('Ruth Okafor');
    const { body } = await rig.click({ verb: 'check', data }, { from, replyToId: 'card-7' });
    expect(cardInAnswer(body).text).toMatch(/Still checking|I am checking your access/);
    const update = await rig.channel.wait(({ how }) => how === 'put');
    expect(update.id).toBe('card-7');
    await rig.logged({ turn: 'late-update', verdict: 'not-granted' });
  });

  test('shares a running check with the others of the same person', async () => {
    const from = rig.person('Paul Mertens');
    const click = () => rig.click({ verb: 'check', data }, { shared: true, from });
    const costOf = async (clicks: () => Promise<unknown>): Promise<number> => {
      const before = assignmentsAsked();
      await clicks();
      await quiet();
      return assignmentsAsked() - before;
    };
    const three = await costOf(() => Promise.all([click(), click(), click()]));
    // Takes the verdict that nobody has seen yet.
    expect(await costOf(click)).toBe(0);
    expect(three).toBeGreaterThan(0);
    const one = await costOf(click);
    expect(three).toBeLessThan(2 * one);
  });
});

test('a dialog that cannot wait says so; pressed again, it has the verdict, and nothing comes by itself', async () => {
  await quiet();
  const from = rig.person('Omar Weiss');
  const invoke = async (name: string, value: object): Promise<ReturnType<typeof cardInDialog>> =>
    cardInDialog((await rig.post(rig.activity('invoke', { name, value, from }))).body);
  const own = { body: { contentType: 'text', content: MISSING_ACTION }, from: { user: { id: from.aadObjectId } } };
  const first = await invoke('composeExtension/fetchTask', { commandId: 'explainError', messagePayload: own });
  expect(first.text).toMatch(/checking your access[^]*Press Check again/);
  const again = first.buttons.find(({ title }) => title === 'Check again')?.data;
  await quiet();
  const second = await invoke('composeExtension/submitAction', { data: again });
  expect(second.text).toMatch(/control plane only, holds no data actions/);
  // The verdict was shown: the next press asks Azure afresh, and is late.
  const third = await invoke('composeExtension/submitAction', { data: again });
  expect(third.text).toMatch(/Still checking|I am checking your access/);
  await quiet();
  expect(rig.channel.sent).toEqual([]);
});
