import { MADE_THROUGH_BOT, type MadeAssignment, type WantedAssignment } from '../access';
import {
  answerConfirmSelf,
  answerFourEyes,
  answerGotIt,
  answerNoOutcome,
  answerNotOurs,
  answerNotTakenBack,
  answerRefused,
  answerSentElsewhere,
  answerTakenBack,
  giveNowButton,
  needsPortal,
  undoButton,
  type Answer,
  type GrantTopic,
  type RoleOffer,
} from '../answer';
import { isSettled, matterOf } from './matter';
import { lookElsewhere } from './look-elsewhere';
import { assignmentName, seenDigest } from './name';
import { timeLeft, told, type Press, type Presser, type Told } from './press';
import { writeAssignment } from './write';

/** The assignment that an offer makes. `description` is there for every Reader: ids, and no name. */
export const assignmentOf = (
  { remedy: { scope }, choice, grantee }: RoleOffer,
  description: string,
): WantedAssignment => ({
  ...{ scope, roleId: choice.role.id, grantee, description },
  name: assignmentName(scope, grantee, choice.role.id),
});

type Offered = { readonly kind: 'offer'; readonly offer: RoleOffer; readonly presser: Presser };

/** What the presser may give, to themselves or to the application of an error; or the answer where there is nothing. */
async function ownOffer(topic: GrantTopic, press: Press): Promise<Offered | Told> {
  const matter = await matterOf(topic, press);
  if (matter.kind === 'answer') return matter;
  const { verdict, presser, offers, answer } = matter;
  const [offer] = offers;
  if (isSettled(verdict)) return told(answer());
  if (press.grants.mode === 'four-eyes') return told(answerFourEyes(topic));
  return offer === undefined || offer.choice.youMayAssign === 'no' ? told(answer()) : { kind: 'offer', offer, presser };
}

const digestOfOffer = (offer: RoleOffer): string => seenDigest(assignmentOf(offer, ''));

/** "Grant it to me": what would be given, for a second press. */
export async function confirmSelf(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const found = await ownOffer(topic, press);
  return found.kind === 'answer' ? found.answer : answerConfirmSelf(found.offer, digestOfOffer(found.offer), false);
}

/** For every Reader there: who gave it, and to whom. No name. */
const descriptionOf = ({ presser, offer }: Offered, { turn }: Press): string =>
  `${MADE_THROUGH_BOT} given by ${presser.asker.objectId} to ${offer.application ? 'an application' : 'themselves'}, reference ${turn.reference}`;

/** The second press: worked out anew, and done where it is what was shown. */
export async function grantSelf(topic: GrantTopic, seen: string, press: Press): Promise<Answer | undefined> {
  const found = await ownOffer(topic, press);
  if (found.kind === 'answer') return found.answer;
  const { offer, presser } = found;
  const digest = digestOfOffer(offer);
  if (digest !== seen) return answerConfirmSelf(offer, digest, true);
  const { turn, services } = press;
  const again = giveNowButton(topic, seen, offer.application?.name);
  const outcome = await writeAssignment(assignmentOf(offer, descriptionOf(found, press)), presser.writer, press);
  switch (outcome.kind) {
    case 'made':
      turn.note({ grant: 'granted' });
      return answerGotIt(offer, outcome.made, services.now());
    case 'refused': {
      turn.note({ grant: 'refused' });
      const lookedUntil = await lookElsewhere(outcome, press, (there, address) =>
        there.add({ ...topic, application: offer.application?.objectId }, presser.asker.objectId, address),
      );
      return needsPortal(outcome)
        ? answerSentElsewhere(offer, outcome, lookedUntil)
        : answerRefused(offer, outcome, again);
    }
    case 'open':
      return answerNoOutcome(offer, again);
  }
}

/** "Take it back", of what was given through the bot, and of nothing else. */
export async function undoSelf(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const matter = await matterOf(topic, press);
  if (matter.kind === 'answer') return matter.answer;
  const { presser, offers } = matter;
  const signal = timeLeft(press);
  for (const offer of offers) {
    const wanted = assignmentOf(offer, '');
    const there = await presser.writer.find(wanted, signal);
    if (typeof there !== 'object' || !isOurs(there, wanted)) continue;
    const answer = await presser.writer.remove(wanted, signal);
    if (answer.kind === 'refused') return answerNotTakenBack(offer, answer, wanted, undoButton(topic));
    press.turn.note({ grant: 'taken-back' });
    return answerTakenBack(offer);
  }
  const [offer] = offers;
  return offer && answerNotOurs(offer);
}

/** Whether an assignment was made through the bot: the card's own Bicep gives the same name. */
export const isOurs = ({ name, description = '' }: MadeAssignment, wanted: Pick<WantedAssignment, 'name'>): boolean =>
  name === wanted.name && description.startsWith(MADE_THROUGH_BOT);
