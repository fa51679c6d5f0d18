import type { IAdaptiveCard, IRichTextBlock } from '@microsoft/teams.cards';
import type { Answer } from '../answer';
import { clock, prose, type Prose } from '../prose';
import type { Place } from './actions';
import { buttonRow, elementsOfAll, foldRow, todoElements, type Frame } from './blocks';
import { maskedParts } from './mask';
import { entitiesOf, mentionLine, type MentionEntity } from './mentions';
import { toSpoken, toSummary } from './plain';
import { headline, line, mark } from './text';
import { TRIMS, trimmed } from './trim';

/** Older documentation of Teams limits a message with a card to 28 KB; the newer limit is higher. */
const MOST_BYTES = 27_000;

const counter = (): Frame['nextToggle'] => {
  let last = 0;
  return () => {
    last += 1;
    return { part: `part-${last}`, closed: `closed-${last}`, open: `open-${last}` };
  };
};

/** When it was looked up; in the reader's own time. */
const checkedLine = ({ at, since }: NonNullable<Answer['checked']>): Prose =>
  since === undefined ? prose`Checked ${clock(at)}` : prose`Checked ${clock(at)}, unchanged since ${clock(since)}`;

const small = (text: Prose): IRichTextBlock => ({ ...line(text, { small: true, subtle: true }), spacing: 'Small' });

/** As wide as the client allows: a command of 300 letters is read better on a long line (the documentation writes it so). */
export type Card = Omit<IAdaptiveCard, 'msteams'> & {
  readonly msteams: { readonly width: 'Full'; readonly entities?: readonly MentionEntity[] };
};

function render(answer: Answer, place: Place): Card {
  const frame: Frame = { place, nextToggle: counter() };
  const { why, todo, expect, note, blocks, checked, buttons, folds = [], mentions = [] } = answer;
  const summary = toSummary(answer);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    msteams: { width: 'Full', ...(mentions.length > 0 && { entities: entitiesOf(mentions) }) },
    fallbackText: summary,
    speak: toSpoken(summary),
    body: [
      headline(answer.headline),
      ...mentionLine(mentions),
      ...(why === undefined ? [] : [{ ...line(why), spacing: 'Small' as const }]),
      ...elementsOfAll(blocks, frame),
      ...todoElements(todo, expect),
      ...(note === undefined ? [] : [{ ...line(note, {}, [mark('⚠ ', { bold: true })]), spacing: 'Small' as const }]),
      ...buttonRow(buttons, frame),
      ...(checked === undefined ? [] : [small(checkedLine(checked))]),
      ...foldRow(folds, frame),
    ],
  };
}

/** Bytes that a value takes as JSON, at the most: three for each unit of a text, which is escaped or not. */
function mostBytes(value: Readonly<Record<string, unknown>>): number {
  let sum = 2;
  // Faster than `Object.entries`, and a card's parts inherit nothing.
  for (const key in value) {
    const part = value[key];
    sum += key.length + 4;
    if (typeof part === 'string') sum += part.length * 3 + 2;
    else sum += isParts(part) ? mostBytes(part) : 24;
  }
  return sum;
}

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Writing a card out to measure it takes as long as making it; most are far from the limit. */
const fits = (card: Card): boolean =>
  mostBytes({ card }) <= MOST_BYTES || Buffer.byteLength(JSON.stringify(card)) <= MOST_BYTES;

/**
 * The answer as an Adaptive Card 1.5, under 28 KB: where it would be longer, its lists are cut and say so.
 * It never asks clients to fetch it anew by themselves: the router would then show one person's card to everybody
 * (teams.md §1.4.1).
 */
export function toCard(answer: Answer, place: Place = 'chat'): Card {
  const whole = maskedParts(render(answer, place));
  if (fits(whole)) return whole;
  const cards = TRIMS.map((trim) => maskedParts(render(trimmed(answer, trim), place)));
  return cards.find(fits) ?? maskedParts(render({ ...answer, blocks: [], folds: [], buttons: [] }, place));
}
