import type { AccessVerdict, OpenQuestion } from '../access';
import { answerStillChecking, followUp, type Answer, type FollowUpInput } from '../answer';
import {
  aboutOf,
  atResource,
  followUpOf,
  guidIn,
  isOfDeployments,
  keylessClient,
  leadingMatch,
  namesDeployment,
  questionOf,
  roleIn,
  topicAfter,
  withTold,
  type Diagnosed,
  type Meaning,
  type ToldLater,
  type Understood,
} from '../respond';
import { checkForMessage, isPlaced, type Checked } from './checking';
import { answerNoCheck, checkReply } from './check-reply';
import { askedOf, type AskedOf } from './asked-of';
import { explained } from './diagnosis-reply';
import { answerAlone, answerTo, LOOKS } from './follow-up-answer';
import { isSomethingElse, NAMES_IT, statusOf, withMore } from './heard';
import { inputOf, isOfTopic, memoryOf, withVerdict, type LastQuestion, type Memory } from './last-question';
import { namedQuestion } from './named-question';
import { cardWait, type Reply } from './reply';
import { callerSpokenOf, spokenOf, withGranter } from './spoken-of';
import { topicReply } from './topic-reply';
import type { Services } from './services';
import type { ChatKind } from './chat';
import { within, type Turn } from './turn';

/**
 * The answer to a message that goes on from the one before; undefined where it is a paste of its own, or a question that
 * is answered without any case.
 */
export async function followUpReply(
  alone: Understood,
  setting: ChatKind,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  const memory = await memoryOf(turn, services);
  const before = await memory.last();
  const { said, meaning, also, otherStatus } = followUpOf(
    alone,
    before && {
      status: statusOf(before),
      about: aboutOf(before),
      family: before.error && leadingMatch(before.error.diagnosis)?.scenario.family,
      isOfTopic: isOfTopic(before),
    },
  );
  if (before && otherStatus !== undefined) {
    turn.note({ intent: 'follow-up: another status' });
    return { answer: followUp.otherStatus(await inputOf(before, setting, turn, services), otherStatus) };
  }
  const reply = await replyOf({ said, before, meaning, setting }, memory, turn, services);
  return reply && withNext(reply, setting === 'personal' ? also : undefined);
}

/** What was asked besides is a press away. */
function withNext({ answer, later }: Reply, also: string | undefined): Reply {
  return {
    answer: followUp.withQuestion(answer, also),
    later: later?.then((then) => followUp.withQuestion(then, also)),
  };
}

/** A message, what it is like, and what was talked about before. */
interface Heard {
  readonly said: Understood;
  readonly before: LastQuestion | undefined;
  readonly meaning: Meaning | undefined;
  readonly setting: ChatKind;
}

async function replyOf(
  { said, before, meaning: like, setting }: Heard,
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  const { meaning: heard, last, told } = withMore(like, before, said);
  const meant = heard === 'deployments' && isOfOtherThings(said, last) ? undefined : heard;
  const isUnclear = meant === undefined || meant === 'help';
  const meaning = isUnclear && last && asksWhose(said) ? 'who' : meant;
  const asked = await namedQuestion({ meaning, said, last, setting }, turn, services);
  if (asked)
    return (
      (await placedNow(asked, { said, before, setting }, memory, turn, services)) ??
      named(asked, { said, last, setting }, memory, turn, services)
    );
  if (meaning === undefined || (last === undefined && NAMES_IT.has(meaning)))
    return said.topic
      ? topicReply(said.topic, setting, memory, turn, services)
      : unclear(said, last, setting, turn, services);
  turn.note({ intent: `follow-up: ${meaning}` });
  const alone = await answeredAlone({ meaning, last, setting }, memory, turn, services);
  if (alone) return alone;
  const of = askedOf(meaning, said, last);
  return of === undefined
    ? { answer: followUp.nothingYet() }
    : lookedUp({ meaning, said, ...of, told, setting }, memory, turn, services);
}

/** What is answered without a look at the case: by words alone, by a topic, or by a choice of resources. */
async function answeredAlone(
  {
    meaning,
    last,
    setting,
  }: Pick<Heard, 'setting'> & { readonly meaning: Meaning; readonly last: LastQuestion | undefined },
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  if (meaning === 'solved') {
    await memory.forget();
    return { answer: followUp.solved(last && (await inputOf(last, setting, turn, services))) };
  }
  const alone = answerAlone(meaning, last !== undefined, setting, services);
  if (alone) return { answer: alone };
  if (last?.question !== undefined && meaning === 'elsewhere')
    return checkReply({ wanted: last.question.wanted }, setting, turn, services);
  const ledTo = topicAfter(meaning, last);
  return ledTo && topicReply(ledTo, setting, memory, turn, services);
}

/** "Which one is it?" asks for a deployment only by a word for one, or after an error about one. */
const isOfOtherThings = ({ paste }: Understood, last: LastQuestion | undefined): boolean =>
  last?.error !== undefined && !namesDeployment(last.error) && !isOfDeployments(paste.text);

