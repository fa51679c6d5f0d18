import type { OpenQuestion } from '../access';
import { answerChooseResource, type Answer } from '../answer';
import type { Payload } from '../cards';
import type { SignIn } from './chat';
import { answerNoCheck, nearName } from './check-reply';
import { accountsOf, isPlaced, rightsOf, startCheck, type PlacedQuestion, type Ready, type Rights } from './checking';
import { failureOf } from './record';
import { questionAmong } from './seen-account';
import { peopleHere } from './people-here';
import { pressedCard, type PressedCard } from './pressed-card';
import { clickWait, replaceLate } from './reply';
import type { RunningCheck } from './running-checks';
import type { Services } from './services';
import { within, type Turn } from './turn';

export type Asking = Extract<Payload, { kind: 'check' | 'choose' }>;

/** Remembers that this turn answers a press of the card. For personal chats: elsewhere no verdict comes onto a card by itself. */
export async function notePress({ chat, reference }: Turn, { clicks }: Services, card: string): Promise<void> {
  if (chat.setting === 'personal') await clicks.note(chat.place, card, reference);
}

/** What depends on where the button is. */
export interface Where {
  /** Starts a sign-in and gives nothing, or gives words where it cannot. May reject. */
  readonly signIn: (how: SignIn, limitMs: number) => Promise<Answer | undefined>;
  /** The card with the button, onto which a late verdict can be brought; absent where there is none. */
  readonly card?: string | undefined;
}

/** The rights of whoever presses a button; or what they are told instead, or nothing where a sign-in has been started. */
export async function rightsAt(
  question: OpenQuestion,
  turn: Turn,
  services: Services,
  where: Where,
): Promise<Ready | { readonly kind: 'answer'; readonly answer: Answer | undefined }> {
  const found = await within(rightsOf(turn, services), clickWait(turn, services));
  if (found.kind === 'late') return { kind: 'answer', answer: answerNoCheck('unavailable', question, turn) };
  const rights: Rights = found.value;
  if (rights.kind === 'ready') return rights;
  const answer =
    rights.kind === 'sign-in'
      ? await signIn(rights, question, turn, services, where)
      : answerNoCheck(rights.kind, question, turn);
  return { kind: 'answer', answer };
}

/** The answer to a button that asks for somebody's access; none where a sign-in has been started instead. */
export async function answerQuestion(
  asking: Asking,
  turn: Turn,
  services: Services,
  where: Where,
): Promise<Answer | undefined> {
  const { question } = asking;
  const rights = await rightsAt(question, turn, services, where);
  if (rights.kind === 'answer') return rights.answer;
  const check = async (placed: PlacedQuestion): Promise<Answer> => {
    // A dialog opens over chats that the bot may not be in.
    const marked = where.card === undefined ? undefined : peopleHere(turn, services, rights.asker.objectId);
    const card = await pressedCard({ ...asking, question: placed }, turn, services, marked);
    return answerCheck(card, startCheck(placed, rights, services, card.error), turn, services, where);
  };
  if (isPlaced(question)) return check(question);
  const accounts = await accountsOf(turn, rights, clickWait(turn, services), services);
  const text = asking.kind === 'check' ? asking.carried?.paste : undefined;
  const named =
    text === undefined || accounts.kind !== 'read' ? undefined : questionAmong(question, text, accounts.value);
  if (named) return check(named);
  const { problem, typed } = asking.kind === 'choose' ? asking : {};
  return answerChooseResource(question, accounts, problem, typed);
}

/** Starts a sign-in; where that cannot be done in time, says so. */
async function signIn(
  how: SignIn,
  question: OpenQuestion,
  turn: Turn,
  services: Services,
  where: Where,
): Promise<Answer | undefined> {
  try {
    return await turn.stage('token', where.signIn(how, clickWait(turn, services)));
  } catch (error) {
    turn.note({ failure: failureOf(error) });
    return answerNoCheck('unavailable', question, turn);
  }
}

/** The verdict, or what is known of it by the time at which the click has to be answered. */
async function answerCheck(
  card: PressedCard,
  check: RunningCheck,
  turn: Turn,
  services: Services,
  where: Where,
): Promise<Answer> {
  const started = turn.elapsed();
  const ended = await turn.stage('access', within(check.end, clickWait(turn, services)));
  turn.note({ checkMs: Math.round(turn.elapsed() - started) });
  if (ended.kind === 'late') {
    if (turn.chat.setting === 'personal' && where.card) bringLater(check, where.card, card, turn, services);
    return card.pending(check.latest());
  }
  check.delivered();
  const verdict = ended.value();
  turn.note({ verdict: verdict.verdict });
  return nearName(await card.checked(verdict), verdict, turn, services);
}

/**
 * Brings a late verdict onto the card by itself. For personal chats only: an update shows the card to everybody in the
 * conversation.
 */
function bringLater(check: RunningCheck, id: string, card: PressedCard, turn: Turn, services: Services): void {
  const { place } = turn.chat;
  const replace = turn.chat.replaceLater();
  services.background.run(async () => {
    const look = await check.end;
    // A later click on the same card has taken the verdict, or brings it itself.
    if ((await services.clicks.last(place, id)) !== turn.reference) return;
    check.delivered();
    const verdict = look();
    turn.note({ verdict: verdict.verdict });
    await replaceLate(turn, services, replace, id, await card.checked(verdict));
  });
}
