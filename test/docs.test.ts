import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsInWords } from '../src/config';
import { defineScenario } from '../src/diagnosis';
import { prose, words } from '../src/prose';
import { samplePeople } from '../src/sandbox';
import { scenarios } from '../src/scenarios';
import { withPeople } from './docs/readme-people';
import { scenarioPages } from './docs/scenarios-page';
import { settingsPage } from './docs/settings-page';

test('docs/scenarios says what the scenarios say: npm run docs writes it', () => {
  const folder = join(__dirname, '../docs/scenarios');
  const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const wanted = scenarioPages(scenarios);
  expect([...written.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [name, page] of wanted) expect(written.get(name)).toBe(page);
});

test('docs/settings.md says what config says: npm run docs writes it', () => {
  const written = readFileSync(join(__dirname, '../docs/settings.md'), 'utf8');
  expect(written).toBe(settingsPage(settingsInWords()));
  expect(settingsInWords().filter(({ what }) => what === '')).toEqual([]);
});

test('the README shows who lives in the sandbox: npm run docs writes it', () => {
  const written = readFileSync(join(__dirname, '../README.md'), 'utf8');
  // The formatter pads the cells of a table; the words are what counts.
  const bare = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  expect(bare(written)).toBe(bare(withPeople(written, samplePeople())));
});

test('every scenario has its place on a page', () => {
  const page = [...scenarioPages(scenarios).values()].join('\n');
  expect(scenarios.length).toBeGreaterThan(0);
  expect(scenarios.filter(({ id }) => !page.includes(`<a id="${id}"></a>`)).map(({ id }) => id)).toEqual([]);
});

test('a scenario is shown with its cause, its fix and its dated sources', () => {
  const toy = defineScenario({
    id: 'toy-door',
    family: 'service-error',
    title: 'The toy door is shut',
    stage: 'serve',
    needs: ['status'],
    rules: [
      {
        strength: 'strong',
        says: ['door', 'shut'],
        oneOf: ['red', 'blue'],
        unless: ['painted'],
        codes: ['ToyShut'],
        status: [418],
        when: (evidence) => evidence.length > 0,
        whenInWords: 'something is said',
      },
    ],
    explain: ({ status }) => ({
      headline: words('The door_is shut.'),
      cause: prose`It answered ${status.value}.`,
      steps: [{ does: 'note', text: words('Knock.'), snippet: { language: 'Bash', text: 'knock', blanks: [] } }],
      older: words('Once there was a bell.'),
    }),
    sources: [{ title: 'Doors', url: 'https://example.com/doors', read: '2026-01-02', confidence: 'memory' }],
    examples: {
      claims: [{ name: 'a plain one', text: 'HTTP 418: door shut' }],
      declines: [{ name: 'open', text: 'a door with ``` in it' }],
    },
  });
  const page = [...scenarioPages([toy]).values()].join('\n');
  for (const expected of [
    '## The toy door is shut',
    '1 pastes that it claims, 1 near misses that it declines: `locksmith explain toy-door` prints them, with its rules.',
    '> **The door\\_is shut.** It answered `418`.',
    '1. Knock.\n\n   ```bash\n   knock\n   ```',
    'Older advice: Once there was a bell.',
    '- [Doors](https://example.com/doors), from memory, not read again, written down on 2 January 2026',
  ]) {
    expect(page).toContain(expected);
  }
});
