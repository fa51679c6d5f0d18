import { readPaste } from '../../src/paste';
import { readMessage } from '../../src/teams/incoming';
import { readIntent, type Intent } from '../../src/conversation/intent';
import { messageActivity, type ActivityOptions } from '../teams/activities';
import { random } from '../attack/growth';
import { KINDS } from '../paste/plant';

const wantOf = (text: string, sandbox = false): Intent =>
  readIntent(readMessage(messageActivity({ text })), { sandbox });

describe('what a message asks for', () => {
  const resourceId =
    '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg-contoso-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai';

  test.each<[string, string, Intent]>([
    ['help', 'help', { kind: 'help' }],
    ['help in capitals, with a full stop', ' HELP. ', { kind: 'help' }],
    ['help as a slash command', '/help', { kind: 'help' }],
    ['a question mark alone', '?', { kind: 'help' }],
    ['sign out', 'sign out', { kind: 'sign-out' }],
    ['sign-out with a hyphen', 'Sign-Out', { kind: 'sign-out' }],
    ['check alone', 'check', { kind: 'check' }],
    ['check with a no-break space', 'check\u00a0my\u00a0access', { kind: 'check' }],
    ['check with an account name', 'check contoso-ai', { kind: 'check', target: { kind: 'name', name: 'contoso-ai' } }],
    [
      'check with a name and a question mark',
      'check contoso-ai?',
      { kind: 'check', target: { kind: 'name', name: 'contoso-ai' } },
    ],
    [
      'check with an endpoint',
      'check https://contoso-ai.openai.azure.com/',
      { kind: 'check', target: { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com/' } },
    ],
    [
      'check with an endpoint that has a query',
      'check https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21',
      {
        kind: 'check',
        target: {
          kind: 'endpoint',
          url: 'https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions',
        },
      },
    ],
    [
      'check with a bare host',
      'check contoso-ai.services.ai.azure.com',
      { kind: 'check', target: { kind: 'endpoint', url: 'https://contoso-ai.services.ai.azure.com/' } },
    ],
  ])('%s', (_name, text, want) => {
    expect(wantOf(text)).toEqual(want);
  });

  test('check with a resource id', () => {
    expect(wantOf(`check ${resourceId}/`)).toEqual({ kind: 'check', target: { kind: 'id', id: resourceId } });
  });

  test.each([
    ['help inside a sentence', 'Please help me with this error'],
    ['help as the start of a word', 'helpfully'],
    ['check followed by a sentence', 'check this: Error code: 401'],
    ['check followed by a word that is no name', 'check this'],
    ['check again, which goes on from the card before', 'check again'],
    ['check followed by two words', 'check contoso-ai please'],
    ['check and then a traceback', `check\n${'File "app.py", line 1\n'.repeat(40)}`],
    ['check and then a very long word', `check ${'a'.repeat(600)}`],
    ['check with a quote in the name', "check contoso'ai"],
    ['check with a command in the name', 'check contoso-ai;rm'],
    ['thanks and then more', 'thanks, but now it says 403 Forbidden'],
    ['an error', 'openai.AuthenticationError: Error code: 401'],
  ])('is a paste: %s', (_name, text) => {
    expect(wantOf(text)).toEqual({ kind: 'paste', raw: { text: text.trim() } });
  });

  test('become is a command in the sandbox only', () => {
    expect(wantOf('become Owner Only', true)).toEqual({ kind: 'become', name: 'Owner Only' });
    expect(wantOf('become', true)).toEqual({ kind: 'become', name: '' });
    expect(wantOf('become Owner Only', false).kind).toBe('paste');
    expect(wantOf('become Owner Only\nError code: 401', false).kind).toBe('paste');
  });

  test('below become NAME stands what that person pastes, however long', () => {
    const text = `Error code: 401\n${'at line\n'.repeat(200)}end`;
    expect(wantOf(`become Owner Only\n${text}`, true)).toEqual({ kind: 'become', name: 'Owner Only', then: { text } });
  });

  test('nothing at all is empty', () => {
    expect(wantOf('').kind).toBe('empty');
    expect(wantOf(' \u00a0\r\n').kind).toBe('empty');
  });
});

describe('what a message without text asks for', () => {
  const wantWith = (more: ActivityOptions): Intent =>
    readIntent(readMessage(messageActivity(more)), { sandbox: false });

  test('a picture is a screenshot', () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.com/1.png' }];
    expect(wantWith({ text: '', attachments })).toEqual({ kind: 'screenshot' });
  });

  test('a picture inside the HTML is a screenshot', () => {
    const content = '<div><p>&nbsp;</p><img src="https://example.com/hosted" itemid="1"></div>';
    expect(wantWith({ text: '', attachments: [{ contentType: 'text/html', content }] })).toEqual({
      kind: 'screenshot',
    });
  });

  test('an emoji is no screenshot', () => {
    const content = '<p><img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>';
    expect(wantWith({ text: '🙂', attachments: [{ contentType: 'text/html', content }] }).kind).toBe('paste');
  });

  test('a picture beside a text is a paste', () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.com/1.png' }];
    expect(wantWith({ text: 'Error code: 401', attachments })).toEqual({
      kind: 'paste',
      raw: { text: 'Error code: 401' },
    });
  });

  test('a message that has only HTML is a paste', () => {
    const content = '<div><pre>Error code: 401</pre></div>';
    expect(wantWith({ text: undefined, attachments: [{ contentType: 'text/html', content }] })).toEqual({
      kind: 'paste',
      raw: { text: '', html: content },
    });
  });

  test('a file is a file', () => {
    const content = { downloadUrl: 'https://contoso-my.sharepoint.com/f?t=1', fileType: 'LOG' };
    const attachments = [
      { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'app.log', content },
    ];
    expect(wantWith({ text: '', attachments })).toEqual({
      kind: 'file',
      file: { name: 'app.log', type: 'log', url: 'https://contoso-my.sharepoint.com/f?t=1' },
    });
  });

  test('a mention alone is a call', () => {
    const entities = [{ type: 'mention', mentioned: { id: 'bot' }, text: '<at>Locksmith</at>' }];
    expect(wantWith({ text: '<at>Locksmith</at> ', entities, shared: true })).toEqual({ kind: 'called' });
  });
});

describe('a key that was typed behind a command is read like a paste', () => {
  test.each(KINDS.filter(({ needs }) => needs === undefined))('$name', ({ make }) => {
    const secret = make(random(5));
    for (const text of [`check ${secret}`, `check https://contoso-ai.openai.azure.com/${secret}`, `become ${secret}`]) {
      const want = wantOf(text, true);
      expect(want.kind).toBe('paste');
      expect(want.kind === 'paste' ? readPaste(want.raw).text : '').toContain('[redacted: ');
    }
  });
});
