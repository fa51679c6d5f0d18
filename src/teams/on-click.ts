import { z } from 'zod';

import { answerCardProblem, type Answer } from '../answer';
import { readPayload, VERBS, type Payload } from '../cards';
import {
  answerQuestion,
  clickWait,
  inTime,
  notePress,
  within,
  type Services,
  type SignIn,
  type Where,
} from '../conversation';
import { answerGrant } from '../grants';
import { answerClick, respond } from './send';
import type { TeamsTurn } from './turn';

const Action = z.object({ action: z.object({ verb: z.string().max(200).catch(''), data: z.unknown() }) });

const VERB_NAMES: readonly string[] = Object.values(VERBS);

type Click = Payload | { readonly kind: 'unknown-verb' };

/** What was pressed. The payload comes from a client: it says what is asked, never who asks. */
function readClick(value: unknown): Click {
  const parsed = Action.safeParse(value);
  if (!parsed.success) return { kind: 'invalid' };
  const { verb, data } = parsed.data.action;
  return VERB_NAMES.includes(verb) ? readPayload(data) : { kind: 'unknown-verb' };
}

/** A click on a card: answered in time, to the person who clicked alone. */
export async function onClick(turn: TeamsTurn, services: Services): Promise<void> {
  const { context } = turn;
  const click = readClick(context.activity.value);
  turn.note({ turn: 'click', setting: turn.chat.setting, intent: click.kind });
  const card = context.activity.replyToId;
  const noted = card ? notePress(turn, services, card) : Promise.resolve();
  const answer = await answerTo(click, turn, services, { signIn: promptSignIn(turn), card });
  await within(noted, clickWait(turn, services));
  // Without an answer, Teams' own sign-in prompt has been sent.
  if (answer) await turn.stage('channel', answerClick(context, answer));
}

/** The answer to a button, wherever it is. */
export async function answerTo(
  click: Click,
  turn: TeamsTurn,
  services: Services,
  where: Where,
): Promise<Answer | undefined> {
  switch (click.kind) {
    case 'check':
    case 'choose':
      return answerQuestion(click, turn, services, where);
    case 'grants':
      return turn.grants
        ? answerGrant(click, { grants: turn.grants, turn, services, where })
        : answerCardProblem('unknown-verb');
    case 'explain':
      return answerCardProblem('unknown-verb');
    default:
      return answerCardProblem(click.kind);
  }
}

/** Sends Teams' own sign-in prompt for a button on a card. */
const promptSignIn =
  ({ context }: TeamsTurn) =>
  async ({ prompt }: SignIn, limitMs: number): Promise<Answer | undefined> => {
    await respond(context, await inTime(prompt(), limitMs));
    return undefined;
  };
