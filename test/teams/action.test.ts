import fc from 'fast-check';

import { encodeCheck } from '../../src/cards';
import { complaints } from '../cards/parser';
import type { ActivityOptions } from './activities';
import { cardInDialog, type ReadCard } from './cards';
import { CHAT_ACTION, MISSING_ACTION } from './pastes';
import { startRig, type Answered, type Rig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
/** A message action never says anything in a conversation: the bot may not even be in it. */
afterEach(() => {
  expect(rig.channel.sent).toEqual([]);
});

const html = (content: string): object => ({ body: { contentType: 'html', content } });
const text = (content: string): object => ({ body: { contentType: 'text', content } });
const asHtml = `<div><pre>${MISSING_ACTION.replaceAll('\n', '<br>')}</pre></div>`;

const invoke = (name: string, value: unknown, more: ActivityOptions = {}): Promise<Answered> =>
  rig.post(rig.activity('invoke', { name, value, ...more }));

const choose = (messagePayload: unknown, more?: ActivityOptions): Promise<Answered> =>
  invoke(
    'composeExtension/fetchTask',
    { commandId: 'explainError', commandContext: 'message', context: { theme: 'default' }, messagePayload },
    more,
  );

const explain = async (messagePayload: unknown, more?: ActivityOptions): Promise<ReadCard> => {
  const { status, body } = await choose(messagePayload, more);
  expect(status).toBe(200);
  return cardInDialog(body);
};

const press = (data: unknown, more: ActivityOptions): Promise<Answered> =>
  invoke('composeExtension/submitAction', { commandId: 'explainError', commandContext: 'message', data }, more);

const submitIn = (card: ReadCard): ReadCard['buttons'][number] => {
  const button = card.buttons.find(({ type }) => type === 'Action.Submit');
  if (!button) throw new Error(`The dialog has no button of its own: ${card.json}`);
  return button;
};

const question = encodeCheck({
  wanted: { kind: 'dataAction', name: CHAT_ACTION },
  resource: { kind: 'name', name: 'contoso-ai' },
});

describe('the message action', () => {
  test.each([
    ['HTML', html(asHtml)],
    ['plain text', text(MISSING_ACTION)],
    ['HTML that says it is text', text(asHtml)],
    ['a subject', { subject: MISSING_ACTION, ...html('<p>Help!</p>') }],
  ])('explains a message of %s, with a button and no verdict', async (_name, payload) => {
    const asked = rig.sandbox.tenant.served().length;
    const card = await explain(payload, { from: rig.person('Omar Weiss') });
    expect(card.text).toMatch(/contoso-ai[^]*From the message/);
    expect(card.text).not.toMatch(/ran this code, not you/);
    expect(submitIn(card)).toMatchObject({ title: 'Check my access', data: { v: 1 } });
    expect(rig.sandbox.tenant.served()).toHaveLength(asked);
    expect(rig.log.at(-1)).toMatchObject({ turn: 'action', intent: 'explain', scenario: 'missing-data-action' });
    expect(rig.log.at(-1)).not.toHaveProperty('verdict');
  });

  test('opens a dialog of a documented size that Teams can show', async () => {
    const { body } = await choose(html(asHtml));
    expect(body).toMatchObject({
      task: {
        type: 'continue',
        value: {
          title: 'Explain this error',
          width: 'medium',
          height: 'large',
          card: { contentType: 'application/vnd.microsoft.card.adaptive', content: { version: '1.5' } },
        },
      },
    });
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(28_000);
  });

  test.each([
    ['a channel', { shared: true }],
    [
      'a chat of two people, which the bot is not in',
      { conversation: undefined, channelData: { tenant: { id: 't' } } },
    ],
    ['a meeting', { conversation: { id: '19:meeting_x@thread.v2', tenantId: 'tenant' } }],
  ])('works in %s', async (_name, more) => {
    const card = await explain(html(asHtml), { ...more, from: rig.person('Omar Weiss') });
    expect(card.text).toContain('contoso-ai');
    const { status, body } = await press(submitIn(card).data, { ...more, from: rig.person('Omar Weiss') });
    expect(status).toBe(200);
    expect(cardInDialog(body).text).toMatch(/no data actions/);
  });

  test('on one’s own message brings the verdict at once', async () => {
    const omar = rig.person('Omar Weiss');
    const own = { ...html(asHtml), from: { user: { id: omar.aadObjectId } } };
    expect((await explain(own, { from: omar, shared: true })).text).toMatch(/Owner is not enough on contoso-ai/);
    expect(rig.log.at(-1)).toMatchObject({ turn: 'action', setting: 'shared', verdict: 'not-granted' });
  });

  test('an author in the payload never decides whose access is looked up', async () => {
    const victim = rig.person('Omar Weiss');
    const payload = { ...html(asHtml), from: { user: { id: victim.aadObjectId } } };
    const card = await explain(payload, { from: rig.person('Ruth Okafor') });
    expect(card.text).not.toMatch(/Owner is not enough on contoso-ai/);
    expect(rig.log.at(-1)).not.toHaveProperty('verdict');
  });

  test('reads what the message quotes or forwards', async () => {
    const reply = {
      ...html('<attachment id="1"></attachment><p>Does anybody know this?</p>'),
      attachments: [
        { id: '1', contentType: 'messageReference', content: JSON.stringify({ messagePreview: MISSING_ACTION }) },
      ],
    };
    expect((await explain(reply)).text).toContain('contoso-ai');
    const forward = {
      ...html('<attachment id="2"></attachment>'),
      attachments: [
        {
          id: '2',
          contentType: 'forwardedMessageReference',
          content: JSON.stringify({ originalMessageContent: asHtml }),
        },
      ],
    };
    expect((await explain(forward)).text).toContain('contoso-ai');
    const old = html(
      `<blockquote itemtype="http://schema.skype.com/Reply"><strong itemprop="mri">Ann</strong><p itemprop="copy">${MISSING_ACTION}</p></blockquote><p>?</p>`,
    );
    expect((await explain(old)).text).toContain('contoso-ai');
  });

  test('says what it did not read', async () => {
    const file = { contentType: 'reference', name: 'trace.log', contentUrl: 'https://example.com' };
    expect((await explain({ ...html(asHtml), attachments: [file] })).text).toMatch(/not its files, cards and pictures/);
    expect((await explain(html(asHtml))).text).not.toMatch(/pictures/);
  });

  test.each([
    ['no error', html('<p>Lunch at twelve?</p>'), /no error in this message/],
    ['no words', html('<p>&nbsp;</p>'), /no text in this message/],
    ['a file and no words', { ...html('<attachment id="1"></attachment>'), attachments: [{}] }, /cannot read/],
    ['a picture and no words', html('<p><img src="https://example.com/x.png"></p>'), /cannot read/],
    ['been deleted', { deleted: true, body: { contentType: 'html', content: '' } }, /no text in this message/],
  ])('a message that has %s gets a clear card', async (_name, payload, words) => {
    const card = await explain(payload);
    expect(card.text).toMatch(words);
    expect(card.buttons).toEqual([]);
  });

  test('a key in somebody’s message is told, and neither shown nor logged', async () => {
    const key = ['9f3c1b7ae2d84056', 'b1c7e9a40d52f683'].join('');
    const { status, body } = await choose(text(`api-key: ${key}\n${MISSING_ACTION}`));
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(key);
    expect(cardInDialog(body).text).toMatch(/This message held an Azure key/);
    expect(rig.logText()).not.toContain(key);
    expect(rig.logText()).not.toContain('principal');
  });
});

describe('a button in the dialog', () => {
  test('answers with the verdict of the one who pressed it, whoever opened the dialog', async () => {
    const card = await explain(html(asHtml), { from: rig.person('Omar Weiss'), shared: true });
    const { body } = await press(submitIn(card).data, { from: rig.person('Dmitri Sokol'), shared: true });
    const verdict = cardInDialog(body);
    expect(verdict.text).toMatch(/deny assignment/i);
    expect(verdict.text).toMatch(/Only you see this/);
    expect(rig.log.at(-1)).toMatchObject({ turn: 'dialog-click', verdict: 'denied' });
    // Its own button works in the dialog as well.
    const again = await press(submitIn(verdict).data, { from: rig.person('Ada Brook'), shared: true });
    expect(cardInDialog(again.body).text).toMatch(/you have the role on contoso-ai/);
  });

  test('no field of the request makes it somebody else', async () => {
    const omar = rig.person('Omar Weiss');
    const forged = {
      data: question,
      messagePayload: { from: { user: { id: omar.aadObjectId } } },
      user: omar,
      from: omar,
    };
    const { body } = await invoke('composeExtension/submitAction', forged, { from: rig.person('Dmitri Sokol') });
    expect(cardInDialog(body).text).toMatch(/deny assignment/i);
  });

  test('is understood as a submitted task too', async () => {
    const { body } = await invoke('task/submit', { data: question }, { from: rig.person('Dmitri Sokol') });
    expect(cardInDialog(body).text).toMatch(/deny assignment/i);
  });

  test('How to fix on a card that all see opens the answer to its error, for the one who pressed', async () => {
    const data = { v: 1, ask: 'explain', paste: MISSING_ACTION, msteams: { type: 'task/fetch' } };
    const { body } = await invoke('task/fetch', { data }, { from: rig.person('Omar Weiss'), shared: true });
    expect(cardInDialog(body).text).toMatch(/Owner is not enough on contoso-ai/);
    const forged = await invoke('task/fetch', { data: { v: 1, ask: 'explain' } }, { from: rig.person('Omar Weiss') });
    expect(cardInDialog(forged.body).text).toMatch(/This button did not work/);
  });

  test('a resource is chosen in the dialog', async () => {
    const from = rig.person('Omar Weiss');
    const { body } = await press({ v: 1, wanted: question.wanted }, { from });
    const card = cardInDialog(body);
    expect(card.text).toMatch(/On which resource/);
    const chosen = { ...Object(submitIn(card).data), typed: 'contoso-ai' } as unknown;
    expect(cardInDialog((await press(chosen, { from })).body).text).toMatch(/no data actions/);
  });

  test('no card in a dialog has a button that only messages have', async () => {
    const cards = [
      await explain(html(asHtml), { from: rig.person('Omar Weiss') }),
      cardInDialog((await press(question, { from: rig.person('Omar Weiss') })).body),
      cardInDialog((await press({ v: 1, wanted: question.wanted }, { from: rig.person('Omar Weiss') })).body),
    ];
    for (const card of cards) {
      expect(card.json).not.toContain('Action.Execute');
      const found = complaints(JSON.parse(card.json) as Parameters<typeof complaints>[0]);
      expect(found.filter((complaint) => !complaint.includes('CodeBlock'))).toEqual([]);
    }
  });
});

describe('what no client of Teams sends', () => {
  test.each<[string, unknown]>([
    ['no value', undefined],
    ['null', null],
    ['a text', 'hello'],
    ['a list', []],
    ['another command', { commandId: 'deleteEverything', messagePayload: text(MISSING_ACTION) }],
    ['a command that is no text', { commandId: { x: 1 }, messagePayload: text(MISSING_ACTION) }],
    ['no message', { commandId: 'explainError' }],
    ['a message that is null', { commandId: 'explainError', messagePayload: null }],
    ['a message that is a text', { commandId: 'explainError', messagePayload: 'x' }],
  ])('a fetch with %s gets a clear card', async (_name, value) => {
    const { status, body } = await invoke('composeExtension/fetchTask', value);
    expect(status).toBe(200);
    expect(cardInDialog(body).text).toMatch(/do not know this command|no message/);
    expect(rig.log.at(-1)).not.toHaveProperty('failure');
  });

  test.each<[string, unknown]>([
    ['no value', undefined],
    ['null', null],
    ['no data', {}],
    ['data that is a text', { data: 'x' }],
    ['data of another version', { data: { ...question, v: 99 } }],
    ['a field that we do not know', { data: { ...question, objectId: 'x' } }],
    ['a tampered resource', { data: { ...question, resource: { kind: 'id', id: '/subscriptions/../..' } } }],
    ['a message preview', { botMessagePreviewAction: 'send', botActivityPreview: [] }],
  ])('a press with %s gets a clear card', async (_name, value) => {
    const { status, body } = await invoke('composeExtension/submitAction', value);
    expect(status).toBe(200);
    expect(cardInDialog(body).text).toMatch(/button|version/);
    expect(rig.log.at(-1)).not.toHaveProperty('failure');
  });

  test.each(['composeExtension/query', 'composeExtension/queryLink', 'composeExtension/no-such-thing'])(
    '%s gets a clear word',
    async (name) => {
      const { status, body } = await invoke(name, { commandId: 'x' });
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { composeExtension: { type: 'message', text: expect.stringMatching(/Explain this error/) as string } },
      });
    },
  );

  test('a message of nearly 512 KB is answered in time', async () => {
    const { status, body, ms } = await choose(html(`${asHtml}${'<p>x &amp; y</p>'.repeat(30_000)}`));
    expect(status).toBe(200);
    expect(cardInDialog(body).text).toContain('contoso-ai');
    expect(ms).toBeLessThan(4_000);
  });

  test('any payload is answered with a dialog', async () => {
    const part = fc.oneof(fc.string(), fc.jsonValue(), fc.constant(MISSING_ACTION));
    const payload = fc.record(
      {
        subject: part,
        body: fc.oneof(part, fc.record({ contentType: fc.oneof(part, fc.constant('html')), content: part })),
        from: part,
        attachments: fc.oneof(
          part,
          fc.array(fc.record({ contentType: fc.oneof(part, fc.constant('messageReference')), content: part })),
        ),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(payload, async (messagePayload) => {
        const { status, body } = await choose(messagePayload);
        expect(status).toBe(200);
        expect(cardInDialog(body).text).not.toBe('');
      }),
      { numRuns: 60 },
    );
    expect(rig.logText()).not.toContain('"failure"');
  });
});
