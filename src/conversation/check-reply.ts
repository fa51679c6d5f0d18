import type { AccessVerdict, AccountSummary, OpenQuestion } from '../access';
import {
  answerCheckInvite,
  answerChooseResource,
  answerFailure,
  answerNearName,
  answerOtherAccount,
  answerSignInUnavailable,
  answerStillChecking,
  answerTooManyChecks,
  answerUnknownSender,
  answerVerdict,
  mayBeAnother,
  type Answer,
} from '../answer';
import {
  accountsOf,
  checkForMessage,
  isPlaced,
  rightsOf,
  type Checked,
  type PlacedQuestion,
  type Rights,
} from './checking';
import type { Services } from './services';
import type { ChatKind } from './chat';
import { memoryOf, withVerdict, type LastQuestion, type Memory } from './last-question';
import { cardWait, type Reply } from './reply';
import { within, type Turn } from './turn';

/**
 * `check`, alone or with a resource: in a shared chat a button, in a personal one the verdict itself. What was `asked`
 * is remembered beside the question.
 */
export async function checkReply(
  question: OpenQuestion,
  setting: ChatKind,
  turn: Turn,
  services: Services,
  asked?: LastQuestion['asked'],
): Promise<Reply> {
  const memory = await memoryOf(turn, services);
  if (isPlaced(question)) await memory.keep({ question, asked });
  if (setting === 'shared') return { answer: answerCheckInvite(question) };
  return isPlaced(question)
    ? verdictReply({ question, asked }, memory, turn, services)
    : { answer: await choice(question, turn, services) };
}

async function verdictReply(
  last: LastQuestion & { readonly question: PlacedQuestion },
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  const { question } = last;
  const checking = checkForMessage(question, turn, services);
  const say = async (checked: Checked): Promise<Answer> => {
    checking.shown();
    if (checked.kind !== 'verdict') return sayUnchecked(checked.kind, question, turn);
    const { verdict } = checked;
    await memory.keep(withVerdict(last, verdict, services.now()));
    return answerVerdict(verdict, { now: services.now(), setting: 'personal', grants: services.grants });
  };
  const checked = await within(checking.end, cardWait(turn, services));
  if (checked.kind === 'in-time') {
    const answer = await say(checked.value);
    return {
      answer: checked.value.kind === 'verdict' ? await nearName(answer, checked.value.verdict, turn, services) : answer,
    };
  }
  const answer = answerStillChecking(question, checking.latest(), services.now());
  return { answer, later: checking.end.then(say) };
}

/** Where nothing of that name is seen, what has a name like it. While the turn runs: it looks with the sender's rights. */
export const nearName = async (
  answer: Answer,
  verdict: AccessVerdict,
  turn: Turn,
  services: Services,
): Promise<Answer> =>
  mayBeAnother(verdict) ? answerNearName(answer, verdict, await accountsFor(turn, services)) : answer;

/** The accounts that the sender can see, as far as there is time; none where nobody can look. */
export async function accountsFor(turn: Turn, services: Services): Promise<readonly AccountSummary[]> {
  const found = await within(rightsOf(turn, services), cardWait(turn, services));
  if (found.kind === 'late' || found.value.kind !== 'ready') return [];
  const read = await accountsOf(turn, found.value, cardWait(turn, services), services);
  return read.kind === 'read' ? read.value : [];
}

function sayUnchecked(why: Exclude<Checked['kind'], 'verdict'>, question: PlacedQuestion, turn: Turn): Answer {
  return why === 'failed' ? answerFailure(turn.reference) : answerNoCheck(why, question, turn);
}

/** No resource named: a choice among those that the person can see. */
async function choice(question: OpenQuestion, turn: Turn, services: Services): Promise<Answer> {
  const found = await within(rightsOf(turn, services), cardWait(turn, services));
  if (found.kind === 'late') return answerNoCheck('unavailable', question, turn);
  const rights = found.value;
  if (rights.kind !== 'ready') return answerNoCheck(rights.kind, question, turn);
  return answerChooseResource(question, await accountsOf(turn, rights, cardWait(turn, services), services));
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
