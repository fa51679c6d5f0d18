import { answerDecided, answerOutcome, type Answer, type Outcome, type RequestFacts, type RoleOffer } from '../answer';
import { failureOf, type Replace } from '../conversation';
import type { RequestRecord } from './book';
import { memberOf } from './member';
import { toldApart, type OpenRequest } from './open';
import type { Press } from './press';
import { worksTopic } from './works';

/** A request of which there is something to show. */
export interface Decided {
  readonly offer: RoleOffer;
  readonly facts: RequestFacts;
  readonly record: RequestRecord;
  /** Where it stood until now, for the press that decided it. */
  readonly kept?: OpenRequest | undefined;
}

/** A request that was decided waits no longer: where it stood, for the one press that decided it. */
export async function taken(facts: RequestFacts, { grants, turn }: Press): Promise<OpenRequest | undefined> {
  try {
    return await turn.stage('storage', grants.open.take(facts));
  } catch (error) {
    turn.note({ failure: failureOf(error) });
    return undefined;
  }
}

/** Whoever asked is told when it works, where they can be written to. Else they press a button for it. */
export async function promiseWorks(facts: RequestFacts, kept: OpenRequest | undefined, press: Press): Promise<void> {
  const { turn, grants } = press;
  if (kept?.asker === undefined) return;
  try {
    await grants.works.add(worksTopic(facts), facts.asker, kept.asker);
  } catch (error) {
    turn.note({ failure: failureOf(error) });
  }
}

/** Puts a card in the place of a request's, wherever that stands. */
const replacing =
  (kept: OpenRequest | undefined, { turn, grants }: Press): Replace =>
  (card, answer) =>
    kept === undefined || kept.shown.conversation === turn.chat.place.conversation
      ? turn.chat.replace(card, answer)
      : grants.later.open(kept.shown, (chat) => chat.replace(card, answer));

/**
 * Shows everybody what became of a request; the answer to the press is the same card. Who asked is called, on that card or
 * by a message of its own.
 */
export async function show(
  { offer, facts, record: { card }, kept }: Decided,
  outcome: Outcome,
  press: Press,
): Promise<Answer> {
  const { turn, grants, services } = press;
  const apart = outcome.kind === 'withdrawn' ? undefined : kept && toldApart(kept);
  const asker = apart ? undefined : await memberOf(facts.asker, press);
  const answer = answerOutcome(offer, facts, outcome, asker ? [asker] : []);
  if (card) {
    // What came of it stands in the answer to the press, and in Azure, where the card cannot be reached.
    await turn.stage('channel', replacing(kept, press)(card, answer)).catch(() => undefined);
  }
  if (apart)
    services.background.run(() =>
      grants.later.open(apart, async (chat) => {
        const mention = apart.setting === 'shared' ? await chat.member(facts.asker) : undefined;
        await chat.say(answerDecided(offer, facts, outcome, mention));
      }),
    );
  return answer;
}
