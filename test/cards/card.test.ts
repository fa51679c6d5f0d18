import fc from 'fast-check';
import type { Answer, Block } from '../../src/answer';
import { toCard, toSummary, toText } from '../../src/cards';
import { data, link, prose, words } from '../../src/prose';
import { ANSWERS } from './answers';
import { complaints, objectsIn } from './parser';

const LIMIT = 28_000;
const size = (answer: Answer): number => Buffer.byteLength(JSON.stringify(toCard(answer)));
const ofType = (card: unknown, type: string) => objectsIn(card).filter((each) => each['type'] === type);

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

  test('has no more buttons than Teams shows', () => {
    expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
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
          expect(block['text']).toMatch(/^[A-Za-z][A-Za-z0-9 ,():-]{0,250}$/);
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
    expect(toCard(button).actions).toBeUndefined();
  });
});

describe('a headline', () => {
  const first = (answer: Answer): unknown => toCard(answer).body[0];
  test('with plain names is a heading', () => {
    expect(first({ ...answerWith(), headline: prose`You may use ${'contoso-ai'}` })).toMatchObject({
      type: 'TextBlock',
      style: 'heading',
      text: 'You may use contoso-ai',
    });
  });

  test.each(['my_model', 'a*b', '[x](y)', 'a.b', 'a/b'])('with %s is a run of text', (name) => {
    expect(first({ ...answerWith(), headline: prose`You may use ${name}` })).toMatchObject({ type: 'RichTextBlock' });
  });
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
