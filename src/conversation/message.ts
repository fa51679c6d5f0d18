import type { Answer } from '../answer';
import type { OwnCard } from '../instances';
import type { IncomingMessage } from './incoming';
import { readIntent } from './intent';
import { replyTo } from './replies';
import { replaceLate } from './reply';
import type { Services } from './services';
import type { Turn } from './turn';
import { Typing } from './typing';

/**
 * A message: one card in answer, updated by itself where the verdict comes later. A channel delivers a message again
 * where the bot was slow: that is answered once. `read` reads the message, where it is answered.
 */
export async function onMessage(read: () => IncomingMessage, turn: Turn, services: Services): Promise<void> {
  turn.note({ turn: 'message' });
  if (await turn.stage('storage', services.cards.begin(turn.chat.place, turn.reference))) {
    await answerMessage(read(), turn, services);
  } else {
    turn.note({ turn: 'repeated' });
  }
}

/**
 * An edited message is answered anew: on the card that answers it, where that is still known. It has the id of the
 * message, and delivered twice it does the same to the same card.
 */
export async function onEdit(read: () => IncomingMessage, turn: Turn, services: Services): Promise<void> {
  turn.note({ turn: 'edit' });
  const earlier = await turn.stage('storage', services.cards.of(turn.chat.place));
  await answerMessage(read(), turn, services, earlier);
}

async function answerMessage(
  message: IncomingMessage,
  turn: Turn,
  services: Services,
  earlier?: OwnCard,
): Promise<void> {
  const { chat } = turn;
  const intent = readIntent(message, { sandbox: services.sandbox !== undefined });
  turn.note({ setting: message.setting, intent: intent.kind });
  const typing = new Typing(chat);
  const { answer, later } = await replyTo(intent, message, turn, services).finally(() => typing.over());
  const id = await turn.stage('channel', show(turn, answer, earlier));
  const card: OwnCard = { id, by: turn.reference };
  await turn.stage('storage', services.cards.note(chat.place, card));
  if (later && id !== '') followUp(turn, services, card, later);
}

/** Updates the earlier card; where the channel no longer knows that, sends a new one. */
async function show({ chat }: Turn, answer: Answer, earlier: OwnCard | undefined): Promise<string> {
  if (!earlier) return chat.say(answer);
  try {
    await chat.replace(earlier.id, answer);
    return earlier.id;
  } catch {
    return chat.say(answer);
  }
}

/** Brings a late verdict onto the card, unless the card shows something else by then. */
function followUp(turn: Turn, services: Services, card: OwnCard, later: Promise<Answer>): void {
  const { place } = turn.chat;
  const replace = turn.chat.replaceLater();
  services.background.run(async () => {
    const answer = await later;
    const clicked = await services.clicks.last(place, card.id);
    if (clicked !== undefined || !(await services.cards.isCurrent(place, card))) return;
    await replaceLate(turn, services, replace, card.id, answer);
  });
}
