import type { OpenQuestion, ResourceRef } from '../access';
import {
  answerCheckInvite,
  answerChooseResource,
  answerFailure,
  answerOtherAccount,
  answerSignInUnavailable,
  answerStillChecking,
  answerTooManyChecks,
  answerUnknownSender,
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
  type Rights,
} from './checking';
import type { Services } from './services';
import type { IncomingMessage } from './incoming';
import { cardWait, type Reply } from './reply';
import { within, type Turn } from './turn';

/** `check`, alone or with a resource: in a shared chat a button, in a personal one the verdict itself. */
export async function checkReply(
  target: ResourceRef | undefined,
  { setting }: IncomingMessage,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  const question = checkQuestion(target);
  if (setting === 'shared') return { answer: answerCheckInvite(question) };
  return isPlaced(question) ? verdictReply(question, turn, services) : { answer: await choice(turn, services) };
}

async function verdictReply(question: PlacedQuestion, turn: Turn, services: Services): Promise<Reply> {
  const checking = checkForMessage(question, turn, services);
  const say = (checked: Checked): Answer => {
    checking.shown();
    return sayChecked(checked, question, turn, services);
  };
  const checked = await within(checking.end, cardWait(turn, services));
  if (checked.kind === 'in-time') return { answer: say(checked.value) };
  const answer = answerStillChecking(question, checking.latest(), services.now());
  return { answer, later: checking.end.then(say) };
}

function sayChecked(checked: Checked, question: PlacedQuestion, turn: Turn, services: Services): Answer {
  switch (checked.kind) {
    case 'verdict':
      return answerVerdict(checked.verdict, { now: services.now(), setting: 'personal', grants: services.grants });
    case 'failed':
      return answerFailure(turn.reference);
    default:
      return answerNoCheck(checked.kind, question, turn);
  }
}

/** No resource named: a choice among those that the person can see. */
async function choice(turn: Turn, services: Services): Promise<Answer> {
  const question = checkQuestion();
  const found = await within(rightsOf(turn, services), cardWait(turn, services));
  if (found.kind === 'late') return answerNoCheck('unavailable', question, turn);
  const rights = found.value;
  if (rights.kind !== 'ready') return answerNoCheck(rights.kind, question, turn);
  return answerChooseResource(
    question,
    await turn.stage('access', accountsOf(rights, cardWait(turn, services), services)),
  );
}

/** What is said where nobody's access can be read now. */
export function answerNoCheck(
  why: Exclude<Rights['kind'], 'ready'>,
  question: OpenQuestion,
  { reference }: { readonly reference: string },
): Answer {
  switch (why) {
    case 'sign-in':
      // The button asks for the sign-in: only a click can.
      return answerCheckInvite(question);
    case 'nobody':
      return answerUnknownSender();
    case 'other-account':
      return answerOtherAccount();
    case 'too-many':
      return answerTooManyChecks(question);
    case 'unavailable':
      return answerSignInUnavailable(reference, question);
  }
}
