import type { Answer } from '../answer';
import type { Replace } from './chat';
import { failureOf } from './record';
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

/** Replaces a card after its turn has ended, with a line of its own in the log. Never rejects. */
export async function replaceLate(
  turn: Turn,
  { log }: Services,
  replace: Replace,
  card: string,
  answer: Answer,
): Promise<void> {
  try {
    await turn.stage('channel', replace(card, answer));
    log.turn({ ...turn.record(), turn: 'late-update' });
  } catch (error) {
    log.turn({ ...turn.record(failureOf(error)), turn: 'late-update' });
  }
}
