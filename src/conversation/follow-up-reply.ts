import type { OpenQuestion } from '../access';
import { followUp } from '../answer';
import {
  atResource,
  deedIn,
  followUpOf,
  guidIn,
  isAsked,
  isOfDeployments,
  mayI,
  meantOf,
  namesDeployment,
  operationIn,
  personIn,
  questionOf,
  topicAfter,
  withTold,
  type Meaning,
  type Understood,
} from '../respond';
import { askedOf } from './asked-of';
import { askReply } from './by-words';
import type { ChatKind } from './chat';
import { isPlaced } from './checking';
import { checkReply } from './check-reply';
import { explained } from './diagnosis-reply';
import { answerAlone } from './follow-up-answer';
import { isSomethingElse, NAMES_IT, withMore } from './heard';
import { inputOf, isOfTopic, memoryOf, type LastQuestion, type Memory } from './last-question';
import { lookedUp, reportReply } from './looked-up';
import { namedQuestion, subjectNamed } from './named-question';
import { ofLock, toSelf } from './of-lock';
import type { Reply } from './reply';
import type { Services } from './services';
import { namesAnother, notedOf, talkedOf } from './talked-of';
import { topicReply } from './topic-reply';
import type { Turn } from './turn';

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
  const kept = await memory.last();
  const named = kept || setting === 'shared' ? undefined : await subjectNamed(alone, turn, services);
  const before = kept ?? named;
  const { said, meaning, also, otherStatus, report, ask } = followUpOf(alone, before && (await talkedOf(before, turn)));
  const asked = ask && (await askReply({ ask, said, last: before, setting }, memory, turn, services));
  if (asked) return asked;
  if (before && report) return reportReply({ said, last: before, report, setting }, memory, turn, services);
  if (before && otherStatus !== undefined) {
    turn.note({ intent: 'follow-up: another status' });
    return { answer: followUp.otherStatus(await inputOf(before, setting, turn, services), otherStatus) };
  }
  const reply = await replyOf({ said, before, meaning, setting, isNew: named !== undefined }, memory, turn, services);
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
  /** Nothing was talked about before: the message itself names the resource. */
  readonly isNew: boolean;
}

async function replyOf(
  { said, before, meaning: like, setting, isNew }: Heard,
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  const { meaning: heard, last, told } = withMore(like, before, said);
  const meaning = meantBy(heard, { said, isNew }, last);
  if (isNew && last?.question && asksAccess(meaning, said))
    return checkReply(last.question, setting, turn, services, mayI(said.paste.text) ? 'operation' : undefined);
  const asked = await namedQuestion({ meaning, said, last, setting }, turn, services);
  if (asked)
    return (
      (await placedNow(asked, { said, before, setting }, memory, turn, services)) ??
      named(asked, { said, last, setting }, memory, turn, services)
    );
  if (meaning === undefined || (last === undefined && NAMES_IT.has(meaning)))
    return said.topic
      ? topicReply({ found: said.topic, said, setting }, memory, turn, services)
      : unclear(said, isNew ? undefined : last, setting, turn, services);
  turn.note({ intent: `follow-up: ${meaning}` });
  const alone = await answeredAlone({ meaning, last, setting }, memory, turn, services);
  if (alone) return alone;
  const noted = last && notedOf(meaning, said, last);
  const of = askedOf(meaning, said, noted, await namesAnother(noted, turn));
  if (noted === undefined || of === undefined) return { answer: followUp.nothingYet() };
  // Of a topic one goes on to the operation that was asked for next.
  await memory.keep(isOfTopic(noted) && of.aside === undefined ? { ...noted, question: of.last.question } : noted);
  return lookedUp(
    { meaning: meantOf(noted.caller, meaning), said, ...of, told, setting, afterMessage: last?.asked === 'message' },
    memory,
    turn,
    services,
  );
}

/** What a first message may be taken for that names a resource and asks for access to it. */
const OF_ACCESS: ReadonlySet<Meaning | undefined> = new Set([
  undefined,
  ...(['access', 'again', 'holds', 'short', 'fact', 'fix', 'doubt', 'elsewhere', 'why'] as const),
]);

/** A first message that names a person is of that one: "Imani gets 401 on contoso-ai, and I do not". */
const ofPerson = (
  meaning: Meaning | undefined,
  { paste: { text } }: Understood,
  isNew: boolean,
): Meaning | undefined => (isNew && OF_ACCESS.has(meaning) && personIn(text) !== undefined ? 'other-person' : meaning);

/** Of a resource that is named, and nothing else is surely asked of it: whether the sender has access. */
function asksAccess(meaning: Meaning | undefined, { topic, paste: { text } }: Understood): boolean {
  if (topic?.sure) return false;
  if (mayI(text) && deedIn(text) !== undefined) return true;
  if (meaning === undefined && topic !== undefined) return operationIn(text) !== undefined;
  return OF_ACCESS.has(meaning) || (meaning === 'other-person' && personIn(text) === undefined);
}

/** What is meant, by what the message names beside its words. */
function meantBy(
  heard: Meaning | undefined,
  { said, isNew }: Pick<Heard, 'said' | 'isNew'>,
  last: LastQuestion | undefined,
): Meaning | undefined {
  const meant =
    heard === 'deployments' && isOfOtherThings(said, last) ? undefined : toSelf(ofLock(heard, said, last), said, last);
  const isUnclear = meant === undefined || meant === 'help';
  return isUnclear && last && asksWhose(said) ? 'who' : ofPerson(meant, said, isNew);
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
  return ledTo && topicReply({ found: ledTo, setting }, memory, turn, services);
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

/** "And can I make it permanent?": it goes on from the question before, in a way that is not known. */
const isAskedBriefly = ({ paste: { text } }: Understood): boolean =>
  isAsked(text) && text.trim().split(/\s+/).length <= MOST_BRIEF;
const MOST_BRIEF = 12;

/** Neither a follow-up nor a paste nor a question: where there is a case, what there is to say about it. */
async function unclear(
  said: Understood,
  last: LastQuestion | undefined,
  setting: ChatKind,
  turn: Turn,
  services: Services,
): Promise<Reply | undefined> {
  if (last === undefined || isSomethingElse(said)) return undefined;
  if (isOfTopic(last) && !isAskedBriefly(said)) return undefined;
  turn.note({ intent: 'follow-up: unclear' });
  if (isOfTopic(last)) return { answer: followUp.aboutTopic(await inputOf(last, setting, turn, services)) };
  return { answer: followUp.about(await inputOf(last, setting, turn, services)) };
}
