import fc from 'fast-check';
import { distance, nearestName } from '../../src/answer/nearest';

describe('edit distance', () => {
  test.each([
    ['', '', 0],
    ['gpt-4o', 'gpt-4o', 0],
    ['gpt4o', 'gpt-4o', 1],
    ['kitten', 'sitting', 3],
    ['abc', '', 3],
    ['flaw', 'lawn', 2],
  ])('%s to %s', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
  });

  const word = fc.string({ maxLength: 12 });
  test('is a metric', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
      }),
    );
  });
});

describe('the nearest name', () => {
  const names = ['gpt-4o', 'gpt-4o-mini', 'text-embedding-3-large', 'prod-chat'];
  test.each([
    ['gpt4o', 'gpt-4o'],
    ['GPT-4O', 'gpt-4o'],
    ['gpt-4o-mini', 'gpt-4o-mini'],
    ['gpt-4omini', 'gpt-4o-mini'],
    ['text-embedding-3-small', 'text-embedding-3-large'],
    ['prod_chat', 'prod-chat'],
    ['something-else-entirely', undefined],
  ])('%s → %s', (asked, expected) => {
    expect(nearestName(asked, names)).toBe(expected);
  });

  test('of none is none', () => {
    expect(nearestName('gpt-4o', [])).toBeUndefined();
  });
});
