import { encodeCheck } from '../../src/cards';
import { cardIn, cardInAnswer } from './cards';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';
import { startRig, type Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
beforeEach(() => {
  rig.channel.clear();
});

/** The next turn works. */
afterEach(async () => {
  rig.channel.fail(undefined);
  expect(cardIn((await rig.say('help')).activity).text).toMatch(/Paste an Azure AI error/);
});

const good = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});

describe('a click that no card of ours sends', () => {
  test.each<[string, object]>([
    ['an unknown verb', { verb: 'delete-everything', data: good }],
    ['no verb', { data: good }],
    ['a verb that is no text', { verb: { x: 1 }, data: good }],
    ['no data', { verb: 'check' }],
    ['data that is a text', { verb: 'check', data: 'hello' }],
    ['data that is a list', { verb: 'check', data: [1, 2, 3] }],
    ['data of an older version', { verb: 'check', data: { ...good, v: 0 } }],
    ['data of a newer version', { verb: 'check', data: { v: 99, something: 'else' } }],
    [
      'an action that was tampered with',
      { verb: 'check', data: { ...good, wanted: { kind: 'dataAction', name: 'x; rm -rf' } } },
    ],
    [
      'a resource that was tampered with',
      { verb: 'check', data: { ...good, resource: { kind: 'id', id: '/subscriptions/../..' } } },
    ],
    [
      'an endpoint that is no https',
      { verb: 'check', data: { ...good, resource: { kind: 'endpoint', url: 'file:///etc/passwd' } } },
    ],
    ['a field that we do not know', { verb: 'check', data: { ...good, admin: true } }],
    ['a prototype', { verb: 'check', data: JSON.parse('{"__proto__":{"v":1},"constructor":1}') as object }],
    ['a very long field', { verb: 'check', data: { ...good, resource: { kind: 'name', name: 'a'.repeat(500_000) } } }],
  ])('%s gets a clear card', async (_name, action) => {
    const { status, body } = await rig.click(action, { from: rig.person('Ada Brook') });
    expect(status).toBe(200);
    expect(cardInAnswer(body).text).toMatch(/button|version/);
    expect(rig.log.at(-1)).not.toHaveProperty('failure');
    expect(rig.channel.sent).toEqual([]);
  });

  test.each([
    ['no value', undefined],
    ['a value that is null', null],
    ['a value without an action', {}],
  ])('%s gets a clear card', async (_name, value) => {
    const activity = rig.activity('invoke', { name: 'adaptiveCard/action', value });
    const { status, body } = await rig.post(activity);
    expect(status).toBe(200);
    expect(cardInAnswer(body).text).toMatch(/button/);
  });

  test('an invoke that is no click is not implemented, and no error', async () => {
    const { status } = await rig.post(rig.activity('invoke', { name: 'task/unheard', value: {} }));
    expect(status).toBe(501);
    expect(rig.log.at(-1)).toMatchObject({ turn: 'ignored' });
  });
});

