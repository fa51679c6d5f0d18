import type { Answer } from '../answer';
import type { Desk } from './desk';
import { readMessage } from './incoming';
import { resumeAndReplace } from './late';
import type { OwnCard } from './own-cards';
import { replyTo } from './replies';
import { replace, reply } from './send';
import type { Turn } from './turn';
import { Typing } from './typing';
import { readWant } from './wants';

/**
 * A message: one card in answer, updated by itself where the verdict comes later. Teams delivers a message again where
 * the bot was slow: that is answered once.
 */
export async function onMessage(turn: Turn, desk: Desk): Promise<void> {
  turn.note({ turn: 'message' });
  if (await turn.stage('storage', desk.cards.begin(turn.context.activity, turn.reference))) {
    await answerMessage(turn, desk);
  } else {
    turn.note({ turn: 'repeated' });
  }
}

/**
 * An edited message is answered anew: on the card that answers it, where that is still known. It has the id of the
 * message, and delivered twice it does the same to the same card.
 */
export async function onEdit(turn: Turn, desk: Desk): Promise<void> {
  turn.note({ turn: 'edit' });
  await answerMessage(turn, desk, await turn.stage('storage', desk.cards.of(turn.context.activity)));
}

async function answerMessage(turn: Turn, desk: Desk, earlier?: OwnCard): Promise<void> {
  const { context } = turn;
  const message = readMessage(context.activity);
  const want = readWant(message, { sandbox: desk.parts.sandbox !== undefined });
  turn.note({ setting: message.setting, want: want.kind });
  const typing = new Typing(context);
  const { answer, later } = await replyTo(want, message, turn, desk).finally(() => typing.over());
  const activityId = await turn.stage('channel', show(turn, answer, earlier));
  const card: OwnCard = { activityId, by: turn.reference };
  await turn.stage('storage', desk.cards.note(context.activity, card));
  if (later && activityId !== '') followUp(turn, desk, card, later);
}

/** Updates the earlier card; where the channel no longer knows that, sends a new one. */
async function show({ context }: Turn, answer: Answer, earlier: OwnCard | undefined): Promise<string> {
  if (!earlier) return reply(context, answer);
  try {
    await replace(context, earlier.activityId, answer);
    return earlier.activityId;
  } catch {
    return reply(context, answer);
  }
}

/** Brings a late verdict onto the card, unless the card shows something else by then. */
function followUp(turn: Turn, desk: Desk, card: OwnCard, later: Promise<Answer>): void {
  const { activity } = turn.context;
  const resume = desk.adapter.wayBack(turn.context);
  desk.background.run(async () => {
    const answer = await later;
    const clicked = await desk.clicks.last(activity, card.activityId);
    if (clicked !== undefined || !(await desk.cards.isCurrent(activity, card))) return;
    await resumeAndReplace(turn, desk, resume, card.activityId, answer);
  });
}
