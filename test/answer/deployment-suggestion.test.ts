import fc from 'fast-check';
import { distance, nearestName } from '../../src/answer/nearest';
import { likelyDeployment } from '../../src/answer/paste/deployment-suggestion';

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

describe('the deployment that was meant', () => {
  const deployments = [
    { name: 'gpt-4o', model: 'gpt-4o' },
    { name: 'gpt-4o-mini', model: 'gpt-4o-mini' },
    { name: 'embed-large', model: 'text-embedding-3-large' },
    { name: 'team2-chat', model: 'gpt-5' },
  ];
  test.each([
    ['a slip of the pen', 'gpt4o', 'gpt-4o'],
    ['the model in place of the name', 'text-embedding-3-large', 'embed-large'],
    ['a dash too many', 'team-2-chat', 'team2-chat'],
    ['another model of almost the same letters', 'gpt-4.1-mini', undefined],
    ['the model without the o', 'gpt-4', undefined],
    ['another size of a model', 'text-embedding-3-small', undefined],
    ['another number', 'team1-chat', undefined],
  ])('%s: %s', (_, asked, expected) => {
    expect(likelyDeployment(asked, deployments)).toBe(expected);
  });
});
