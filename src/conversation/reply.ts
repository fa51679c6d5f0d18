import type { Answer } from '../answer';
import type { Services } from './services';
import type { Turn } from './turn';

/** What is said now, and what replaces it by itself when it is known: in a personal chat only. */
export interface Reply {
  readonly answer: Answer;
  readonly later?: Promise<Answer> | undefined;
}

/** Time that rendering and sending a card takes: what waits for a verdict stops this much earlier. */
const SENDING_MS = 300;

/** How long the card of a message may still wait for a verdict, in milliseconds. */
export const cardWait = (turn: Turn, { limits }: Services): number => limits.cardWaitMs - SENDING_MS - turn.elapsed();

/** How long the answer to a click may still wait for a verdict, in milliseconds. */
export const clickWait = (turn: Turn, { limits }: Services): number => limits.clickWaitMs - SENDING_MS - turn.elapsed();
