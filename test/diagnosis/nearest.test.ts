import { defineScenario, nearestAmong } from '../../src/diagnosis';

const scenario = (id: string, title: string, phrase: string) =>
  defineScenario({
    id,
    title,
    family: 'token-rejected',
    stage: 'authenticate',
    needs: [],
    rules: [{ strength: 'certain', says: [phrase] }],
    explain: () => ({ headline: [], cause: [], steps: [] }),
    sources: [],
    examples: { claims: [{ name: 'one', text: `Error: ${phrase}` }], declines: [] },
  });

const nearest = nearestAmong([
  scenario('audience', 'Token for another audience', 'audience is incorrect'),
  scenario('deployment', 'No such deployment', 'the API deployment does not exist'),
  scenario('firewall', 'Blocked by the firewall', 'denied due to Virtual Network rules'),
]);

describe('the nearest scenarios of a paste that none claims', () => {
  it.each([
    ['shares words with one phrase', 'something about the audience', 'audience'],
    ['shares words with a title', 'my deployment is gone', 'deployment'],
    ['is long', 'the firewall '.repeat(10_000), 'firewall'],
  ])('%s', (_name, text, id) => {
    expect(nearest(text)[0]?.id).toBe(id);
  });

  it('are none for words that no scenario knows', () => {
    expect(nearest('banana')).toEqual([]);
  });
});
