import { encodeCheck } from '../../src/cards';
import { buttonOf, cardIn, cardInAnswer } from './cards';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';
import { parseArmId } from '../../src/access';
import { startRig, type Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
afterEach(() => {
  rig.channel.clear();
});

const mention = (
  text: string,
): { readonly text: string; readonly entities: readonly object[]; readonly shared: true } => ({
  text: `<at>Locksmith</at> ${text}`,
  entities: [{ type: 'mention', mentioned: { id: 'bot', name: 'Locksmith' }, text: '<at>Locksmith</at>' }],
  shared: true,
});

const payload = (resource: string, dataAction = CHAT_ACTION): object => {
  const id = parseArmId(resource);
  return encodeCheck({
    wanted: { kind: 'dataAction', name: dataAction },
    resource: id ? { kind: 'id', id } : { kind: 'name', name: resource },
  });
};

describe('a paste in a channel', () => {
  test('is explained in the thread, without a word about anybody’s access', async () => {
    const asked = rig.sandbox.tenant.served().length;
    const { text, ...more } = mention(MISSING_ACTION);
    const sent = await rig.say(text, { ...more, from: rig.person('Omar Weiss'), id: 'message-9' });
    expect(sent).toMatchObject({ how: 'reply', to: 'message-9', conversation: '19:abc@thread.tacv2;messageid=17' });
    // A channel shows no typing indicator.
    expect(rig.channel.sent).toHaveLength(1);
    const card = cardIn(sent.activity);
    expect(card.text).toContain('contoso-ai');
    expect(card.text).not.toMatch(/control plane only|Subscription/);
    expect(buttonOf(card, 'check').title).toBe('What is mine?');
    expect(rig.sandbox.tenant.served()).toHaveLength(asked);
    expect(rig.log.at(-1)).toMatchObject({ setting: 'shared', scenario: 'missing-data-action' });
    expect(rig.log.at(-1)).not.toHaveProperty('verdict');
  });

  test('gives its verdict to the one who clicks, and to nobody else', async () => {
    const { text, ...more } = mention(MISSING_ACTION);
    const sent = await rig.say(text, { ...more, from: rig.person('Omar Weiss') });
    const { verb, data } = buttonOf(cardIn(sent.activity), 'check');
    rig.channel.clear();
    const { status, body } = await rig.click(
      { verb, data },
      { shared: true, from: rig.person('Dmitri Sokol'), replyToId: sent.id },
    );
    expect(status).toBe(200);
    expect(cardInAnswer(body).text).toMatch(/deny assignment/i);
    expect(rig.log.at(-1)).toMatchObject({ turn: 'click', verdict: 'denied' });
    expect(rig.channel.sent).toEqual([]);
  });

  test('of which nothing but the mention came asks for the text', async () => {
    const { text, ...more } = mention('');
    expect(cardIn((await rig.say(text, more)).activity).text).toMatch(/[Mm]ention me/);
  });

  test('takes every mention of the bot away and leaves others as text', async () => {
    const { entities } = mention('');
    const more = {
      shared: true,
      entities: [...entities, { type: 'mention', mentioned: { id: '29:anna', name: 'Anna' }, text: '<at>Anna</at>' }],
    };
    await rig.say('<at>Locksmith</at> check <at>Locksmith</at>', more);
    expect(rig.log.at(-1)).toMatchObject({ intent: 'check' });
    await rig.say('<at>Locksmith</at> help <at>Anna</at>', more);
    expect(rig.log.at(-1)).toMatchObject({ intent: 'follow-up: help' });
  });
});

describe('check in a channel', () => {
  test('is answered by a card whose button gives the verdict to the one who clicks', async () => {
    const { text, ...more } = mention('check contoso-ai');
    const sent = await rig.say(text, { ...more, from: rig.person('Omar Weiss') });
    const card = cardIn(sent.activity);
    expect(card.text).not.toMatch(/Owner|control plane/);
    const { verb, data } = buttonOf(card, 'check');
    rig.channel.clear();
    const { body } = await rig.click({ verb, data }, { shared: true, from: rig.person('Ada Brook') });
    expect(cardInAnswer(body).text).toMatch(/Foundry User/);
    expect(rig.log.at(-1)).toMatchObject({ verdict: 'granted' });
    expect(rig.channel.sent).toEqual([]);
  });

  test('in a group chat likewise', async () => {
    const conversation = { conversationType: 'groupChat', isGroup: true, id: '19:group@thread.v2' };
    const { text, entities } = mention('check contoso-ai');
    const sent = await rig.say(text, { entities, conversation });
    expect(buttonOf(cardIn(sent.activity), 'check').title).toMatch(/access/i);
    expect(rig.log.at(-1)).toMatchObject({ setting: 'shared' });
  });
});

describe('every sample person gets the verdict that the rules demand', () => {
  test.each([
    ['in a personal chat', false],
    ['in a channel', true],
  ])(
    'by a click %s',
    async (_name, shared) => {
      const { people } = rig.sandbox.tenant;
      expect(people.length).toBeGreaterThanOrEqual(9);
      const verdicts: unknown[] = [];
      // One after the other: the verdict is read off the log, whose lines do not say whose they are.
      for (const { name, resource, dataAction } of people) {
        const { body } = await rig.click(
          { verb: 'check', data: payload(resource, dataAction) },
          { shared, from: rig.person(name) },
        );
        expect(cardInAnswer(body).text.length).toBeGreaterThan(50);
        verdicts.push([name, rig.log.at(-1)?.['verdict']]);
      }
      expect(verdicts).toEqual(people.map(({ name, verdict }) => [name, verdict]));
      expect(rig.channel.sent).toEqual([]);
    },
    60_000,
  );
});

describe('who asks is the sender and nobody else', () => {
  test.each([
    ['a principal in the payload', { principal: 'PERSON' }],
    ['an object id in the payload', { objectId: 'PERSON' }],
    ['an asker in the payload', { asker: { objectId: 'PERSON' } }],
  ])('%s changes nothing', async (_name, more) => {
    const ada = rig.person('Ada Brook');
    const smuggled: unknown = JSON.parse(JSON.stringify(more).replaceAll('PERSON', ada.aadObjectId));
    const data = { ...payload('contoso-ai'), ...Object(smuggled) };
    const { status } = await rig.click({ verb: 'check', data }, { shared: true, from: rig.person('Omar Weiss') });
    expect(status).toBe(200);
    expect(rig.log.at(-1)?.['verdict']).not.toBe('granted');
  });
});
