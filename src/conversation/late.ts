import type { Answer } from '../answer';
import type { Replace } from './chat';
import { failureOf } from './record';
import type { Services } from './services';
import type { Turn } from './turn';

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
    log.turn({ ...turn.record('late-update'), turn: 'late-update' });
  } catch (error) {
    log.turn({ ...turn.record('late-update', failureOf(error)), turn: 'late-update' });
  }
}
