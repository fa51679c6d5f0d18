import { CardFactory, type TurnContext } from 'botbuilder';

import type { Answer } from '../answer';
import { toCard } from '../cards';
import { respond } from './send';

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
