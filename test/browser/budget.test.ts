import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { toCard } from '../../src/cards';
import { openCards, type CardPage, type Measured } from './measured';
import { realAnswers, type RealAnswer } from './real-cards';

/**
 * How much of a phone a card takes, measured on real answers: an example of each scenario (or the pastes of the folder
 * that `CARD_PASTES` names) as five people of the sandbox meet it, and as everybody meets it in a channel.
 */
const PHONE = 320;

let page: CardPage;
let cards: readonly (RealAnswer & { readonly size: Measured })[];

beforeAll(async () => {
  page = await openCards(PHONE);
  const measured: (RealAnswer & { readonly size: Measured })[] = [];
  for (const real of await realAnswers()) measured.push({ ...real, size: await page.measure(toCard(real.answer)) });
  cards = measured;
}, 900_000);
afterAll(() => page.close());

const of = (setting: RealAnswer['setting']): readonly Measured[] =>
  cards.filter((card) => card.setting === setting).map(({ size }) => size);

/** The value that `share` of all do not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The cards that break a rule, by paste and person. */
const breaking = (setting: RealAnswer['setting'], rule: (size: Measured) => boolean): readonly string[] =>
  cards
    .filter((card) => card.setting === setting && !rule(card.size))
    .map(({ paste, person, size }) => `${paste}, ${person}: ${size.height} px, ${size.words} words`);

describe('in a personal chat, at 320 pixels', () => {
  test('95 of 100 cards are at most 460 pixels high, and none over 600', () => {
    expect(
      quantile(
        of('personal').map(({ height }) => height),
        0.95,
      ),
    ).toBeLessThanOrEqual(460);
    expect(breaking('personal', ({ height }) => height <= 600)).toEqual([]);
  });

  test('at most 75 words stand open', () => {
    expect(breaking('personal', ({ words }) => words <= 75)).toEqual([]);
  });

  test('the first button ends within 420 pixels, and each card has one, and three at most', () => {
    expect(breaking('personal', ({ primaryAt }) => primaryAt !== undefined && primaryAt <= 420)).toEqual([]);
    expect(breaking('personal', ({ buttons }) => buttons <= 3)).toEqual([]);
  });

  test('each begins with a heading', () => {
    expect(breaking('personal', ({ headings }) => headings === 1)).toEqual([]);
  });
});

test('where others read along, a card is at most 260 pixels high', () => {
  expect(breaking('shared', ({ height }) => height <= 260)).toEqual([]);
});

test('the table of docs/cards.md', () => {
  const row = (name: string, sizes: readonly Measured[]): string => {
    const each = (value: (size: Measured) => number): string => {
      const values = sizes.map(value);
      return `${quantile(values, 0.5)} / ${quantile(values, 0.95)} / ${Math.max(...values)}`;
    };
    return `| ${name} | ${sizes.length} | ${each(({ height }) => height)} | ${each(({ words }) => words)} | ${each(({ primaryAt }) => primaryAt ?? 0)} |`;
  };
  const table = [
    '| where | cards | height in px: median / 95 % / worst | words | first button ends at |',
    '| --- | --- | --- | --- | --- |',
    row('personal chat', of('personal')),
    row('channel, group chat', of('shared')),
  ].join('\n');
  const folder = join(__dirname, '../../test-output/browser');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cards.md'), `${table}\n`);
  process.stdout.write(`${table}\n`);
  expect(cards.length).toBeGreaterThan(400);
});
