import fc from 'fast-check';

import { readActivity } from '../../src/teams/activity';
import { hasWords, type IncomingMessage } from '../../src/conversation';
import { settingOf } from '../../src/teams/envelope';
import { readMessage } from '../../src/teams/incoming';
import { activityJson, messageActivity } from './activities';

const BOT = { type: 'mention', mentioned: { id: 'bot', name: 'Locksmith' }, text: '<at>Locksmith</at>' };
const ANNA = { type: 'mention', mentioned: { id: '29:anna', name: 'Anna' }, text: '<at>Anna</at>' };

const textOf = (text: string, entities: readonly object[]): string =>
  readMessage(messageActivity({ text, entities, shared: true })).text;

const html = (content: string): object => ({ contentType: 'text/html', content });

const withHtml = (text: string, content: string, entities: readonly object[] = []): IncomingMessage =>
  readMessage(messageActivity({ text, entities, attachments: [html(content)] }));

describe('mentions', () => {
  test.each<[string, string, readonly object[], string]>([
    ['the bot at the start', '<at>Locksmith</at> error 403', [BOT], 'error 403'],
    ['the bot twice', '<at>Locksmith</at> hi <at>Locksmith</at>', [BOT], 'hi'],
    ['the bot with an id in the tag', '<at id="0">Locksmith</at>&nbsp;x', [BOT], '&nbsp;x'],
    ['the bot in capitals', '<AT>LOCKSMITH</AT> x', [BOT], 'x'],
    ['the bot without an entity, by its name', '<at>Locksmith</at> x', [], 'x'],
    ['somebody else', '<at>Locksmith</at> look, <at>Anna</at>', [BOT, ANNA], 'look, Anna'],
    ['mark-up that was pasted', '<at>Somebody</at> 401', [BOT], '<at>Somebody</at> 401'],
    ['a mention whose name has a letter that grows in lower case', '<at>Locksmith</at> İİ', [BOT], 'İİ'],
    [
      'a name in two parts',
      '<at>Lock</at> <at>smith</at> x',
      [
        { ...BOT, text: '<at>Lock</at>' },
        { ...BOT, text: '<at>smith</at>' },
      ],
      'x',
    ],
    ['a tag that never closes', '<at>Locksmith 401', [BOT], '<at>Locksmith 401'],
    ['entities without what was mentioned', '<at>Locksmith</at> x', [{ type: 'mention' }, {}], 'x'],
  ])('%s', (_name, text, entities, expected) => {
    expect(textOf(text, entities)).toBe(expected);
  });

  test('are taken out of the HTML twin as well', () => {
    const span = '<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Locksmith</span>';
    const message = withHtml('<at>Locksmith</at> 401', `<p>${span}&nbsp;<span class="x">401</span></p>`, [BOT]);
    expect(message.html).toBe('<p> &nbsp;<span class="x">401</span></p>');
  });

  test('alone make a call without words, in a channel', () => {
    const message = readMessage(
      messageActivity({
        text: '<at>Locksmith</at>',
        entities: [BOT],
        attachments: [html('<p><at>Locksmith</at></p>')],
        shared: true,
      }),
    );
    expect(message).toMatchObject({ mentionOnly: true, text: '' });
  });

  test('take time that grows with the length of the text', () => {
    const text = '<at><span '.repeat(100_000);
    const start = performance.now();
    textOf(text, [BOT]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('quotes', () => {
  const quoted = (preview: string): object => ({ type: 'quotedReply', quotedReply: { messageId: '1', preview } });

  test('stand where their tag stands', () => {
    expect(textOf('<quoted messageId="1"/> what is this?', [quoted('Error 401')])).toBe('Error 401\n what is this?');
  });

  test('without a tag stand first', () => {
    expect(textOf('what is this?', [quoted('Error 401')])).toBe('Error 401\nwhat is this?');
  });

  test('are put before the HTML twin, which does not hold them, and escaped', () => {
    const { html: twin } = withHtml('what?', '<p>what?</p>', [quoted('a <b> & c')]);
    expect(twin).toBe('<blockquote>a &lt;b&gt; &amp; c</blockquote><p>what?</p>');
  });

  test('that are malformed are left out', () => {
    expect(textOf('hello', [{ type: 'quotedReply' }, { type: 'quotedReply', quotedReply: 7 }])).toBe('hello');
  });
});

describe('the setting', () => {
  test.each<[string, object, string]>([
    ['a personal chat', { conversationType: 'personal', id: 'a:1' }, 'personal'],
    ['a channel', { conversationType: 'channel', id: '19:1@thread.tacv2', isGroup: true }, 'shared'],
    ['a group chat', { conversationType: 'groupChat', id: '19:1@thread.v2' }, 'shared'],
    ['a kind of chat that is not known', { conversationType: 'meeting', id: 'a:1' }, 'shared'],
    ['a group without a kind', { id: 'a:1', isGroup: true }, 'shared'],
    ['a thread without a kind', { id: '19:1@thread.v2' }, 'shared'],
    ['a chat without any mark', { id: 'a:1' }, 'personal'],
  ])('of %s', (_name, conversation, expected) => {
    expect(settingOf(messageActivity({ conversation }))).toBe(expected);
  });

  test('is shared where the channel data names a team', () => {
    expect(settingOf(messageActivity({ conversation: { id: 'a:1' }, channelData: { team: { id: '19:x' } } }))).toBe(
      'shared',
    );
  });
});

describe('words in HTML', () => {
  test.each([
    ['a space', '<p>&nbsp;</p><div><br></div>', false],
    ['a picture alone', '<p><img src="x" alt="a screenshot"></p>', false],
    ['a word', '<p>x</p>', true],
    ['an opening bracket', 'a < b', true],
    ['nothing', '', false],
  ])('%s', (_name, content, expected) => {
    expect(hasWords(content)).toBe(expected);
  });
});

test('no message, however malformed, breaks the reading of it', () => {
  const field = fc.oneof(fc.jsonValue(), fc.constantFrom(null, 'text/html', [], {}, '<at>Locksmith</at>'));
  const attachment = fc.oneof(
    field,
    fc.record({ contentType: fc.constantFrom('text/html', 'image/png', 'x'), content: field }),
  );
  const entity = fc.oneof(
    field,
    fc.record({
      type: fc.constantFrom('mention', 'quotedReply', 'x'),
      text: field,
      mentioned: field,
      quotedReply: field,
    }),
  );
  const parts = fc.record(
    {
      text: field,
      attachments: fc.oneof(field, fc.array(attachment)),
      entities: fc.oneof(field, fc.array(entity)),
      channelData: field,
      value: field,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(parts, (more) => {
      const read = readActivity(JSON.parse(JSON.stringify(activityJson('message', more))));
      if (read.kind === 'refused') return;
      const message = readMessage(read.activity);
      expect(typeof message.text).toBe('string');
      expect(message.images).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});
