import fc from 'fast-check';
import { clean, cleanLine, clip } from '../../src/cards/clean';

describe('cleaning', () => {
  test.each([
    ['a zero-width space', 'pay\u200bpal', 'paypal'],
    ['a bidirectional override', 'abc\u202ecba', 'abccba'],
    ['a terminal sequence', '\u001b[31mred', '[31mred'],
    ['a soft hyphen', 'sec\u00adret', 'secret'],
    ['tag characters', 'a\u{e0041}\u{e0042}b', 'ab'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a date function', '{{DATE(2026-11-20T12:00:00Z)}}', '{ {DATE(2026-11-20T12:00:00Z)}}'],
    ['a date function in three braces', '{{{TIME(2026-11-20T12:00:00Z)}}}', '{{ {TIME(2026-11-20T12:00:00Z)}}}'],
    ['a date function behind a zero-width space', '{\u200b{DATE(x)}}', '{ {DATE(x)}}'],
    ['other braces', '{{deployment}}', '{{deployment}}'],
    ['what is harmless', 'Grüße, 世界 👋 a_b*c', 'Grüße, 世界 👋 a_b*c'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test('is done once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(cleanLine(text)).not.toMatch(/\n/);
      }),
    );
  });
});

test('a clipped text is as long as it may be at most, never half a character, and is always well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      const short = clip(text, length);
      expect(short.length).toBeLessThanOrEqual(length);
      expect(short).toBe(short.replace(/\p{Surrogate}/gu, '?'));
      expect(text.length <= length ? short === text : short.endsWith('…')).toBe(true);
    }),
  );
});
