import fc from 'fast-check';
import { readPaste } from '../../src/paste';

const read = (text: string, html?: string): string => readPaste({ text, html }).text;

describe('a message with an HTML twin', () => {
  test.each([
    ['paragraphs', '<p>one</p><p>two</p>', 'one\ntwo'],
    ['line breaks', '<div>one<br>two<br/>three</div>', 'one\ntwo\nthree'],
    ['preformatted lines', '<pre>one\n  two\nthree</pre>', 'one\n  two\nthree'],
    ['a code block', '<codeblock class="Python"><code>one<br>two</code></codeblock>', 'one\ntwo'],
    ['a list', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['a table', '<table><tr><td>one</td><td>two</td></tr><tr><td>three</td></tr></table>', 'one\ttwo\nthree'],
    ['entities, decoded once', '<p>a &amp;lt; &quot;b&quot;&nbsp;&#39;c&#39;</p>', 'a &lt; "b" \'c\''],
    ['a mention', '<div><at id="0">Locksmith</at> one &lt;two&gt;</div>', 'one <two>'],
    ['an emoji', '<p>one <img alt="😀" src="x"> <emoji alt="👍"></emoji></p>', 'one 😀 👍'],
    ['a script', '<p>one</p><script>var two = "</p>";</script><style>p{}</style>', 'one'],
    ['a comment', '<!--StartFragment--><p>one</p><!--EndFragment-->', 'one'],
    [
      'a quotation',
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri" itemid="8:x">Ana Doe</strong><span itemprop="time" itemid="1"></span><p itemprop="preview">quoted error</p></blockquote><p>what is this?</p>',
      'quoted error\nwhat is this?',
    ],
    ['a word split into spans', '<p>Resource <span>not </span><span>fo</span><b>und</b></p>', 'Resource not found'],
  ])('%s', (_, html, expected) => {
    expect(read(expected.replaceAll('\n', ''), html).trim()).toBe(expected);
    expect(read('', html).trim()).toBe(expected);
    expect(read(html).trim()).toBe(expected);
  });

  test('is never read twice', () => {
    expect(read('one two three', '<p>one two three</p>')).toBe('one two three');
  });

  test('is left aside where it holds less than the text', () => {
    expect(read('Error: the whole long message\nwith its second line', '<p>Error</p>')).toBe(
      'Error: the whole long message\nwith its second line',
    );
  });
});

describe('text with angle brackets that is not HTML', () => {
  test.each([
    'Error: expected <string> but got <number>',
    "<class 'openai.AuthenticationError'>: Error code: 401",
    'at Foo.Bar<T>(List<string> a)',
    'if a < b and c > d then',
    'openai.AuthenticationError: <Response [401]>',
    'https://<your-resource>.openai.azure.com/',
    '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>',
    'The principal <principal-id> lacks the required data action',
    '&lt;p&gt;',
  ])('%s', (text) => {
    expect(read(text)).toBe(text);
  });
});

describe('plain text with the tags of Teams', () => {
  test.each([
    ['a mention', '<at>Locksmith</at> Error: <Response [401]>', 'Error: <Response [401]>'],
    ['two mentions', '<at>A</at> and <at id="1">B C</at>: x', 'and : x'],
    ['a quoted message', '<quoted messageId="1"/> what is this?', 'what is this?'],
    ['an open mention', '<at>Locksmith what is this?', '<at>Locksmith what is this?'],
  ])('%s', (_, text, expected) => {
    expect(read(text).trim()).toBe(expected);
  });
});

describe('a placeholder that nobody escaped', () => {
  test('stays inside HTML', () => {
    expect(
      read('<p>https://<your-resource>.openai.azure.com</p>', '<p>https://<your-resource>.openai.azure.com</p>'),
    ).toBe('https://<your-resource>.openai.azure.com');
  });
});

describe('malformed Unicode', () => {
  const units = ['\ud800', '\udc00', '\udfff\ud800', '\ud83d\ude00', 'a', '<p>', '</p>', '&#xd800;', '&', '<', '\0'];

  test('is read as the sign for what cannot be read', () => {
    expect(read('x', '<p>one \ud800 two</p>')).toBe('one \ufffd two');
    expect(read('<p>one \udc00\ud800</p>')).toBe('one \ufffd\ufffd');
    expect(read('x', '<p>one 😀 two</p>')).toBe('one 😀 two');
  });

  test('never makes the reader throw, wherever its pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...units), { maxLength: 40 }), fc.nat(2100), (parts, before) => {
        const html = `<div>${'a'.repeat(before)}${parts.join('')}`;
        readPaste({ text: 'x', html });
        readPaste({ text: html });
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile HTML', () => {
  const timed = (html: string): number => {
    const start = performance.now();
    readPaste({ text: 'x', html });
    readPaste({ text: html });
    return performance.now() - start;
  };

  test.each([
    ['deep nesting', '<div><b><a>'.repeat(60_000)],
    ['endless attributes', `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>`],
    ['many attributes in many tags', `<p ${Array.from({ length: 500 }, (_, i) => `a${i}`).join(' ')}>`.repeat(200)],
    ['open comments', '<!--'.repeat(100_000)],
    ['open tags', '<'.repeat(500_000)],
    ['entities', '&amp;'.repeat(100_000)],
    ['unclosed mentions', '<at>'.repeat(100_000)],
  ])('%s is read in time that grows with its length', (_, html) => {
    expect(timed(html)).toBeLessThan(5000);
  });
});
