import fc from 'fast-check';
import type { Answer, Block } from '../../src/answer';
import { toCard, toSummary, toText } from '../../src/cards';
import { data, link, prose, words } from '../../src/prose';
import { ANSWERS } from './answers';
import { complaints, objectsIn } from './parser';

const LIMIT = 28_000;
const size = (answer: Answer): number => Buffer.byteLength(JSON.stringify(toCard(answer)));
const ofType = (card: unknown, type: string) => objectsIn(card).filter((each) => each['type'] === type);

const isPrimary = (action: unknown): boolean =>
  typeof action === 'object' && action !== null && 'style' in action && action.style === 'positive';

const answerWith = (...blocks: readonly Block[]): Answer => ({
  tone: 'neutral',
  headline: words('A headline'),
  blocks,
  buttons: [],
});

describe.each(Object.entries(ANSWERS))('%s', (_, make) => {
  const card = toCard(make());

  test('is read by the client without a complaint, but for elements that only Teams knows', () => {
    expect(complaints(card).filter((complaint) => !complaint.includes('CodeBlock'))).toEqual([]);
  });

  test('gives every element of Teams alone a fallback that clients know', () => {
    for (const block of ofType(card, 'CodeBlock')) expect(block['fallback']).toMatchObject({ type: 'Container' });
  });

  test('never asks to be fetched anew, and stays small', () => {
    expect(JSON.stringify(card)).not.toMatch(/"refresh"/);
    expect(size(make())).toBeLessThan(LIMIT);
  });

  test('has a text for clients without cards', () => {
    expect(card.fallbackText).toBe(toSummary(make()));
    expect(toSummary(make())).not.toBe('');
    expect(toText(make())).not.toMatch(/undefined|\[object/);
  });

  test('can be heard: a heading first, words to speak, a language, and a name for each thing to press or fill in', () => {
    expect(card.body[0]).toMatchObject({ style: 'heading' });
    expect(card.speak).toBeTruthy();
    expect(card.lang).toBe('en');
    // A link within a sentence is called by its own words.
    const pressed = ['Action.Execute', 'Action.Submit', 'Action.ToggleVisibility'].flatMap((type) =>
      ofType(card, type),
    );
    for (const { title } of pressed) expect(title).toMatch(/\w{3}/);
    const fields = objectsIn(card).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
    for (const { label } of fields) expect(label).toMatch(/\w{3}/);
    expect(ofType(card, 'Image').filter(({ altText }) => typeof altText !== 'string')).toEqual([]);
  });

  test('links by https only', () => {
    for (const action of ofType(card, 'Action.OpenUrl')) expect(action['url']).toMatch(/^https:\/\//);
  });

  test('gives every foldable part and every field an id of its own', () => {
    const ids = objectsIn(card).flatMap((each) =>
      typeof each['id'] === 'string' && 'type' in each ? [each['id']] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
    const targets = ofType(card, 'Action.ToggleVisibility').flatMap((each) => each['targetElements']);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });

  test('has three buttons at most, one of them primary', () => {
    for (const { actions } of ofType(card, 'ActionSet')) {
      expect(Array.isArray(actions) && actions.length).toBeLessThanOrEqual(3);
      expect(Array.isArray(actions) && actions.filter((action) => isPrimary(action)).length).toBe(1);
    }
  });
});

const HOSTILE = [
  '[click](http://evil.example)',
  '![x](https://evil.example/a.png)',
  '**bold** _it_ ~~no~~ `code`',
  '# heading',
  '- item\n1. item',
  '<b>html</b><script>alert(1)</script>',
  '{{DATE(2026-11-20T12:00:00Z,SHORT)}}',
  '{\u200b{DATE(2026-11-20T12:00:00Z)}}',
  '{{TIME(2026-11-20T12:00:00Z)}}',
  '${$root.secret}',
  '\u202eevil\u202c',
  '\u001b[31mred\u001b[0m',
  'javascript:alert(1)',
  'https://evil.example',
  '1. one',
  '\ud800',
];
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(...HOSTILE, ...['[', ']', '(', ')', '*', '_', '`', '#', '-', '.', '1', ' ', '{', '}', '\n']),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

const everywhere = (value: string): Answer => ({
  tone: 'problem',
  headline: prose`Look: ${value}`,
  blocks: [
    { kind: 'text', text: prose`${value} and ${link('a page', 'https://learn.microsoft.com/x')}` },
    { kind: 'notice', tone: 'warning', text: [data(value)] },
    { kind: 'quotes', quotes: [{ label: 'Status', text: value }] },
    { kind: 'steps', title: 'Do', steps: [{ does: 'note', text: prose`${value}` }] },
    { kind: 'facts', facts: [{ label: 'Fact', value: [data(value)] }] },
    { kind: 'reasons', title: 'Why', reasons: [{ counts: 'no', text: [data(value)] }] },
    {
      kind: 'scopes',
      title: 'Where',
      rows: [{ level: 'Account', name: value, held: [{ role: [data(value)], counts: 'yes', because: [data(value)] }] }],
    },
    { kind: 'more', label: 'More', blocks: [{ kind: 'list', items: [[data(value)]] }] },
    {
      kind: 'choose-resource',
      choices: [{ label: value, id: '/subscriptions/x' }],
      question: { wanted: { kind: 'action', name: 'A.B/c' } },
    },
  ],
  buttons: [
    {
      kind: 'check',
      label: value,
      question: { wanted: { kind: 'action', name: 'A.B/c' }, resource: { kind: 'name', name: value } },
    },
  ],
});

describe('a value from outside', () => {
  test('never stands where Markdown is read', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        for (const block of ofType(toCard(everywhere(value)), 'TextBlock'))
          expect(block['text']).not.toMatch(
            /[[\]*`~<>{}$\\|]|\n|(?<![\p{L}\p{N}])#|^[\d+-]|(?<!\u2060)_|_(?!\u2060)|[.@/:](?=\p{L})/u,
          );
      }),
    );
  });

  test('brings no link, no computed date, no unseen character and no control character', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const card = toCard(everywhere(value));
        const links = ofType(card, 'Action.OpenUrl').map((each) => each['url']);
        expect(links).toEqual(['https://learn.microsoft.com/x']);
        for (const { text } of ofType(card, 'TextRun')) {
          expect(text).not.toMatch(/\{\{\s*(?:DATE|TIME)\s*\(/i);
          expect(text).not.toMatch(
            /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/,
          );
        }
        expect(complaints(card)).toEqual([]);
      }),
    );
  });

  test('brings no terminal sequence into the text', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(toText(everywhere(value)) + toSummary(everywhere(value))).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/,
        );
      }),
    );
  });

  test('is never a link of its own, whoever asks for one', () => {
    const card = toCard(
      answerWith({ kind: 'text', text: [link('x', 'javascript:alert(1)'), link('y', 'http://a.example')] }),
    );
    expect(ofType(card, 'Action.OpenUrl')).toEqual([]);
    const button = { ...answerWith(), buttons: [{ kind: 'open', label: 'x', href: 'http://a.example' } as const] };
    expect(ofType(toCard(button), 'ActionSet')).toEqual([]);
  });
});

describe('a headline', () => {
  const first = (name: string): unknown => toCard({ ...answerWith(), headline: prose`You may use ${name}` }).body[0];

  test.each([
    ['contoso-ai', 'contoso-ai'],
    ['gpt-4.1', 'gpt-4.1'],
    ['my_model', 'my\u2060_\u2060model'],
    ['a*b', 'ab'],
    ['[x](y)', 'x(y)'],
    ['a.b', 'a.\u2060b'],
    ['a/b', 'a/\u2060b'],
    ['aad#id and C#', 'aad#id and C#'],
    ['# title and ##', ' title and '],
  ])('with %s is a heading in which nothing is marked up', (name, shown) => {
    expect(first(name)).toMatchObject({
      type: 'TextBlock',
      style: 'heading',
      size: 'Large',
      text: `You may use ${shown}`,
    });
  });
});

describe('a part that folds', () => {
  const card = toCard({
    ...answerWith(),
    folds: ['Why', 'Your roles', 'Other ways', 'Sources'].map((label) => ({
      label,
      blocks: [{ kind: 'text', text: words('Inside.') }],
    })),
    buttons: [{ kind: 'show', label: 'Show the code', blocks: [{ kind: 'text', text: words('Code.') }] }],
  });

  test('tells by its triangle whether it is open, and its target changes both', () => {
    const texts = ofType(card, 'TextBlock');
    const closed = texts.find(({ text }) => text === 'Why ▾');
    const open = texts.find(({ text }) => text === 'Why ▴');
    expect(closed).toMatchObject({ isVisible: true });
    expect(open).toMatchObject({ isVisible: false });
    const toggle = ofType(card, 'Action.ToggleVisibility').find(({ title }) => title === 'Why');
    expect(toggle?.['targetElements']).toEqual(expect.arrayContaining([closed?.['id'], open?.['id']]));
  });

  test('what does not fit in a row folds together behind the last word', () => {
    const labels = ofType(card, 'ColumnSet').map(({ columns }) => JSON.stringify(columns).match(/\p{L}[\p{L} ]+ ▾/gu));
    expect(labels[0]).toEqual(['Why ▾', 'Your roles ▾', 'Other ways ▾', 'More ▾']);
    expect(labels.slice(1)).toEqual([['Sources ▾']]);
  });

  test('a word that is longer than a row stands alone', () => {
    const label = 'A question that somebody wrote in more words than a row of a phone holds';
    const blocks = [{ kind: 'text', text: words('Inside.') } as const];
    for (const folds of [
      [{ label, blocks }],
      [
        { label, blocks },
        { label: `${label}, and more`, blocks },
      ],
    ]) {
      expect(JSON.stringify(toCard({ ...answerWith(), folds }))).toContain(label);
    }
  });

  test('a button that shows something does the same', () => {
    const titles = ofType(card, 'ActionSet').map(
      ({ actions }) => JSON.stringify(actions).match(/Show the code ./u)?.[0],
    );
    expect(titles).toEqual(['Show the code ▾', 'Show the code ▴']);
  });
});

test('a card is as wide as the client allows, and says its language', () => {
  expect(toCard(answerWith())).toMatchObject({ msteams: { width: 'Full' }, lang: 'en' });
});

test('a time is the reader’s own', () => {
  const at = Date.UTC(2026, 10, 28, 20, 31);
  const card = toCard({ ...answerWith(), checked: { at, since: at - 7 * 60_000 } });
  const texts = ofType(card, 'TextRun').map(({ text }) => text);
  expect(texts.join('')).toBe('Checked {{TIME(2026-11-28T20:31:00Z)}}, unchanged since {{TIME(2026-11-28T20:24:00Z)}}');
});

describe('a card that would be too large', () => {
  const many = <T>(count: number, make: (i: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const long = 'x'.repeat(3000);
  test.each<[string, Block]>([
    [
      'reasons',
      { kind: 'reasons', title: 'Why', reasons: many(5000, (i) => ({ counts: 'no', text: prose`role ${i}` })) },
    ],
    ['list items', { kind: 'list', items: many(5000, (i) => prose`item ${i}`) }],
    [
      'scopes',
      {
        kind: 'scopes',
        title: 'Where',
        rows: many(100, (i) => ({
          level: 'Account',
          name: String(i),
          held: many(40, () => ({ role: words('r'), counts: 'no', because: words('b') })),
        })),
      },
    ],
    ['long values', { kind: 'list', items: many(50, () => prose`${long}`) }],
    ['quotes', { kind: 'quotes', quotes: many(500, () => ({ label: 'a', text: long })) }],
    ['steps', { kind: 'steps', title: 'Do', steps: many(400, () => ({ does: 'note', text: prose`${long}` })) }],
    ['facts', { kind: 'facts', facts: many(500, () => ({ label: 'a', value: prose`${long}` })) }],
    [
      'folded parts',
      { kind: 'more', label: 'More', blocks: [{ kind: 'list', items: many(5000, (i) => prose`item ${i}`) }] },
    ],
    [
      'choices',
      {
        kind: 'choose-resource',
        choices: many(3000, (i) => ({ label: `account ${i}`, id: `/subscriptions/${i}` })),
        question: { wanted: { kind: 'action', name: 'A.B/c' } },
      },
    ],
  ])('by its %s is cut to size', (_, block) => {
    const answer = answerWith(block);
    expect(size(answer)).toBeLessThan(LIMIT);
    expect(toCard(answer).body.length).toBeGreaterThan(1);
    expect(complaints(toCard(answer))).toEqual([]);
  });

  test('says how much is missing', () => {
    const answer = answerWith({ kind: 'list', items: many(5000, (i) => prose`item ${i}`) });
    const texts = ofType(toCard(answer), 'TextRun').map((each) => String(each['text']));
    expect(texts.join('')).toMatch(/… and \d{4} more, left out to keep this card small/);
  });
});
