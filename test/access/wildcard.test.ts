import fc from 'fast-check';
import { matchesAction } from '../../src/access';
import { covers, mayMatchAction, patternsMeet, type CharSource } from '../../src/access/wildcard';

const P = 'Microsoft.CognitiveServices/accounts';

describe('matchesAction', () => {
  test.each([
    ['alone', '*', `${P}/read`, true],
    ['first', '*/read', `${P}/read`, true],
    ['first, another verb', '*/read', `${P}/write`, false],
    ['last', `${P}/*`, `${P}/OpenAI/deployments/chat/completions/action`, true],
    ['last, nothing behind the slash', `${P}/*`, `${P}/`, true],
    ['last, not even the slash', `${P}/*`, P, false],
    ['in the middle', `${P}/OpenAI/*/read`, `${P}/OpenAI/models/read`, true],
    ['in the middle, taken literally', `${P}/*/read`, `${P}/read`, false],
    ['in the middle of a segment', `${P}/ContentSafety/text:*/action`, `${P}/ContentSafety/text:analyze/action`, true],
    ['twice', `${P}/SpeechServices/*/transcriptions/*`, `${P}/SpeechServices/a/transcriptions/read`, true],
    ['side by side', `${P}/**/read`, `${P}/OpenAI/read`, true],
    ['the second part has to come behind the first', '*chat*open*', `${P}/openai/chat`, false],
    ['parts do not overlap', 'a*aba*ba', 'aaba', false],
    ['a part may begin again inside itself', 'x*aab*y', 'xaaaaby', true],
    ['an empty pattern', '', `${P}/read`, false],
    ['an empty pattern, nothing wanted', '', '', true],
    ['other letter case', `${P.toUpperCase()}/LISTKEYS/action`, `${P}/listKeys/action`, true],
    ['no part of a longer action', `${P}/read`, `${P}/read/more`, false],
    ['a longer pattern', `${P}/read/more`, `${P}/read`, false],
    ['a dot', 'Microsoft?CognitiveServices/*', `${P}/read`, false],
    ['a bracket', `${P}/[a-z]*`, `${P}/read`, false],
    ['letters beyond ASCII are themselves', `${P}/Ä*`, `${P}/Äquator`, true],
  ])('star %s', (_, pattern, action, expected) => {
    expect(matchesAction(pattern, action)).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', 'A', '/', '*', '.'), { maxLength: 10 })
    .map((parts) => parts.join(''));

  test('is what a regular expression says', () => {
    fc.assert(
      fc.property(
        text,
        text.map((each) => each.replaceAll('*', 'a')),
        (pattern, action) => {
          const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^]*');
          expect(matchesAction(pattern, action)).toBe(new RegExp(`^${source}$`, 'i').test(action));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a part is found behind any false start of itself', () => {
    const part = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 12, size: 'max' });
    const starts = fc.array(fc.nat(12), { maxLength: 4, size: 'max' });
    fc.assert(
      fc.property(part, starts, (letters, lengths) => {
        const whole = letters.join('');
        const before = lengths.map((length) => whole.slice(0, length)).join('');
        expect(matchesAction(`*${whole}*x`, `${before}${whole}x`)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the generous reading is what a regular expression says', () => {
    fc.assert(
      fc.property(
        text.map((each) => each.replaceAll('**', '*')),
        text.map((each) => each.replaceAll('*', 'a')),
        (pattern, action) => {
          const source = pattern
            .replaceAll('.', '\\.')
            .replaceAll(/\/\*(?=\/)/g, '(?:/@)?')
            .replaceAll('*', '[^]*')
            .replaceAll('@', '[^]*');
          expect(mayMatchAction(pattern, action)).toBe(new RegExp(`^${source}$`, 'i').test(action));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ['covered', `${P}/*`, `${P}/read`, 'yes'],
  ['left open by the documentation', `${P}/*/read`, `${P}/read`, 'maybe'],
  ['left open twice', `Microsoft.CognitiveServices/*/*/read`, 'Microsoft.CognitiveServices/read', 'maybe'],
  ['not open: the star is a part of its segment', `${P}/x*/read`, `${P}/read`, 'no'],
  ['a family, all of it', `${P}/*`, `${P}/MaaS/*`, 'yes'],
  ['a family, a part of it', `${P}/MaaS/chat/completions/action`, `${P}/MaaS/*`, 'maybe'],
  ['a family, some of its verbs', '*/read', `${P}/MaaS/*`, 'maybe'],
  ['a family, nothing of it', `${P}/OpenAI/*`, `${P}/MaaS/*`, 'no'],
])('a pattern and an action: %s', (_, pattern, action, expected) => {
  expect(covers(pattern, action)).toBe(expected);
});

test('two patterns meet where an action is covered by both', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 3 }).map((parts) => parts.join(''));
  // Three letters at most stand in each, so that six are enough for an action that both cover, if there is one.
  const actions = [0, 1, 2, 3, 4, 5, 6].flatMap((length) => words(length));
  fc.assert(
    fc.property(text, text, (left, right) => {
      const common = actions.some((action) => matchesAction(left, action) && matchesAction(right, action));
      expect(patternsMeet(left, right)).toBe(common);
    }),
    { numRuns: 500 },
  );
});

/** All words of a length over two letters. */
function words(length: number): readonly string[] {
  return length === 0 ? [''] : words(length - 1).flatMap((word) => [`${word}a`, `${word}b`]);
}

describe('on hostile patterns', () => {
  /** A text that counts how often one of its characters is looked at. */
  class Counted implements CharSource {
    looks = 0;

    constructor(private readonly text: string) {}

    get length(): number {
      return this.text.length;
    }

    charCodeAt(index: number): number {
      this.looks += 1;
      return this.text.charCodeAt(index);
    }
  }

  const looksAt = (pattern: string, action: string, match: typeof matchesAction): number => {
    const [first, second] = [new Counted(pattern), new Counted(action)];
    match(first, second);
    return first.looks + second.looks;
  };

  const hostile: readonly (readonly [string, (size: number) => readonly [string, string]])[] = [
    ['many stars, no match', (n) => ['*a'.repeat(n / 2), 'b'.repeat(n)]],
    ['many stars, all but a match', (n) => [`${'a*'.repeat(n / 2)}b`, 'a'.repeat(n)]],
    ['stars only', (n) => ['*'.repeat(n), 'a'.repeat(n)]],
    ['one long part that nearly fits everywhere', (n) => [`*${'a'.repeat(n / 2)}b*`, 'a'.repeat(n)]],
    ['long parts that nearly fit everywhere', (n) => [`*${`${'a'.repeat(50)}b*`.repeat(n / 50)}`, 'a'.repeat(n)]],
    ['a part that falls back again and again', (n) => [`*${'ab'.repeat(n / 4)}c*`, 'ab'.repeat(n / 2)]],
    ['slashes and stars', (n) => ['/*'.repeat(n / 2), '/'.repeat(n)]],
    ['slashes and stars, no match', (n) => [`${'/*/'.repeat(n / 3)}a`, '/'.repeat(n)]],
  ];

  test.each(hostile)('%s: the work grows with the length', (_, make) => {
    for (const match of [matchesAction, mayMatchAction]) {
      for (const size of [300, 3_000, 30_000]) {
        const [pattern, action] = make(size);
        expect(looksAt(pattern, action, match)).toBeLessThan(6 * (pattern.length + action.length));
      }
    }
  });
});
