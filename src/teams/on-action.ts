import { z } from 'zod';

import {
  answerActionProblem,
  answerCardProblem,
  answerPickedWithoutText,
  answerSignInInChat,
  withUnread,
  type Answer,
} from '../answer';
import { readPayload } from '../cards';
import { diagnosisReply, inTime, type Services, type SignIn } from '../conversation';
import { answerTo } from './on-click';
import { readPicked, type PickedMessage } from './picked-message';
import { answerInDialog, respond } from './send';
import type { TeamsTurn } from './turn';

/** What the command is called in the manifest. */
export const EXPLAIN_COMMAND = 'explainError';

const Fetch = z
  .object({ commandId: z.string().max(200).optional().catch(undefined), messagePayload: z.unknown() })
  .catch({ messagePayload: undefined });

const Submit = z.object({ data: z.unknown() }).catch({ data: undefined });

/** Somebody chose the message action on a message: a dialog explains it, to them alone. */
export async function onAction(turn: TeamsTurn, services: Services): Promise<void> {
  const { activity } = turn.context;
  const { commandId, messagePayload } = Fetch.parse(activity.value);
  turn.note({ turn: 'action', setting: turn.chat.setting });
  await answerInDialog(turn.context, await explain(commandId, messagePayload, turn, services));
}

async function explain(
  command: string | undefined,
  payload: unknown,
  turn: TeamsTurn,
  services: Services,
): Promise<Answer> {
  if (command !== EXPLAIN_COMMAND) return problem('unknown-command', turn);
  if (typeof payload !== 'object' || payload === null) return problem('no-message', turn);
  const picked = readPicked(payload);
  turn.note({ intent: picked.raw ? 'explain' : 'no-text' });
  if (!picked.raw) return answerPickedWithoutText(picked);
  const reading = { setting: 'personal', picked: true, checks: await isOwn(picked, turn) } as const;
  const { answer } = await diagnosisReply(picked.raw, reading, turn, services);
  return withUnread(answer, picked);
}

function problem(what: Parameters<typeof answerActionProblem>[0], turn: TeamsTurn): Answer {
  turn.note({ intent: what });
  return answerActionProblem(what);
}

/** Whose error it is: somebody else's is explained, and the asker's own access is looked up when they ask for it. */
async function isOwn({ authorId }: PickedMessage, turn: TeamsTurn): Promise<boolean> {
  const asker = await turn.chat.sender();
  return asker !== undefined && authorId?.toLowerCase() === asker.objectId;
}

/** "How to fix" on a card that all see: the answer to its error in a dialog, for the one who pressed. */
export async function onFetch(turn: TeamsTurn, services: Services): Promise<void> {
  const pressed = readPayload(Submit.parse(turn.context.activity.value).data);
  turn.note({ turn: 'action', setting: turn.chat.setting, intent: pressed.kind });
  if (pressed.kind !== 'explain' || pressed.carried.paste === undefined) {
    await answerInDialog(turn.context, answerCardProblem(pressed.kind === 'older' ? 'older' : 'invalid'));
    return;
  }
  const reading = { setting: 'personal', picked: true, checks: true } as const;
  const { answer } = await diagnosisReply({ text: pressed.carried.paste }, reading, turn, services);
  await answerInDialog(turn.context, answer);
}

/** A button in the dialog: the same payload as on a card, judged for the sender of this activity. */
export async function onDialogClick(turn: TeamsTurn, services: Services): Promise<void> {
  const { activity } = turn.context;
  const click = readPayload(Submit.parse(activity.value).data);
  turn.note({ turn: 'dialog-click', setting: turn.chat.setting, intent: click.kind });
  const answer = await answerTo(click, turn, services, { signIn: openSignIn(turn) });
  if (answer) await answerInDialog(turn.context, answer);
}

/**
 * Teams opens the page, and then sends the same request again. Single sign-on without a page is offered for search
 * commands and links only (learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/add-authentication,
 * read 2026-11-21).
 */
const openSignIn =
  ({ context }: TeamsTurn) =>
  async ({ link }: SignIn, limitMs: number): Promise<Answer | undefined> => {
    if (!link) return answerSignInInChat();
    const value = await inTime(link(), limitMs);
    const actions = [{ type: 'openUrl', value, title: 'Sign in' }];
    await respond(context, { composeExtension: { type: 'auth', suggestedActions: { actions } } });
    return undefined;
  };

/** Anything else that a message extension can be asked for and the manifest does not offer. */
export async function onOtherExtension(turn: TeamsTurn): Promise<void> {
  turn.note({ turn: 'action', setting: turn.chat.setting, intent: 'unknown-command' });
  const text = 'I only have the message action Explain this error.';
  await respond(turn.context, { composeExtension: { type: 'message', text } });
}
