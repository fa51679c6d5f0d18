import { answerDiagnosis, mayBeAnother, withNearName, type Answer, type DiagnosisInput } from '../answer';
import type { RawMessage } from '../paste';
import {
  atAccountBefore,
  continuesOnly,
  isAsked,
  leadingMatch,
  questionOf,
  type Diagnosed,
  type Understood,
} from '../respond';
import { readMessage } from './reading';
import { accountsFor } from './check-reply';
import { checkForMessage, isPlaced, type Checked } from './checking';
import { accountSeenIn } from './seen-account';
import type { Services } from './services';
import type { ChatKind } from './chat';
import { memoryOf, NO_MEMORY, withVerdict, type LastQuestion, type Memory } from './last-question';
import { cardWait, type Reply } from './reply';
import { topicReply } from './topic-reply';
import { within, type Turn } from './turn';

/** How a text came to the bot, and what may be said about it. */
export interface PasteContext {
  /** `shared` where others read the answer. */
  readonly setting: ChatKind;
  /** Whether the asker's access is looked up at once, or at a click. */
  readonly checks: boolean;
  /** The text is that of a message which somebody picked, and not one that they wrote to the bot. */
  readonly picked?: boolean;
}

type CheckPart = Pick<DiagnosisInput, 'check' | 'verdict'>;

/** How much of the check the card can tell. */
function checkPart(checked: Checked): CheckPart {
  switch (checked.kind) {
    case 'verdict':
      return { check: 'done', verdict: checked.verdict };
    case 'sign-in':
    case 'other-account':
      return { check: 'sign-in' };
    case 'unavailable':
    case 'too-many':
      return { check: checked.kind };
    case 'nobody':
    case 'failed':
      return { check: 'none' };
  }
}

/** A text that nobody has read yet. */
export const diagnosisReply = (
  raw: RawMessage,
  context: PasteContext,
  turn: Turn,
  services: Services,
): Promise<Reply> => readReply(readMessage(raw, turn), context, turn, services);

/** A paste: the diagnosis, and the verdict as soon as it is there and at the latest by itself. A question: its answer. */
export async function readReply(
  said: Understood,
  context: PasteContext,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  const { topic, ...alone } = said;
  noteDiagnosis(turn, alone);
  // In the dialog of somebody's message nobody goes on talking.
  const memory = context.picked ? NO_MEMORY : await memoryOf(turn, services);
  if (topic) {
    const named = context.picked ? undefined : alone;
    return topicReply({ found: topic, said: named, setting: context.setting }, memory, turn, services);
  }
  const diagnosed = await inTalk(alone, memory);
  const placed = context.checks ? await accountSeenIn(diagnosed, turn, services) : diagnosed;
  return explained(placed, context, memory, turn, services);
}

/** An error that was read, with the verdict as soon as it is there. */
export async function explained(
  diagnosed: Diagnosed,
  { setting, checks, picked }: PasteContext,
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  // Somebody else's message: whoever ran that code, nobody expects it to be the asker.
  const asker = picked && !checks ? undefined : await turn.chat.sender();
  const asked = isAsked(diagnosed.paste.text);
  const { grants } = services;
  const say = (part: CheckPart): Answer =>
    answerDiagnosis({ ...diagnosed, setting, asker, now: services.now(), grants, picked, asked, ...part });
  const question = questionOf(diagnosed);
  const last: LastQuestion = { error: diagnosed, question };
  const { keep } = memory;
  if (!checks || !isPlaced(question)) {
    await keep(last);
    return { answer: say({ check: 'none' }) };
  }
  const checking = checkForMessage(question, turn, services, diagnosed);
  const sayChecked = async (value: Checked): Promise<Answer> => {
    checking.shown();
    await keep(value.kind === 'verdict' ? withVerdict(last, value.verdict, services.now()) : last);
    const answer = say(checkPart(value));
    // What the error names is not seen: it may be that a name like it is meant.
    if (value.kind !== 'verdict' || setting === 'shared' || !mayBeAnother(value.verdict)) return answer;
    return withNearName(answer, value.verdict, await accountsFor(turn, services));
  };
  const checked = await within(checking.end, cardWait(turn, services));
  if (checked.kind === 'in-time') return { answer: await sayChecked(checked.value) };
  await keep(last);
  const answer = say({ check: 'pending', verdict: checking.latest() });
  // What was picked is answered in a dialog, onto which nothing can be brought later.
  return picked ? { answer } : { answer, later: checking.end.then(sayChecked) };
}

/** What comes after "did that, now I get …" happened at the resource that was talked of, where it names none. */
async function inTalk(said: Diagnosed, memory: Memory): Promise<Diagnosed> {
  if (!continuesOnly(said)) return said;
  const { error, question } = (await memory.last()) ?? {};
  const named = question?.resource?.kind === 'name' ? question.resource.name : undefined;
  const name = error?.evidence.resource?.value ?? named;
  return name === undefined ? said : atAccountBefore(said, name);
}

function noteDiagnosis(turn: Turn, { diagnosis }: Diagnosed): void {
  turn.note({ outcome: diagnosis.outcome, scenario: leadingMatch(diagnosis)?.scenario.id });
}
