import { z } from 'zod';

import type { OpenQuestion } from '../access';
import { answerCardProblem, answerChooseResource, answerStillChecking, answerVerdict, type Answer } from '../answer';
import { readPayload, VERBS, type Payload } from '../cards';
import { accountsOf, isPlaced, rightsOf, startCheck, type PlacedQuestion, type Rights } from './checking';
import type { Desk } from './desk';
import { settingOf } from './envelope';
import { resumeAndReplace } from './late';
import { failureOf } from './log';
import { answerNoCheck } from './no-check';
import { clickWait } from './reply';
import type { RunningCheck } from './running-checks';
import { answerClick, respond } from './send';
import { inTime, within, type Turn } from './turn';

const Action = z.object({ action: z.object({ verb: z.string().max(200).catch(''), data: z.unknown() }) });

const VERB_NAMES: readonly string[] = Object.values(VERBS);

type Click = Payload | { readonly kind: 'unknown-verb' };
export type Asking = Extract<Payload, { kind: 'check' | 'choose' }>;
export type SignIn = Extract<Rights, { kind: 'sign-in' }>;

/** What was pressed. The payload comes from a client: it says what is asked, never who asks. */
function readClick(value: unknown): Click {
  const parsed = Action.safeParse(value);
  if (!parsed.success) return { kind: 'invalid' };
  const { verb, data } = parsed.data.action;
  return VERB_NAMES.includes(verb) ? readPayload(data) : { kind: 'unknown-verb' };
}

/** A click on a card: answered in time, to the person who clicked alone. */
export async function onClick(turn: Turn, desk: Desk): Promise<void> {
  const { activity } = turn.context;
  const click = readClick(activity.value);
  turn.note({ turn: 'click', setting: settingOf(activity), want: click.kind });
  const noted = noteClick(turn, desk);
  const answer =
    click.kind === 'check' || click.kind === 'choose'
      ? await answerQuestion(click, turn, desk, ON_CARD)
      : answerCardProblem(click.kind === 'explain' ? 'unknown-verb' : click.kind);
  await within(noted, clickWait(turn, desk));
  // Without an answer, Teams' own sign-in prompt has been sent.
  if (answer) await turn.stage('channel', answerClick(turn.context, answer));
}

/** For personal chats: elsewhere no verdict comes onto a card by itself. */
async function noteClick({ context: { activity }, reference }: Turn, { clicks }: Desk): Promise<void> {
  if (activity.replyToId && settingOf(activity) === 'personal') {
    await clicks.note(activity, activity.replyToId, reference);
  }
}

/** What depends on where the button is. */
export interface Where {
  /** Starts a sign-in and gives nothing, or gives words where it cannot. May reject. */
  readonly signIn: (rights: SignIn, turn: Turn, limitMs: number) => Promise<Answer | undefined>;
  /** What becomes of a verdict that comes after the answer. */
  readonly bringLater?: (check: RunningCheck, turn: Turn, desk: Desk) => void;
}

const ON_CARD: Where = { signIn: promptSignIn, bringLater };

/** The answer to a button that asks for somebody's access; none where Teams' own sign-in has been started instead. */
export async function answerQuestion(
  asking: Asking,
  turn: Turn,
  desk: Desk,
  where: Where,
): Promise<Answer | undefined> {
  const { question } = asking;
  const found = await within(rightsOf(turn, desk), clickWait(turn, desk));
  if (found.kind === 'late') return answerNoCheck('unavailable', question, turn);
  const rights: Rights = found.value;
  if (rights.kind === 'sign-in') return signIn(rights, question, turn, desk, where);
  if (rights.kind !== 'ready') return answerNoCheck(rights.kind, question, turn);
  if (isPlaced(question)) return answerCheck(question, startCheck(question, rights, desk), turn, desk, where);
  const problem = asking.kind === 'choose' ? asking.problem : undefined;
  const accounts = await turn.stage('access', accountsOf(rights, clickWait(turn, desk), desk));
  return answerChooseResource(question, accounts, problem);
}

/** Sends Teams' own sign-in prompt for a button on a card. */
async function promptSignIn({ prompt }: SignIn, turn: Turn, limitMs: number): Promise<undefined> {
  await respond(turn.context, await inTime(prompt(), limitMs));
}

/** Starts a sign-in; where that cannot be done in time, says so. */
async function signIn(
  rights: SignIn,
  question: OpenQuestion,
  turn: Turn,
  desk: Desk,
  where: Where,
): Promise<Answer | undefined> {
  try {
    return await turn.stage('token', where.signIn(rights, turn, clickWait(turn, desk)));
  } catch (error) {
    turn.note({ failure: failureOf(error) });
    return answerNoCheck('unavailable', question, turn);
  }
}

/** The verdict, or what is known of it by the time at which the click has to be answered. */
async function answerCheck(
  question: PlacedQuestion,
  check: RunningCheck,
  turn: Turn,
  desk: Desk,
  where: Where,
): Promise<Answer> {
  const started = turn.elapsed();
  const ended = await turn.stage('access', within(check.end, clickWait(turn, desk)));
  turn.note({ checkMs: Math.round(turn.elapsed() - started) });
  const setting = settingOf(turn.context.activity);
  if (ended.kind === 'late') {
    if (setting === 'personal') where.bringLater?.(check, turn, desk);
    return answerStillChecking(question, check.latest(), desk.parts.now());
  }
  check.delivered();
  const verdict = ended.value();
  turn.note({ verdict: verdict.verdict });
  return answerVerdict(verdict, { now: desk.parts.now(), setting });
}

/**
 * Brings a late verdict onto the card by itself. For personal chats only: an update shows the card to everybody in the
 * conversation.
 */
function bringLater(check: RunningCheck, turn: Turn, desk: Desk): void {
  const { activity } = turn.context;
  const { replyToId } = activity;
  if (!replyToId) return;
  const resume = desk.adapter.wayBack(turn.context);
  desk.background.run(async () => {
    const look = await check.end;
    // A later click on the same card has taken the verdict, or brings it itself.
    if ((await desk.clicks.last(activity, replyToId)) !== turn.reference) return;
    check.delivered();
    const verdict = look();
    turn.note({ verdict: verdict.verdict });
    const answer = answerVerdict(verdict, { now: desk.parts.now(), setting: 'personal' });
    await resumeAndReplace(turn, desk, resume, replyToId, answer);
  });
}
