import { answerWelcome } from '../answer';
import type { Desk } from './desk';
import { addsBot, settingOf } from './envelope';
import { reply } from './send';
import type { Turn } from './turn';

/** Teams tells of an installation in two activities; both come within moments. */
const ONCE_IN_MS = 60_000;

/** The bot was added to a chat, a group or a team: it says hello, once. */
export async function onInstalled(turn: Turn, desk: Desk): Promise<void> {
  const { activity } = turn.context;
  if (!addsBot(activity)) {
    turn.note({ turn: 'ignored' });
    return;
  }
  const conversation = activity.conversation.id;
  const before = desk.welcomed.get(conversation);
  const now = desk.parts.now();
  if (before !== undefined && now - before < ONCE_IN_MS) {
    turn.note({ turn: 'ignored' });
    return;
  }
  // Noted before anything is awaited: the other activity may be on its way already.
  desk.welcomed.set(conversation, now);
  const setting = settingOf(activity);
  turn.note({ turn: 'welcome', setting });
  await reply(turn.context, answerWelcome({ setting, sandboxPeople: desk.parts.sandbox?.people }));
}
