import { CardFactory, type Activity, type TurnContext } from 'botbuilder';

import type { Answer } from '../answer';
import { toCard } from '../cards';
import { inTime } from '../conversation';

/** A request to the channel has no time limit of its own (teams.md §1.4.16). */
const SEND_LIMIT_MS = 12_000;

/** What the channel says to a request, within a time. */
export const sent = <T>(request: Promise<T>): Promise<T> => inTime(request, SEND_LIMIT_MS);

/** One activity: the card, and its summary for notifications and clients that show no cards. */
function activityOf(answer: Answer): Partial<Activity> {
  const card = toCard(answer);
  return { type: 'message', summary: card.fallbackText ?? '', attachments: [CardFactory.adaptiveCard(card)] };
}

/** Replies with a card, in the thread of the message. Returns the new activity's id, empty where the channel gave none. */
export async function reply(context: TurnContext, answer: Answer): Promise<string> {
  const response = await sent(context.sendActivity(activityOf(answer)));
  return response?.id ?? '';
}

/** Replaces an earlier card of the bot for everybody who sees it: never with somebody's access in a shared chat. */
export async function replace(context: TurnContext, activityId: string, answer: Answer): Promise<void> {
  await sent(context.updateActivity({ ...activityOf(answer), id: activityId }));
}

/**
 * Answers a click with a card that only the person who clicked gets to see. The response is sent by ourselves: the
 * framework's own way turns a card with `refresh` into one for everybody (teams.md §1.4.1).
 */
export async function answerClick(context: TurnContext, answer: Answer): Promise<void> {
  await respond(context, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: toCard(answer) });
}

/** The body of the answer to a click. */
export async function respond(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** The title of every dialog: what the person chose in the menu. */
export const DIALOG_TITLE = 'Explain this error';

/**
 * Answers a message action, or a button in its dialog, with a dialog that only the person who asked gets to see.
 * A phone shows it on the whole screen.
 */
export async function answerInDialog(context: TurnContext, answer: Answer): Promise<void> {
  const card = CardFactory.adaptiveCard(toCard(answer, 'dialog'));
  const value = { title: DIALOG_TITLE, width: 'medium', height: 'large', card };
  await respond(context, { task: { type: 'continue', value } });
}
