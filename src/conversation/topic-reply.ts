import { answerTopic, followUp, type Answer } from '../answer';
import type { AccessVerdict } from '../access';
import { toldBeside, type Diagnosed, type FoundTopic } from '../respond';
import { checkForMessage, isPlaced } from './checking';
import { resourceIn } from './named-question';
import { inputOf, withClaims, withTopic, type LastQuestion, type Memory } from './last-question';
import { cardWait, type Reply } from './reply';
import type { Services } from './services';
import type { ChatKind } from './chat';
import { within, type Turn } from './turn';

/** What a look at the resource tells, so that a command can be copied as it stands. */
const OF_RESOURCE: ReadonlySet<string> = new Set([
  ...['account name', 'resource', 'resource group', 'resource id', 'scope', 'subscription id', 'region'],
]);

const needsLook = ({ topic, doubtful }: FoundTopic): boolean =>
  !doubtful && topic.snippet?.blanks.some((name) => OF_RESOURCE.has(name)) === true;

/** The verdict on what is talked about, where it is there in time: the answer does without it. */
export async function looked(last: LastQuestion, turn: Turn, services: Services): Promise<AccessVerdict | undefined> {
  const { question, error } = last;
  if (!isPlaced(question)) return undefined;
  const checked = await within(checkForMessage(question, turn, services, error).end, cardWait(turn, services));
  return checked.kind === 'in-time' && checked.value.kind === 'verdict' ? checked.value.verdict : undefined;
}

/** A question that needs no case, in the words of which message, and where it was asked. */
export interface AskedTopic {
  readonly found: FoundTopic;
  /** What it tells of a resource and of surroundings is kept; absent where the question is not the message's own. */
  readonly said?: Diagnosed | undefined;
  readonly setting: ChatKind;
}

/** The answer to a question that needs no case: about the resource that is talked of, and remembered beside it. */
export async function topicReply(
  { found, said, setting }: AskedTopic,
  memory: Memory,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  turn.note({ scenario: `question: ${found.topic.id}` });
  const before = await memory.last();
  const told = said && toldBeside(said);
  const last = told === undefined ? before : withClaims(before, told);
  const named = said && setting === 'personal' ? await resourceIn(said, turn, services) : undefined;
  if (!found.doubtful) await memory.keep(withTopic(last, found.topic, named));
  return { answer: await answered(found, last, setting, turn, services) };
}

async function answered(
  found: FoundTopic,
  last: LastQuestion | undefined,
  setting: ChatKind,
  turn: Turn,
  services: Services,
): Promise<Answer> {
  if (last === undefined) return answerTopic(found);
  const verdict = setting === 'personal' && needsLook(found) ? await looked(last, turn, services) : undefined;
  const input = await inputOf(last, setting, turn, services);
  return answerTopic(found, { known: followUp.knownIn({ ...input, verdict }) });
}
