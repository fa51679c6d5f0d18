import type { Answer, Block, Step } from '../answer';
import { prose, words, type Prose } from '../prose';
import { clip } from './clean';

/** How much of an answer is kept. */
export interface Trim {
  /** Entries of each list. */
  readonly items: number;
  /** Characters of each value from outside. */
  readonly value: number;
  /** Whether the folded parts stay. */
  readonly more: boolean;
}

/** From mild to severe; the first that makes the card small enough is taken. */
export const TRIMS: readonly Trim[] = [
  { items: 20, value: 400, more: true },
  { items: 10, value: 300, more: true },
  { items: 6, value: 200, more: true },
  { items: 6, value: 200, more: false },
  { items: 3, value: 120, more: false },
  { items: 2, value: 60, more: false },
];

const inProse = (text: Prose, { value }: Trim): Prose =>
  text.slice(0, 60).map((inline) => (inline.kind === 'data' ? { ...inline, text: clip(inline.text, value) } : inline));

const left = (count: number): Prose => prose`… and ${count} more, left out to keep this card small`;

/** The first entries of a list, and an entry that tells how many are missing. */
function first<T>(list: readonly T[], { items }: Trim, tell: (text: Prose) => T): readonly T[] {
  return list.length <= items ? list : [...list.slice(0, items), tell(left(list.length - items))];
}

type Reasons = (Block & { kind: 'reasons' })['reasons'];

function block(of: Block, trim: Trim): readonly Block[] {
  const short = (text: Prose): Prose => inProse(text, trim);
  switch (of.kind) {
    case 'text':
    case 'notice':
      return [{ ...of, text: short(of.text) }];
    case 'heading':
    case 'snippet':
    case 'form':
      return [of];
    case 'quotes':
      return [
        {
          ...of,
          quotes: of.quotes.slice(0, trim.items).map((each) => ({ ...each, text: clip(each.text, trim.value) })),
        },
      ];
    case 'steps':
      return [
        {
          ...of,
          steps: first<Step>(of.steps, trim, (text) => ({ does: 'note', text })).map((each) => ({
            ...each,
            text: short(each.text),
          })),
        },
      ];
    case 'facts':
      return [{ ...of, facts: of.facts.slice(0, trim.items).map((each) => ({ ...each, value: short(each.value) })) }];
    case 'reasons': {
      const reasons = first<Reasons[number]>(of.reasons, trim, (text) => ({ counts: 'unclear', text }));
      return [{ ...of, reasons: reasons.map((each) => ({ ...each, text: short(each.text) })) }];
    }
    case 'scopes':
      return [
        {
          ...of,
          rows: of.rows.slice(-8).map((row) => ({ ...row, name: clip(row.name, 60), held: heldOf(row.held, trim) })),
        },
      ];
    case 'list':
      return [{ ...of, items: first(of.items, trim, (text) => text).map(short) }];
    case 'more':
      return trim.more ? [{ ...of, blocks: of.blocks.flatMap((inner) => block(inner, trim)) }] : [];
    case 'choose-resource':
      return [{ ...of, choices: of.choices.slice(0, trim.items * 3) }];
    case 'sources':
      return [{ ...of, sources: of.sources.slice(0, trim.items) }];
  }
}

type Held = (Block & { kind: 'scopes' })['rows'][number]['held'];

const heldOf = (held: Held, trim: Trim): Held =>
  first<Held[number]>(held, { ...trim, items: Math.max(2, Math.floor(trim.items / 2)) }, (because) => ({
    role: words('…'),
    counts: 'unclear',
    because,
  })).map((each) => ({ ...each, role: inProse(each.role, trim), because: inProse(each.because, trim) }));

/** An answer cut to size. What matters most stands first in every list, so the ends are what goes. */
export const trimmed = (answer: Answer, trim: Trim): Answer => ({
  ...answer,
  headline: inProse(answer.headline, trim),
  blocks: answer.blocks.slice(0, 40).flatMap((each) => block(each, trim)),
  folds: trim.more
    ? (answer.folds ?? []).map((fold) => ({ ...fold, blocks: fold.blocks.flatMap((each) => block(each, trim)) }))
    : [],
});
