import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Answer } from '../answer';
import { actionsOf, type Place } from './actions';
import { elementsOfAll, type Frame } from './blocks';
import { toSummary } from './plain';
import { STYLES } from './signs';
import { headline } from './text';
import { TRIMS, trimmed } from './trim';

/** Older documentation of Teams limits a message with a card to 28 KB; the newer limit is higher. */
const MOST_BYTES = 27_000;

const counter = (): Frame['nextId'] => {
  let last = 0;
  return () => `more-${(last += 1)}`;
};

function render(answer: Answer, place: Place): IAdaptiveCard {
  const frame: Frame = { place, nextId: counter() };
  const actions = actionsOf(answer.buttons, place);
  const summary = toSummary(answer);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: summary,
    speak: summary,
    body: [headline(answer.headline, STYLES[answer.tone].text), ...elementsOfAll(answer.blocks, frame)],
    ...(actions.length === 0 ? {} : { actions }),
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
const fits = (card: IAdaptiveCard): boolean =>
  mostBytes({ card }) <= MOST_BYTES || Buffer.byteLength(JSON.stringify(card)) <= MOST_BYTES;

/**
 * The answer as an Adaptive Card 1.5, under 28 KB: where it would be longer, its lists are cut and say so.
 * It never asks clients to fetch it anew by themselves: the router would then show one person's card to everybody
 * (teams.md §1.4.1).
 */
export function toCard(answer: Answer, place: Place = 'chat'): IAdaptiveCard {
  const whole = render(answer, place);
  if (fits(whole)) return whole;
  const cards = TRIMS.map((trim) => render(trimmed(answer, trim), place));
  return cards.find(fits) ?? render({ ...answer, blocks: [], buttons: [] }, place);
}
