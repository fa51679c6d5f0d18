import { performance } from 'node:perf_hooks';

import { answerWelcome } from '../answer';
import type { Desk } from './desk';
import { addsBot, settingOf } from './envelope';
import { reply } from './send';
import type { Turn } from './turn';

/** Teams tells of an installation in two activities; both come within moments. */
const ONCE_IN_MS = 60_000;

/**
 * The bot was added to a chat, a group or a team: it says hello, once. An organisation may install it for everybody at
 * once: the channel is not flooded with cards then, and `help` tells the same.
 */
export async function onInstalled(turn: Turn, desk: Desk): Promise<void> {
  const { activity } = turn.context;
  if (!addsBot(activity)) {
    turn.note({ turn: 'ignored' });
    return;
  }
  const subject = { kind: 'welcome', ids: [activity.channelId, activity.conversation.id] } as const;
  if (!(await turn.stage('storage', desk.ledger.claim(subject, turn.reference, ONCE_IN_MS)))) {
    turn.note({ turn: 'ignored' });
    return;
  }
  if (!desk.welcomes.take('all', performance.now())) {
    turn.note({ turn: 'too-many' });
    return;
  }
  const setting = settingOf(activity);
  turn.note({ turn: 'welcome', setting });
  await reply(turn.context, answerWelcome({ setting, sandboxPeople: desk.parts.sandbox?.people }));
}
