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

/** A message: one card in answer, updated by itself where the verdict comes later. */
export async function onMessage(turn: Turn, desk: Desk): Promise<void> {
  turn.note({ turn: 'message' });
  await answerMessage(turn, desk);
}

/** An edited message is answered anew: on the card that answers it, where that is still known. */
export async function onEdit(turn: Turn, desk: Desk): Promise<void> {
  turn.note({ turn: 'edit' });
  await answerMessage(turn, desk, desk.cards.of(turn.context.activity));
}

async function answerMessage(turn: Turn, desk: Desk, earlier?: OwnCard): Promise<void> {
  const { context } = turn;
  const message = readMessage(context.activity);
  const want = readWant(message, { sandbox: desk.parts.sandbox !== undefined });
  turn.note({ setting: message.setting, want: want.kind });
  const typing = new Typing(context);
  const { answer, later } = await replyTo(want, message, turn, desk).finally(() => typing.over());
  const activityId = await show(turn, answer, earlier);
  const card = desk.cards.note(context.activity, activityId);
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
    if (!desk.cards.isCurrent(activity, card) || desk.lastClicks.get(card.activityId) !== undefined) return;
    await resumeAndReplace(turn, desk, resume, card.activityId, answer);
  });
}
