import { buttonOf, cardIn } from './cards';
import { CONTOSO, MISSING_ACTION, NAMES_NO_RESOURCE } from './pastes';
import { startRig, type Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
afterEach(() => {
  rig.channel.clear();
});

const record = (value: unknown): string => JSON.stringify(value);

describe('a paste in a personal chat', () => {
  test('is answered by one card with the cause and the verdict', async () => {
    const { activity } = await rig.say(MISSING_ACTION, { from: rig.person('Omar Weiss') });
    const card = cardIn(activity);
    expect(card.text).toContain('contoso-ai');
    expect(card.text).toMatch(/Owner/);
    expect(card.text).toMatch(/no data actions/);
    expect(card.text).toContain('az role assignment create');
    expect(rig.channel.messages()).toHaveLength(1);
    expect(rig.log.at(-1)).toMatchObject({ intent: 'paste', scenario: 'missing-data-action', verdict: 'not-granted' });
  });

  test('gives a verdict that fits the person', async () => {
    await rig.say(MISSING_ACTION, { from: rig.person('Ada Brook') });
    expect(rig.log.at(-1)).toMatchObject({ verdict: 'granted' });
  });

  test('carries a text for clients that show no cards', async () => {
    const { activity } = await rig.say(MISSING_ACTION, { from: rig.person('Omar Weiss') });
    expect(activity['summary']).toMatch(/\w+ \w+/);
    expect(cardIn(activity).json).toContain('"fallbackText":"');
  });

  test('without a resource offers the check, and the click asks for the resource', async () => {
    const from = rig.person('Imani Cruz');
    const { activity } = await rig.say(NAMES_NO_RESOURCE, { from });
    const button = buttonOf(cardIn(activity), 'check');
    const { body } = await rig.click({ verb: button.verb, data: button.data }, { from });
    expect(record(body)).toContain('fabrikam-ai');
    expect(record(body)).toContain('"verb":"choose"');
  });

  test('without a resource is not shown by the button of an older card: it may have happened elsewhere', async () => {
    const from = rig.person('Imani Cruz');
    const { activity: older } = await rig.say('can I call models on contoso-ai?', { from });
    const again = buttonOf(cardIn(older), 'check');
    await rig.say(NAMES_NO_RESOURCE, { from });
    const { body } = await rig.click({ verb: again.verb, data: again.data }, { from });
    expect(record(body)).toContain('contoso-ai');
    expect(record(body)).not.toContain('PermissionDenied');
  });

  test('that lost its line breaks is read all the same', async () => {
    const squashed =
      "Traceback (most recent call last):  File \"app.py\", line 7, in <module>    client.complete()openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}";
    await rig.say(squashed, { from: rig.person('Omar Weiss') });
    expect(rig.log.at(-1)).toMatchObject({ outcome: 'explained', scenario: 'principal-no-access' });
  });

  test('that comes as HTML only is read', async () => {
    const content = `<div><pre>${MISSING_ACTION.replaceAll('`', '&#96;')}</pre></div>`;
    await rig.say('', { from: rig.person('Omar Weiss'), attachments: [{ contentType: 'text/html', content }] });
    expect(rig.log.at(-1)).toMatchObject({ scenario: 'missing-data-action', verdict: 'not-granted' });
  });

  test('of nothing known is answered honestly', async () => {
    const { activity } = await rig.say('The flux capacitor of my toaster said error 9000 today and stopped.');
    expect(cardIn(activity).text).toMatch(/\w/);
    expect(rig.log.at(-1)?.['outcome']).toMatch(/unrecognised|foreign|no-error|empty/);
  });
});

describe('check in a personal chat', () => {
  test.each([
    ['a name', 'check contoso-ai'],
    ['an endpoint', 'check https://contoso-ai.openai.azure.com/'],
    ['a resource id', `check ${CONTOSO}`],
  ])('with %s gives the verdict', async (_name, text) => {
    const { activity } = await rig.say(text, { from: rig.person('Omar Weiss') });
    expect(cardIn(activity).text).toMatch(/control plane only, holds no data actions/);
    expect(rig.log.at(-1)).toMatchObject({ intent: 'check', verdict: 'not-granted' });
  });

  test.each([
    ['endpoint', 'check https://contoso-ai.services.ai.azure.com/api/projects/assistant'],
    ['resource id', `check ${CONTOSO}/projects/assistant`],
  ])("with a project's %s is about its agents", async (_name, text) => {
    const { activity } = await rig.say(text, { from: rig.person('Omar Weiss') });
    expect(cardIn(activity).text.replace(/\s+/g, ' ')).toContain(
      'Owner is not enough on project assistant of contoso-ai: you need one more role',
    );
  });

  test('with a key in the endpoint says that it was seen', async () => {
    const key = ['9f3c1b7ae2d84056', 'b1c7e9a40d52f683'].join('');
    const text = `check https://contoso-ai.openai.azure.com/?api-key=${key}`;
    const { activity } = await rig.say(text, { from: rig.person('Omar Weiss') });
    expect(cardIn(activity).text).toMatch(/Your message held an? (?:Azure|API) key/);
    expect(cardIn(activity).json).not.toContain(key);
  });

  test('alone lists what the person can see', async () => {
    const { activity } = await rig.say('check', { from: rig.person('Imani Cruz') });
    const card = cardIn(activity);
    expect(card.json).toContain('"label"');
    expect(card.json).toContain('contoso-ai');
    expect(buttonOf(card, 'choose').title).toMatch(/\w/);
  });

  test('of somebody without any role is no yes', async () => {
    await rig.say('check contoso-ai', { from: { id: '29:nobody', name: 'No Body' } });
    expect(rig.log.at(-1)?.['verdict']).toMatch(/unknown|not-granted/);
  });
});

describe('other messages', () => {
  test.each([
    ['help', 'help', /Paste an Azure AI error/],
    ['a greeting', 'Hello!', /Hello/],
    ['thanks', 'thank you', /[Gg]lad/],
    ['sign out', 'sign out', /signed out/],
    ['nothing', '', /no text/],
  ])('%s', async (_name, text, said) => {
    expect(cardIn((await rig.say(text)).activity).text).toMatch(said);
  });

  test('a screenshot gets a kind word', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.com/1.png' }];
    expect(cardIn((await rig.say('', { attachments })).activity).text).toMatch(/cannot read pictures/);
  });

  test('so does one with words that ask about it', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.com/1.png' }];
    const { activity } = await rig.say('why do I get this?', { attachments });
    expect(cardIn(activity).text).toMatch(/cannot read pictures/);
  });

  test('an error beside a picture is read', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.com/1.png' }];
    await rig.say(NAMES_NO_RESOURCE, { attachments });
    expect(rig.log.at(-1)).toMatchObject({ scenario: 'principal-no-access' });
  });

  test('become makes the sender a sample person, until they become another', async () => {
    const from = { id: '29:tester', name: 'Tes Ter' };
    await rig.say('become Dmitri Sokol', { from });
    await rig.say('check contoso-ai', { from });
    expect(rig.log.at(-1)).toMatchObject({ verdict: 'denied' });
    await rig.say('become ada', { from });
    await rig.say('check contoso-ai', { from });
    expect(rig.log.at(-1)).toMatchObject({ verdict: 'granted' });
    const { activity } = await rig.say('become nobody at all', { from });
    expect(cardIn(activity).text).toMatch(/Ada Brook/);
  });

  test('an edited message is answered on the card that answered it', async () => {
    const from = rig.person('Omar Weiss');
    const first = await rig.say('hello', { from, id: 'message-1' });
    const edited = { from, id: 'message-1', channelData: { eventType: 'editMessage' }, text: MISSING_ACTION };
    await rig.post(rig.activity('messageUpdate', edited));
    const update = rig.channel.sent.at(-1);
    expect(update).toMatchObject({ how: 'put', id: first.id });
    expect(cardIn(update?.activity ?? {}).text).toContain('contoso-ai');
  });

  test('an edit of a message that is not remembered gets a new card', async () => {
    const edited = { id: 'message-before', channelData: { eventType: 'editMessage' }, text: 'help' };
    await rig.post(rig.activity('messageUpdate', edited));
    expect(rig.channel.messages().map(({ how }) => how)).toEqual(['reply']);
  });

  test('a quoted error is read, in the newer form', async () => {
    const entities = [{ type: 'quotedReply', quotedReply: { messageId: '1', preview: MISSING_ACTION } }];
    await rig.say('<quoted messageId="1"/> what is this?', { entities, from: rig.person('Omar Weiss') });
    expect(rig.log.at(-1)).toMatchObject({ scenario: 'missing-data-action' });
  });

  test('a quoted error is read, in the older form', async () => {
    const quote = `<blockquote itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri">Somebody</strong><p itemprop="preview">${MISSING_ACTION}</p></blockquote><p>what is this?</p>`;
    const attachments = [{ contentType: 'text/html', content: quote }];
    await rig.say(`Somebody${MISSING_ACTION}what is this?`, { attachments, from: rig.person('Omar Weiss') });
    expect(rig.log.at(-1)).toMatchObject({ scenario: 'missing-data-action' });
  });
});

describe('being installed', () => {
  const conversation = { conversationType: 'personal', id: 'a:new', tenantId: 'tenant' };

  test('is answered by one welcome, though two activities tell of it', async () => {
    const membersAdded = [{ id: 'bot' }, { id: '29:asker' }];
    await Promise.all([
      rig.post(rig.activity('conversationUpdate', { conversation, membersAdded })),
      rig.post(rig.activity('installationUpdate', { conversation, action: 'add' })),
    ]);
    expect(rig.channel.messages()).toHaveLength(1);
    const card = cardIn(rig.channel.messages()[0]?.activity ?? {});
    expect(card.text).toMatch(/become/);
    expect(card.text).toMatch(/Omar Weiss/);
  });

  test('somebody else joining, and being removed, is not', async () => {
    const other = { ...conversation, id: 'a:other' };
    await rig.post(rig.activity('conversationUpdate', { conversation: other, membersAdded: [{ id: '29:asker' }] }));
    await rig.post(rig.activity('installationUpdate', { conversation: other, action: 'remove' }));
    expect(rig.channel.messages()).toEqual([]);
  });
});
