import { performance } from 'node:perf_hooks';

import { answerWelcome } from '../answer';
import { RateLimit, type Services } from '../conversation';
import { addsBot } from './envelope';
import type { TeamsTurn } from './turn';

/** Teams tells of an installation in two activities; both come within moments. */
const ONCE_IN_MS = 60_000;

/**
 * The bot was added to a chat, a group or a team: it says hello, once. An organisation may install it for everybody at
 * once: the channel is not flooded with cards then, and `help` tells the same.
 */
export function welcoming({ limits }: Services): (turn: TeamsTurn, services: Services) => Promise<void> {
  const welcomes = new RateLimit({ perMinute: limits.welcomesPerMinute });
  return async (turn, { ledger, sandbox }) => {
    const { chat, reference } = turn;
    const subject = { kind: 'welcome', ids: [chat.place.channel, chat.place.conversation] } as const;
    const isFirst = async (): Promise<boolean> =>
      addsBot(turn.context.activity) && turn.stage('storage', ledger.claim(subject, reference, ONCE_IN_MS));
    if (!(await isFirst())) {
      turn.note({ turn: 'ignored' });
    } else if (!welcomes.take('all', performance.now())) {
      turn.note({ turn: 'too-many' });
    } else {
      const { setting } = chat;
      turn.note({ turn: 'welcome', setting });
      await chat.say(answerWelcome(setting, sandbox));
    }
  };
}
