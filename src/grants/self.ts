import { MADE_THROUGH_BOT, type WantedAssignment } from '../access';
import {
  answerConfirmSelf,
  answerFourEyes,
  answerGotIt,
  answerNoOutcome,
  answerNotOurs,
  answerRefused,
  answerTakenBack,
  giveMeNowButton,
  undoButton,
  type Answer,
  type GrantTopic,
  type RoleOffer,
} from '../answer';
import { assignmentName, seenDigest } from './name';
import {
  factsAbout,
  offersFor,
  ownAccess,
  presserOf,
  timeLeft,
  told,
  type Press,
  type Presser,
  type Told,
} from './press';
import { writeAssignment } from './write';

/** The assignment that an offer makes. `description` is there for every Reader: ids, and no name. */
export const assignmentOf = (
  { remedy: { scope }, choice, grantee }: RoleOffer,
  description: string,
): WantedAssignment => ({
  ...{ scope, roleId: choice.role.id, grantee, description },
  name: assignmentName(scope, grantee, choice.role.id),
});

/** What the presser may give to themselves, or the answer where there is nothing to give. */
async function ownOffer(topic: GrantTopic, presser: Presser, press: Press): Promise<RoleOffer | Told> {
  const { facts, verdict, answer } = await ownAccess(topic, presser, press);
  if (verdict.verdict === 'granted' || verdict.verdict === 'denied') return told(answer());
  if (press.grants.mode === 'four-eyes') return told(answerFourEyes(topic));
  const [offer] = offersFor(topic, facts, presser, { id: presser.asker.objectId, type: 'User' });
  return offer === undefined || offer.choice.youMayAssign === 'no' ? told(answer()) : offer;
}

const digestOfOffer = (offer: RoleOffer): string => seenDigest(assignmentOf(offer, ''));

/** "Grant it to me": what would be given, for a second press. */
export async function confirmSelf(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const presser = await presserOf(topic, press);
  if (presser.kind === 'answer') return presser.answer;
  const offer = await ownOffer(topic, presser, press);
  return 'kind' in offer ? offer.answer : answerConfirmSelf(offer, digestOfOffer(offer), false);
}

/** The second press: worked out anew, and done where it is what was shown. */
export async function grantSelf(topic: GrantTopic, seen: string, press: Press): Promise<Answer | undefined> {
  const presser = await presserOf(topic, press);
  if (presser.kind === 'answer') return presser.answer;
  const offer = await ownOffer(topic, presser, press);
  if ('kind' in offer) return offer.answer;
  const digest = digestOfOffer(offer);
  if (digest !== seen) return answerConfirmSelf(offer, digest, true);
  const { turn, services } = press;
  const description = `${MADE_THROUGH_BOT} given by ${presser.asker.objectId} to themselves, reference ${turn.reference}`;
  const again = giveMeNowButton(topic, seen);
  const outcome = await writeAssignment(assignmentOf(offer, description), presser.writer, press);
  switch (outcome.kind) {
    case 'made':
      turn.note({ grant: 'granted' });
      return answerGotIt(offer, outcome.made, services.now());
    case 'refused':
      turn.note({ grant: 'refused' });
      return answerRefused(offer, outcome, again);
    case 'open':
      return answerNoOutcome(offer, again);
  }
}

/** "Take it back", of what one gave to oneself through the bot, and of nothing else. */
export async function undoSelf(topic: GrantTopic, press: Press): Promise<Answer | undefined> {
  const presser = await presserOf(topic, press);
  if (presser.kind === 'answer') return presser.answer;
  const { objectId } = presser.asker;
  const facts = await factsAbout(objectId, topic, presser, press);
  const offers = offersFor(topic, facts, presser, { id: objectId, type: 'User' });
  const signal = timeLeft(press);
  for (const offer of offers) {
    const wanted = assignmentOf(offer, '');
    const there = await presser.writer.find(wanted, signal);
    if (typeof there !== 'object' || there.name !== wanted.name) continue;
    const answer = await presser.writer.remove(wanted, signal);
    if (answer.kind === 'refused') return answerRefused(offer, answer, undoButton(topic));
    press.turn.note({ grant: 'taken-back' });
    return answerTakenBack(offer);
  }
  const [offer] = offers;
  return offer && answerNotOurs(offer);
}
