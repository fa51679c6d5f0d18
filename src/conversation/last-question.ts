import { parseResourceRef, spelled, type AccessVerdict, type OpenQuestion } from '../access';
import { shownOf, type Carried, type FollowUpInput } from '../answer';
import type { KeptQuestion, Talk } from '../instances';
import {
  meaningOf,
  questionAfter,
  recalled,
  recollect,
  topicById,
  wantedOf,
  withTold,
  type CallerSpokenOf,
  type Diagnosed,
  type Meaning,
  type Topic,
} from '../respond';
import type { ChatKind } from './chat';
import type { Services } from './services';
import type { Turn } from './turn';

/** What somebody may go on talking about. */
export interface LastQuestion {
  /** The error that was explained, without its text; absent where access alone was asked for. */
  readonly error?: Diagnosed | undefined;
  readonly question?: OpenQuestion | undefined;
  /** The question that was answered last without a case: alone, or beside the error. */
  readonly topic?: Topic | undefined;
  /** What they asked of it last. */
  readonly asked?: Meaning | undefined;
  /** How often they said that it fails still. */
  readonly fails?: number | undefined;
  /** Another caller than themselves, of whom they spoke last. */
  readonly caller?: CallerSpokenOf | undefined;
  /** The verdict that they were shown. */
  readonly shown?: Carried['shown'];
}

/** Beyond that there is nothing new to say. */
const MOST_FAILS = 9;

function toKeep({ error, question, topic, shown, asked, fails, caller }: LastQuestion): KeptQuestion | undefined {
  const told = error && recollect(error);
  if (told === undefined && question === undefined && topic === undefined) return undefined;
  const { wanted, resource } = question ?? {};
  return {
    ...(told ? { outcome: told.outcome } : {}),
    scenarios: [...(told?.scenarios ?? [])],
    evidence: told?.evidence,
    ...(topic && { topic: topic.id }),
    ...(wanted && { wanted: { ...wanted } }),
    ...(resource && { resource: spelled(resource) }),
    ...(shown && { shown: { ...shown } }),
    ...(asked && { asked }),
    ...(caller && { caller: { ...caller } }),
    ...(fails && { fails: Math.min(fails, MOST_FAILS) }),
  };
}

/** Whether a name is that of the resource that is talked about. */
export const isNamed = (name: string, last: LastQuestion | undefined): boolean => {
  const asked = last?.question?.resource;
  const spelledName = asked === undefined ? undefined : spelled(asked).toLowerCase();
  return [last?.error?.evidence.resource?.value.toLowerCase(), spelledName?.split('/').at(-1)].includes(
    name.toLowerCase(),
  );
};

/** What one person asked last in one conversation. Taken while a turn runs, it works after its end as well. */
export interface Memory {
  readonly last: () => Promise<LastQuestion | undefined>;
  /** What is no question takes the place of the one before, too. */
  readonly keep: (last: LastQuestion) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** Where the channel does not say who sent it, nobody's question is kept. */
export const NO_MEMORY: Memory = {
  last: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
  forget: () => Promise.resolve(),
};

export async function memoryOf(turn: Turn, { questions }: Services): Promise<Memory> {
  const { chat, reference } = turn;
  const sender = await chat.sender();
  if (!sender) return NO_MEMORY;
  const { channel, conversation } = chat.place;
  const talk: Talk = { channel, conversation, person: sender.objectId };
  const forget = (): Promise<void> => turn.stage('storage', questions.forget(talk, reference));
  return {
    last: async () => {
      const kept = await turn.stage('storage', questions.of(talk));
      return kept && fromKept(kept);
    },
    keep: (last) => {
      const about = toKeep(last);
      return about ? turn.stage('storage', questions.keep(talk, reference, about)) : forget();
    },
    forget,
  };
}

function fromKept(kept: KeptQuestion): LastQuestion {
  const { topic, wanted, resource, shown, asked, fails, caller } = kept;
  const named = resource === undefined ? undefined : parseResourceRef(resource);
  return {
    error: recalled(kept),
    question: wanted && { wanted, ...(named && { resource: named }) },
    topic: topicById(topic),
    shown,
    asked: meaningOf(asked),
    caller,
    fails,
  };
}

/** Nothing but a question that is answered without any case. */
export const isOfTopic = ({ error, topic, question }: LastQuestion): boolean =>
  topic !== undefined && error === undefined && question?.resource === undefined;

/** The same case with what a message says of its surroundings: where the program runs, what works elsewhere. */
export const withClaims = (last: LastQuestion | undefined, said: Diagnosed): LastQuestion | undefined =>
  last?.error === undefined ? last : { ...last, error: withTold(last.error, said) };

/** The same case with a question that was asked beside it; where there is none, what people go on to ask of it. */
export const withTopic = (
  last: LastQuestion | undefined,
  topic: Topic,
  named?: OpenQuestion['resource'],
): LastQuestion => {
  const { error, question, shown, fails } = last ?? {};
  if (error !== undefined || question?.resource !== undefined) return { error, question, shown, fails, topic };
  const next = questionAfter(topic);
  return { topic, question: named === undefined ? next : { wanted: next?.wanted ?? wantedOf(named), resource: named } };
};

/** The case as an answer sees it. */
export async function inputOf(
  { error, question, shown, fails }: LastQuestion,
  setting: ChatKind,
  { chat: { sender } }: Turn,
  { now, grants }: Services,
): Promise<FollowUpInput> {
  return { error, question, shown, fails, setting, grants, now: now(), asker: await sender() };
}

/** The same question with the verdict that is shown now. */
export const withVerdict = (last: LastQuestion, verdict: AccessVerdict, now: number): LastQuestion => ({
  ...last,
  shown: shownOf(verdict, { now, shown: last.shown }),
});
