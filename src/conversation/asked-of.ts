import type { WantedAction } from '../access';
import type { FollowUpInput } from '../answer';
import {
  deedIn,
  deletesOne,
  isOfLimits,
  mayLackRole,
  meantInstead,
  mendingQuestion,
  namesDeployment,
  personIn,
  workIn,
  type Diagnosed,
  type Meaning,
} from '../respond';
import { isOfTopic, type LastQuestion } from './last-question';

/** Of which case something is asked. */
export interface AskedOf {
  readonly last: LastQuestion;
  /** What was asked for before, where it is something else now. */
  readonly before?: WantedAction | undefined;
  /** Of what the question is for this answer alone: it takes the place of no other. */
  readonly aside?: FollowUpInput['aside'];
  /** What was said before was a message to send. */
  readonly afterMessage?: boolean | undefined;
  /** It is asked who does it, and not whether the reader may. */
  readonly asksWho?: boolean | undefined;
}

/** Where nothing that the caller lacks is the cause, these ask for somebody who changes the resource. */
const OF_MENDING: ReadonlySet<Meaning> = new Set(['self', 'who', 'do-it']);

/** Who may do what the message or the topic before speaks of: "who can deploy it?". */
function workAfter(meaning: Meaning, text: string, last: LastQuestion): AskedOf | undefined {
  const wanted = workIn(text) ?? last.question?.wanted;
  if (wanted?.kind !== 'action') return undefined;
  return { last: { ...last, question: { wanted } }, aside: 'mending', asksWho: meaning === 'who' };
}

/** "And to delete one?" after "can I create a deployment?": what was to be made. */
function deletesSuch(text: string, last: LastQuestion | undefined): WantedAction | undefined {
  const before = last?.question?.wanted;
  if (before?.kind !== 'action' || !MADE.test(before.name) || !deletesOne(text)) return undefined;
  return { kind: 'action', name: before.name.replace(MADE, '/$1/delete') };
}
/** What lies in a resource, and is made there. */
const MADE = /\/(deployments|projects)\/write$/i;

/**
 * The same case with another operation. What no role mends stops that one as well, and whom an error names is still who
 * calls: else the error is of the operation before, and done with.
 */
function operationAfter(text: string, last: LastQuestion | undefined, isOfOther: boolean): AskedOf | undefined {
  // "What about gpt-4o-mini", where a name was not found, is another name.
  const isName = last?.error !== undefined && (namesDeployment(last.error) || isOfLimits(last.error.diagnosis));
  const wanted = isName ? undefined : (deletesSuch(text, last) ?? deedIn(meantInstead(text) ?? text));
  if (wanted === undefined) return undefined;
  const question = { ...last?.question, wanted };
  const before = last?.question?.wanted;
  if (last?.error !== undefined && (isOfOther || !mayLackRole(last.error.diagnosis)))
    return { last: { ...last, question }, before: isOfOther ? before : undefined };
  return { last: { question, asked: last?.asked, caller: last?.caller }, before };
}

/** What a message asks of: the case as it is, who may mend it, or another operation on the same resource. */
export function askedOf(
  meaning: Meaning,
  { paste: { text } }: Diagnosed,
  last: LastQuestion | undefined,
  isOfOther = false,
): AskedOf | undefined {
  if (last !== undefined && OF_MENDING.has(meaning)) {
    const mending = last.error && mendingQuestion(last.error);
    if (mending) return { last: { ...last, question: mending }, aside: 'mending', asksWho: meaning === 'who' };
    const work = isOfTopic(last) ? workAfter(meaning, text, last) : undefined;
    if (work) return work;
  }
  // After a question without a case, "which role for embeddings?" asks of those, and not of what was asked before.
  const isOfNext = meaning === 'role' && last !== undefined && isOfTopic(last);
  const isOther = meaning === 'operation' || isOfNext || (meaning === 'other-person' && personIn(text) !== undefined);
  const other = isOther ? operationAfter(text, last, isOfOther) : undefined;
  return other ?? (last && { last });
}
