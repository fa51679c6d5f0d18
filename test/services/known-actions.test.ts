import { isKnownDataAction, nearDataActions, operations } from '../../src/services';

const OPENAI = 'Microsoft.CognitiveServices/accounts/OpenAI';

describe('a data action', () => {
  test('of every operation is known, in any case', () => {
    for (const { dataAction } of operations())
      expect([dataAction, isKnownDataAction(dataAction.toUpperCase())]).toEqual([dataAction, true]);
  });

  test.each([
    ['one of a known family that no operation names', `${OPENAI}/fine-tunes/read`, true],
    ['one of a family that a role names', 'Microsoft.CognitiveServices/accounts/Face/detect/action', true],
    ['a fruit', 'bananas', false],
    ['a family that nobody has', 'Microsoft.CognitiveServices/accounts/Fruit/read', false],
    ['a known family without an end', `${OPENAI}/deployments/chat/completions`, false],
    ['a pattern', 'Microsoft.CognitiveServices/*', false],
  ])('%s', (_, name, known) => {
    expect(isKnownDataAction(name)).toBe(known);
  });
});

test.each([
  ['a slip in a word', `${OPENAI}/deployments/embedings/action`, `${OPENAI}/deployments/embeddings/action`],
  ['the name of a thing', 'embeddings', `${OPENAI}/deployments/embeddings/action`],
  ['nothing like any', 'bananas', `${OPENAI}/deployments/chat/completions/action`],
])('the nearest of %s', (_, name, nearest) => {
  expect(nearDataActions(name)).toContain(nearest);
  expect(nearDataActions(name).length).toBeLessThanOrEqual(3);
});
