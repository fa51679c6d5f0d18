import type { MadeAssignment, Refused, RoleWriter, WantedAssignment } from '../access';
import { timeLeft, type Press } from './press';

/** What came of a write, by a fresh look. `open`: neither seen nor refused. */
export type WriteOutcome =
  { readonly kind: 'made'; readonly made: MadeAssignment } | Refused | { readonly kind: 'open' };

/**
 * Gives a role, and looks what is there afterwards: the outcome is what Azure shows, never that a button was pressed. A
 * refusal counts for nothing where the role is there, because somebody was quicker or an answer was lost.
 */
export async function writeAssignment(
  wanted: WantedAssignment,
  writer: RoleWriter,
  press: Press,
): Promise<WriteOutcome> {
  const signal = timeLeft(press);
  const { turn } = press;
  const answer = await turn.stage('access', writer.assign(wanted, signal));
  const there = await turn.stage('access', writer.find(wanted, signal));
  if (typeof there === 'object') return { kind: 'made', made: there };
  return answer.kind === 'refused' && answer.why !== 'no-answer' ? answer : { kind: 'open' };
}
