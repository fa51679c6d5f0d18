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
import type { Desk } from './desk';
import { answerInDialog } from './dialog';
import { diagnosisReply } from './diagnosis-reply';
import { settingOf } from './envelope';
import { answerQuestion, type SignIn, type Where } from './on-click';
import { readPicked, type PickedMessage } from './picked-message';
import { respond } from './send';
import { inTime, type Turn } from './turn';

/** What the command is called in the manifest. */
export const EXPLAIN_COMMAND = 'explainError';

const Fetch = z
  .object({ commandId: z.string().max(200).optional().catch(undefined), messagePayload: z.unknown() })
  .catch({ messagePayload: undefined });

const Submit = z.object({ data: z.unknown() }).catch({ data: undefined });

/** Somebody chose the message action on a message: a dialog explains it, to them alone. */
export async function onAction(turn: Turn, desk: Desk): Promise<void> {
  const { activity } = turn.context;
  const { commandId, messagePayload } = Fetch.parse(activity.value);
  turn.note({ turn: 'action', setting: settingOf(activity) });
  await answerInDialog(turn.context, await explain(commandId, messagePayload, turn, desk));
}

async function explain(command: string | undefined, payload: unknown, turn: Turn, desk: Desk): Promise<Answer> {
  if (command !== EXPLAIN_COMMAND) return problem('unknown-command', turn);
  if (typeof payload !== 'object' || payload === null) return problem('no-message', turn);
  const picked = readPicked(payload);
  turn.note({ want: picked.raw ? 'explain' : 'no-text' });
  if (!picked.raw) return answerPickedWithoutText(picked);
  const reading = { setting: 'personal', picked: true, checks: await isOwn(picked, turn, desk) } as const;
  const { answer } = await diagnosisReply(picked.raw, reading, turn, desk);
  return withUnread(answer, picked);
}

function problem(what: Parameters<typeof answerActionProblem>[0], turn: Turn): Answer {
  turn.note({ want: what });
  return answerActionProblem(what);
}

/** Whose error it is: somebody else's is explained, and the asker's own access is looked up when they ask for it. */
async function isOwn({ authorId }: PickedMessage, turn: Turn, { parts }: Desk): Promise<boolean> {
  const asker = await parts.identity.askerOf(turn.context);
  return asker !== undefined && authorId?.toLowerCase() === asker.objectId;
}

/** A button in the dialog: the same payload as on a card, judged for the sender of this activity. */
export async function onDialogClick(turn: Turn, desk: Desk): Promise<void> {
  const { activity } = turn.context;
  const click = readPayload(Submit.parse(activity.value).data);
  turn.note({ turn: 'dialog-click', setting: settingOf(activity), want: click.kind });
  const answer =
    click.kind === 'check' || click.kind === 'choose'
      ? await answerQuestion(click, turn, desk, IN_DIALOG)
      : answerCardProblem(click.kind === 'explain' ? 'unknown-verb' : click.kind);
  if (answer) await answerInDialog(turn.context, answer);
}

/**
 * Teams opens the page, and then sends the same request again. Single sign-on without a page is offered for search
 * commands and links only (learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/add-authentication,
 * read 2026-11-21).
 */
async function openSignIn({ link }: SignIn, turn: Turn, limitMs: number): Promise<Answer | undefined> {
  if (!link) return answerSignInInChat();
  const value = await inTime(link(), limitMs);
  const actions = [{ type: 'openUrl', value, title: 'Sign in' }];
  await respond(turn.context, { composeExtension: { type: 'auth', suggestedActions: { actions } } });
  return undefined;
}

const IN_DIALOG: Where = { signIn: openSignIn };

/** Anything else that a message extension can be asked for and the manifest does not offer. */
export async function onOtherExtension(turn: Turn): Promise<void> {
  turn.note({ turn: 'action', setting: settingOf(turn.context.activity), want: 'unknown-command' });
  const text = 'I only have the message action Explain this error.';
  await respond(turn.context, { composeExtension: { type: 'message', text } });
}
