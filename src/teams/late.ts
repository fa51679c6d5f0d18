import type { Answer } from '../answer';
import type { WayBack } from './adapter';
import type { Desk } from './desk';
import { failureOf } from './log';
import { replace } from './send';
import type { Turn } from './turn';

/** The update of a card after its turn, with a line of its own in the log. Never rejects. */
export async function resumeAndReplace(
  turn: Turn,
  desk: Desk,
  resume: WayBack,
  activityId: string,
  answer: Answer,
): Promise<void> {
  const record = { reference: turn.reference, ...turn.noted(), turn: 'late-update' } as const;
  try {
    await turn.stage(
      'channel',
      resume((context) => replace(context, activityId, answer)),
    );
    desk.parts.log.turn({ ...record, stages: turn.noted().stages, ms: Math.round(turn.elapsed()) });
  } catch (error) {
    desk.parts.log.turn({ ...record, ms: Math.round(turn.elapsed()), failure: failureOf(error) });
  }
}