describe('a message that nobody types', () => {
  test('of nearly 512 KB is answered, and says how much was read', async () => {
    const { activity } = await rig.say(`${MISSING_ACTION}\n${'x y z '.repeat(85_000)}`, {
      from: rig.person('Omar Weiss'),
    });
    expect(cardIn(activity).text).toMatch(/characters|KB|MB/);
    expect(rig.log.at(-1)).toMatchObject({ intent: 'paste' });
  });

  test.each([
    ['control characters', '\u0000\u0001\u0002\u001b[31m\ufffe\uffff'],
    ['half of a surrogate pair', '\ud800 401 \udfff'],
    ['a lot of mark-up', '<at>'.repeat(50_000)],
    ['a lot of brackets', `${'[{('.repeat(50_000)} 401`],
  ])('%s is answered', async (_name, text) => {
    const { activity } = await rig.say(text);
    expect(cardIn(activity).text).toMatch(/\w/);
  });

  test.each<[string, Record<string, unknown>]>([
    ['text is a number', { text: 17 }],
    ['text is null', { text: null }],
    ['attachments are no list', { text: 'hello', attachments: 'x' }],
    ['attachments are nonsense', { text: 'hello', attachments: [null, 1, {}, { contentType: 7 }] }],
    [
      'entities are nonsense',
      { text: 'hello', entities: [null, 1, {}, { type: 'mention' }, { type: 'mention', mentioned: 3 }] },
    ],
    ['the recipient is missing', { text: 'hello', recipient: undefined }],
    ['the channel data is null', { text: 'hello', channelData: null }],
    ['the channel id is missing', { text: 'hello', channelId: undefined }],
    ['the sender has no object id', { text: 'check contoso-ai', from: { id: '29:x' } }],
    ['the object id is no GUID', { text: 'check contoso-ai', from: { id: '29:x', aadObjectId: 'me' } }],
    ['a value without text', { text: undefined, value: { some: 'submit' } }],
    ['a value of null', { text: undefined, value: null }],
    ['an id that is missing', { text: 'hello', id: undefined }],
  ])('is answered where %s', async (_name, more) => {
    const { status } = await rig.post(rig.activity('message', more));
    expect(status).toBe(200);
    expect(rig.channel.messages()).toHaveLength(1);
    expect(rig.log.at(-1)).not.toHaveProperty('failure');
  });

  test.each(['messageReaction', 'typing', 'event', 'endOfConversation', 'messageDelete', 'made-up'])(
    'an activity of the type %s is passed over in silence',
    async (type) => {
      expect((await rig.post(rig.activity(type))).status).toBe(200);
      expect(rig.channel.sent).toEqual([]);
    },
  );

  test('from a channel elsewhere is refused: nobody proves who they are in the sandbox', async () => {
    const { status } = await rig.post(
      rig.activity('message', { serviceUrl: 'https://smba.example.com/emea/', text: 'help' }),
    );
    expect(status).toBe(403);
  });
});

describe('what must not travel', () => {
  const key = ['3f7a', '9c1e', '8b2d', '4f60', 'a5c3', 'e7d9', '1b8f', '0624'].join('');
  const paste = `${MISSING_ACTION}\napi-key: ${key}\nuser: jane.doe@contoso.example`;

  test('a key in a paste is on no card and in no payload', async () => {
    const { activity } = await rig.say(paste, { from: rig.person('Omar Weiss') });
    expect(JSON.stringify(activity)).not.toContain(key);
    expect(cardIn(activity).text).toMatch(/[Rr]otate|new key|regenerate/);
  });

  test('nothing of a paste or of a person is in the log', async () => {
    const from = rig.person('Omar Weiss');
    await rig.say(paste, { from });
    await rig.say('become Omar Weiss', { from });
    await rig.click({ verb: 'check', data: good }, { from });
    // 12:29:07 is a time, and no id of a person.
    const log = rig.logText().replace(/"time":"[^"]{20,30}"/g, '');
    for (const secret of [key, 'jane.doe', 'Omar', from.aadObjectId, '01203c0e', 'contoso-ai', 'gpt-4o', '29:']) {
      expect(log).not.toContain(secret);
    }
  });

  test('one line is written for each turn', async () => {
    const before = rig.log.length;
    await rig.say(paste);
    await rig.say('hello');
    expect(rig.log.length - before).toBe(2);
    for (const line of rig.log.slice(before)) {
      expect(line).toMatchObject({ turn: 'message', reference: expect.stringMatching(/^[A-Z2-9]{8}$/) as string });
      expect(typeof line['ms']).toBe('number');
    }
  });
});

describe('a channel that fails', () => {
  test('costs its own turn alone, and is in the log', async () => {
    rig.channel.fail(403);
    expect((await rig.post(rig.activity('message', { text: 'help' }))).status).toBe(200);
    expect(rig.log.at(-1)).toMatchObject({ turn: 'message', failure: { name: expect.any(String) as string } });
  });
});
