import type { IAdaptiveCard, IRichTextBlock } from '@microsoft/teams.cards';
import type { Answer } from '../answer';
import { clock, prose, type Prose } from '../prose';
import type { Place } from './actions';
import { buttonRow, elementsOfAll, foldRow, todoElements, type Frame } from './blocks';
import { maskedParts, measuredParts } from './mask';
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

const small = (text: Prose): IRichTextBlock => line(text, { small: true, subtle: true, spacing: 'Small' });

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
      ...(why === undefined ? [] : [line(why, { spacing: 'Small' })]),
      ...elementsOfAll(blocks, frame),
      ...todoElements(todo, expect),
      ...(note === undefined ? [] : [line(note, { spacing: 'Small' }, [mark('⚠ ', { bold: true })])]),
      ...buttonRow(buttons, frame),
      ...(checked === undefined ? [] : [small(checkedLine(checked))]),
      ...foldRow(folds, frame),
    ],
  };
}

/**
 * The answer as an Adaptive Card 1.5, under 28 KB: where it would be longer, its lists are cut and say so.
 * It never asks clients to fetch it anew by themselves: the router would then show one person's card to everybody
 * (teams.md §1.4.1).
 */
export function toCard(answer: Answer, place: Place = 'chat'): Card {
  const fitting = (each: Answer): Card | undefined => {
    const { parts, bytes } = measuredParts(render(each, place));
    return bytes <= MOST_BYTES ? parts : undefined;
  };
  const whole = fitting(answer);
  if (whole) return whole;
  for (const trim of TRIMS) {
    const card = fitting(trimmed(answer, trim));
    if (card) return card;
  }
  return maskedParts(render({ ...answer, blocks: [], folds: [], buttons: [] }, place));
}
