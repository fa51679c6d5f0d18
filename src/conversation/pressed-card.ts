import { spelled, type AccessVerdict } from '../access';
import {
  answerDiagnosis,
  answerStillChecking,
  answerVerdict,
  changedTo,
  identityOf,
  isElse,
  onlyForYou,
  type Answer,
  type Carried,
  type DiagnosisInput,
} from '../answer';
import type { Payload } from '../cards';
import { atResource, questionOf, type Diagnosed } from '../respond';
import { isPlaced, type PlacedQuestion } from './checking';
import { memoryOf, withVerdict, type LastQuestion, type Memory } from './last-question';
import { readWithin } from './reading';
import type { Services } from './services';
import type { Turn } from './turn';

type Pressed = Extract<Payload, { kind: 'check' | 'choose' }> & { readonly question: PlacedQuestion };

/** A card whose button was pressed, to be shown again with what is known now: what it explains stays. */
export interface PressedCard {
  /** The error that it explains. */
  readonly error: Diagnosed | undefined;
  /** While Azure takes its time. */
  readonly pending: (sofar: AccessVerdict | undefined) => Answer;
  readonly checked: (verdict: AccessVerdict) => Promise<Answer>;
}

/** The error at the resource that is asked about; where its own text names one, it stays there. */
const placedAt = (error: Diagnosed, { resource }: PlacedQuestion): Diagnosed =>
  isPlaced(questionOf(error)) ? error : atResource(error, resource);

/** The error that the card explains: its button carries as much of the paste as there was room for. */
async function errorOf(
  { question, kind }: Pressed,
  carried: Carried | undefined,
  memory: Memory,
): Promise<Diagnosed | undefined> {
  if (carried?.paste !== undefined) return placedAt(readWithin({ text: carried.paste }), question);
  const { error, question: before } = (await memory.last()) ?? {};
  if (error === undefined || before?.wanted.name !== question.wanted.name) return undefined;
  // What was asked without a resource is asked of the one that is chosen now; an older card's button is of another error.
  if (!isPlaced(before)) return kind === 'choose' ? placedAt(error, question) : undefined;
  return spelled(before.resource) === spelled(question.resource) ? error : undefined;
}

/** `marked`: says of a verdict what the chat knows of those whom it names. */
export async function pressedCard(
  pressed: Pressed,
  turn: Turn,
  services: Services,
  marked: (verdict: AccessVerdict) => Promise<AccessVerdict> = (verdict) => Promise.resolve(verdict),
): Promise<PressedCard> {
  const { question } = pressed;
  const carried = pressed.kind === 'check' ? pressed.carried : undefined;
  const memory = await memoryOf(turn, services);
  const error = await errorOf(pressed, carried, memory);
  const asker = await turn.chat.sender();
  const { setting } = turn.chat;
  const shown = carried?.shown;
  const last: LastQuestion = { error, question, shown };
  // Who presses "What is mine?" on somebody else's error wants to know of their own access.
  const isAnothers =
    setting === 'shared' &&
    error !== undefined &&
    isElse(identityOf({ ...error, asker, setting: 'personal', now: services.now(), check: 'none' }));
  const explained = (part: Pick<DiagnosisInput, 'check' | 'verdict'>): Answer | undefined => {
    const ofApplication = part.verdict?.caller?.kind === 'application';
    if (error === undefined || (isAnothers && !ofApplication)) return undefined;
    const answer = answerDiagnosis({
      ...error,
      asker,
      now: services.now(),
      setting: 'personal',
      grants: services.grants,
      shown,
      ...part,
    });
    return setting === 'shared' ? onlyForYou(answer) : answer;
  };
  return {
    error,
    pending: (verdict) =>
      explained({ check: 'pending', verdict }) ?? answerStillChecking(question, verdict, services.now(), carried),
    checked: async (found) => {
      const [verdict] = await Promise.all([marked(found), memory.keep(withVerdict(last, found, services.now()))]);
      const options = { now: services.now(), setting, shown, grants: services.grants };
      const answer = explained({ check: 'done', verdict }) ?? answerVerdict(verdict, options);
      return changedTo(answer, verdict, { ...options, setting: 'personal', error, asker, question });
    },
  };
}
