import type { Answer } from '../answer';
import type { WayBack } from './adapter';
import type { Desk } from './desk';
import { failureOf, type Failure } from './log';
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
  const tell = (failure?: Failure): void => {
    const { reference } = turn;
    const record = { ...turn.noted(), reference, stages: turn.ended(), ms: Math.round(turn.elapsed()) };
    desk.parts.log.turn({ ...record, turn: 'late-update', ...(failure ? { failure } : {}) });
  };
  try {
    await turn.stage(
      'channel',
      resume((context) => replace(context, activityId, answer)),
    );
    tell();
  } catch (error) {
    tell(failureOf(error));
  }
}
