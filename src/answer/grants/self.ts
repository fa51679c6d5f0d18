import type { Grantee, MadeAssignment, Refused } from '../../access';
import { clock, prose, words, type Prose } from '../../prose';
import { applicationName } from '../applications';
import { fitted, headlineOf } from '../fit';
import { humane } from '../humane';
import type { Answer, Button } from '../types';
import { askButton, checkButton, giveNowButton, iamButton, undoButton, worksButton } from './buttons';
import { letsOf } from './lets';
import { applicationOr, byCommand, byHandFold, roleAndPlace, roleOf, whereOf, type RoleOffer } from './offer';
import { needsPortal, refusalWords } from './refused';
import type { GrantTopic } from './steps';

const UNENDING = 'It has no end: it stays until somebody takes it back.';

/** Before somebody gives a role to themselves: what it is, what it lets one do, that it has no end. */
export function answerConfirmSelf(offer: RoleOffer, seen: string, changed: boolean): Answer {
  const { topic, choice } = offer;
  const who = applicationOr(offer, 'yourself');
  return humane(
    fitted({
      tone: 'neutral',
      headline: headlineOf(
        prose`Give ${who} ${roleAndPlace(offer)}?`,
        prose`Give ${who} a role on ${whereOf(offer)}?`,
        words('Give this role?'),
      ),
      why: letsOf(choice.role, topic.wanted, applicationOr(offer, 'you'), whereOf(offer)),
      expect: words(`${UNENDING} Azure records it as made by you; the bot has no rights.`),
      blocks: changed
        ? [{ kind: 'notice', tone: 'warning', text: words('Something has changed since you looked. Look again.') }]
        : [],
      folds: byHandFold(offer),
      buttons: [giveNowButton(topic, seen, offer.application?.name), checkButton(topic, 'Not now')],
    }),
  );
}

/** When a new role counts: usually, and at the latest. Milliseconds. */
export const SETTLES = { usually: 5 * 60_000, atTheLatest: 10 * 60_000 } as const;

/**
 * By when it works, said once in the same words everywhere. A managed identity keeps its token for up to a day, but a role
 * that it was given itself counts for that token (granting.md §6).
 */
export const worksBy = (since: number, type: Grantee['type']): Prose =>
  prose`Usually works by ${clock(since + SETTLES.usually)}, at the latest by ${clock(since + SETTLES.atTheLatest)}. ${words(type === 'User' ? 'If it fails then, sign in again.' : 'The app needs no restart.')}`;

/** The role is there: what Azure shows after the fact. */
export function answerGotIt(offer: RoleOffer, made: MadeAssignment, now: number): Answer {
  const { topic, application } = offer;
  const has = application === undefined ? words('You have') : prose`${applicationName(application)} has`;
  return humane(
    fitted({
      tone: 'good',
      headline: headlineOf(
        prose`${has} ${roleAndPlace(offer)}`,
        prose`${has} the role on ${whereOf(offer)}`,
        words('The role is there'),
      ),
      why: worksBy(made.createdOn ?? now, offer.grantee.type),
      blocks: [],
      folds: byHandFold(offer),
      buttons: [worksButton(topic), checkButton(topic), undoButton(topic)],
    }),
  );
}

/** Azure did not do it: why, and how it is done elsewhere. */
export const answerRefused = (offer: RoleOffer, refused: Refused, again: Button): Answer =>
  humane(fitted({ ...refusal(offer, refused), buttons: [iamButton(offer.remedy.scope), again] }));

const refusal = (offer: RoleOffer, refused: Refused): Answer => ({
  tone: 'problem',
  headline: headlineOf(
    needsPortal(refused)
      ? words('Azure wants more proof than Teams can give')
      : prose`Azure did not give ${roleAndPlace(offer)}`,
    words('Azure did not do it'),
  ),
  why: refusalWords(refused),
  todo: byCommand(offer, refused),
  blocks: [],
  buttons: [],
});

/**
 * Only the portal can do it: what happens once it is done there. `lookedUntil`: until when the bot looks by itself, at the
 * latest; nothing where it does not.
 */
export const answerSentElsewhere = (offer: RoleOffer, refused: Refused, lookedUntil: number | undefined): Answer =>
  humane(
    fitted({
      ...refusal(offer, refused),
      expect:
        lookedUntil === undefined
          ? words('When it is given there, press Check again.')
          : prose`Until ${clock(lookedUntil)} at the latest I look there, and tell you here when it works. After that, press Check again.`,
      buttons: [iamButton(offer.remedy.scope), checkButton(offer.topic)],
    }),
  );

/** Azure has not said what came of it: it can be pressed again, since it is made only once. */
export const answerNoOutcome = (offer: RoleOffer, again: Button): Answer =>
  humane({
    tone: 'warning',
    headline: words('Azure has not said yet what came of it'),
    why: prose`Press again in a few seconds. ${roleOf(offer)} is given once, however often you press.`,
    blocks: [],
    folds: byHandFold(offer),
    buttons: [again],
  });

/** Nobody gives a role to themselves here. */
export const answerFourEyes = (topic: GrantTopic): Answer => ({
  tone: 'neutral',
  headline: words(topic.error === undefined ? 'Somebody else has to give it to you' : 'Somebody else has to give it'),
  why: words('Your organisation wants two people for this: ask for it.'),
  blocks: [],
  buttons: [askButton(topic), checkButton(topic)],
});
