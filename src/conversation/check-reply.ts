import type { ResourceRef } from '../access';
import {
  answerCheckInvite,
  answerChooseResource,
  answerFailure,
  answerStillChecking,
  answerVerdict,
  type Answer,
} from '../answer';
import {
  accountsOf,
  checkForMessage,
  checkQuestion,
  isPlaced,
  rightsOf,
  type Checked,
  type PlacedQuestion,
} from './checking';
import type { Desk } from './desk';
import type { IncomingMessage } from './incoming';
import { answerNoCheck } from './no-check';
import { cardWait, type Reply } from './reply';
import { within, type Turn } from './turn';

/** `check`, alone or with a resource: in a shared chat a button, in a personal one the verdict itself. */
export async function checkReply(
  target: ResourceRef | undefined,
  { setting }: IncomingMessage,
  turn: Turn,
  desk: Desk,
): Promise<Reply> {
  const question = checkQuestion(target);
  if (setting === 'shared') return { answer: answerCheckInvite(question) };
  return isPlaced(question) ? verdictReply(question, turn, desk) : { answer: await choice(turn, desk) };
}

async function verdictReply(question: PlacedQuestion, turn: Turn, desk: Desk): Promise<Reply> {
  const checking = checkForMessage(question, turn, desk);
  const say = (checked: Checked): Answer => {
    checking.shown();
    return sayChecked(checked, question, turn, desk);
  };
  const checked = await within(checking.end, cardWait(turn, desk));
  if (checked.kind === 'in-time') return { answer: say(checked.value) };
  const answer = answerStillChecking(question, checking.latest(), desk.parts.now());
  return { answer, later: checking.end.then(say) };
}

function sayChecked(checked: Checked, question: PlacedQuestion, turn: Turn, desk: Desk): Answer {
  switch (checked.kind) {
    case 'verdict':
      return answerVerdict(checked.verdict, { now: desk.parts.now(), setting: 'personal' });
    case 'failed':
      return answerFailure(turn.reference);
    default:
      return answerNoCheck(checked.kind, question, turn);
  }
}

/** No resource named: a choice among those that the person can see. */
async function choice(turn: Turn, desk: Desk): Promise<Answer> {
  const question = checkQuestion();
  const found = await within(rightsOf(turn, desk), cardWait(turn, desk));
  if (found.kind === 'late') return answerNoCheck('unavailable', question, turn);
  const rights = found.value;
  if (rights.kind !== 'ready') return answerNoCheck(rights.kind, question, turn);
  return answerChooseResource(question, await turn.stage('access', accountsOf(rights, cardWait(turn, desk), desk)));
}