/** The resource of an error that named none is told now: the error is explained there. */
async function placedNow(
  asked: OpenQuestion,
  { said, before, setting }: Pick<Heard, 'said' | 'before' | 'setting'>,
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  const question = before?.error && questionOf(before.error);
  if (before?.error === undefined || question === undefined) return undefined;
  if (setting === 'shared' || !isPlaced(asked) || isPlaced(question)) return undefined;
  turn.note({ intent: 'follow-up: resource' });
  const error = atResource(withTold(before.error, said), asked.resource);
  return explained(error, { setting, checks: true }, memory, turn, services);
}

/** A message about a resource that it names: a check of it, or what it shows of the error that was explained. */
async function named(
  question: OpenQuestion,
  { said, last, setting }: Pick<Heard, 'said' | 'setting'> & { readonly last: LastQuestion | undefined },
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  turn.note({ intent: 'check' });
  const isThere =
    last?.error !== undefined &&
    setting === 'personal' &&
    isPlaced(question) &&
    followUp.isOfAccount(await inputOf(last, setting, turn, services));
  if (!isThere) return checkReply(question, setting, turn, services);
  return lookedUp(
    { meaning: 'elsewhere', said, last: { ...last, question }, aside: 'there', setting },
    memory,
    turn,
    services,
  );
}

/** An id and few words: whose it is. */
const asksWhose = (said: Understood): boolean =>
  !isSomethingElse(said) && said.paste.text.length <= MOST_ABOUT_ID && guidIn(said.paste.text) !== undefined;
const MOST_ABOUT_ID = 120;

/** Neither a follow-up nor a paste nor a question: where there is a case, what there is to say about it. */
async function unclear(
  said: Understood,
  last: LastQuestion | undefined,
  setting: ChatKind,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  if (last === undefined || isOfTopic(last) || isSomethingElse(said)) return undefined;
  turn.note({ intent: 'follow-up: unclear' });
  return { answer: followUp.about(await inputOf(last, setting, turn, services)) };
}

/** One follow-up: what was meant, by which words, and of which case. */
interface Asked extends AskedOf {
  readonly meaning: Meaning;
  readonly said: Diagnosed;
  readonly told?: ToldLater | undefined;
  readonly setting: ChatKind;
}

/** Answered by the steps for whoever made the call. */
const OF_OTHER: ReadonlySet<Meaning> = new Set(['role', 'who', 'do-it']);
/** What is said of the caller's own role. */
const OF_CALLER: ReadonlySet<Meaning> = new Set(['form', 'holds', 'self', 'allows', 'message', 'custom', 'scope']);

/** "Would Contributor not do?" is answered by what that role is, whoever holds it. */
const isOfRole = (meaning: Meaning, { paste }: Diagnosed): boolean =>
  meaning === 'role' && roleIn(paste.text).role !== undefined;

/** The same question, of the resource as it was found. */
const at = (question: OpenQuestion, { resource }: AccessVerdict): OpenQuestion =>
  resource === undefined ? question : { ...question, resource: { kind: 'id', id: resource } };

async function lookedUp(asked: Asked, memory: Memory, turn: Turn, services: Services): Promise<Reply> {
  const { meaning, last, before, aside, asksWho, told, setting, said } = asked;
  const client = last.error && keylessClient(last.error.evidence);
  const input: FollowUpInput = {
    ...(await inputOf(last, setting, turn, services)),
    before,
    aside,
    asksWho,
    told: told && { ...told, client },
    speaksOf: spokenOf(said, services),
  };
  if (told !== undefined) await memory.keep(last);
  const { question } = last;
  if (setting === 'shared' || !LOOKS.has(meaning) || !isPlaced(question))
    return { answer: answerTo(meaning, said, input) };
  const spoken = callerSpokenOf(meaning, said, input.asker?.objectId);
  const checking = checkForMessage(question, turn, services, last.error, spoken);
  const say = async (checked: Checked): Promise<Answer> => {
    checking.shown();
    if (checked.kind === 'verdict') {
      const { verdict } = checked;
      if (followUp.isOfOther({ ...input, verdict }) && spoken === undefined) {
        // What the one who asks holds says nothing of it; whether they may give the role does.
        if (OF_OTHER.has(meaning) && !isOfRole(meaning, said))
          return answerTo(meaning === 'do-it' ? meaning : 'app', said, { ...input, verdict });
        if (OF_CALLER.has(meaning) || OF_OTHER.has(meaning))
          return answerTo(meaning, said, { ...input, question: at(question, verdict) });
      }
      const isSeen = spoken !== undefined && verdict.caller?.kind === 'application';
      // Of another caller it is no news for the one who asks.
      if (spoken === undefined && aside === undefined) await memory.keep(withVerdict(last, verdict, services.now()));
      const speaksOf = { ...withGranter(spokenOf(said, services), said, verdict), isSeen };
      return answerTo(meaning, said, { ...input, verdict, speaksOf, now: services.now() });
    }
    // Without a look: what can be said in general, and for "look again" why nobody can look.
    return checked.kind === 'failed' || meaning !== 'again'
      ? answerTo(meaning, said, input)
      : answerNoCheck(checked.kind, question, turn);
  };
  const checked = await within(checking.end, cardWait(turn, services));
  if (checked.kind === 'in-time') return { answer: await say(checked.value) };
  return { answer: answerStillChecking(question, checking.latest(), services.now()), later: checking.end.then(say) };
}
