import type { AccessQuestion, Grantee, MadeAssignment, Refused, Remedy, RoleChoice } from '../../access';
import { accessControlLink } from '../../azure-names';
import { clock, prose, words, type Prose } from '../../prose';
import { fitted, headlineOf } from '../fit';
import { fold } from '../folds';
import { humane } from '../humane';
import { resourceName } from '../names';
import type { Answer, Button, Fold } from '../types';
import { grantCommandOf, otherWays } from '../verdict/grant';
import { letsOf } from './lets';
import { needsPortal, refusalWords } from './refused';
import type { GrantTopic } from './steps';

/** A role that somebody may give: what it is, where, and what for. */
export interface RoleOffer {
  readonly topic: GrantTopic;
  readonly remedy: Remedy;
  readonly choice: RoleChoice;
  /** For whom. */
  readonly grantee: Grantee;
}

export const roleOf = ({ choice: { role } }: RoleOffer): string => role.name;
export const whereOf = ({ remedy }: RoleOffer): Prose => resourceName(remedy.scope);

/** A way without the bot stays on every card. */
export const byHandFold = ({ remedy, choice, grantee }: RoleOffer): readonly Fold[] =>
  fold('Other ways', otherWays({ ...remedy, choices: [choice] }, grantee));

const questionOf = ({ wanted, resource }: GrantTopic): Pick<AccessQuestion, 'wanted' | 'resource'> => ({
  wanted,
  resource: { kind: 'id', id: resource },
});

export const checkButton = (topic: GrantTopic, label = 'Check again'): Button => ({
  kind: 'check',
  label,
  question: questionOf(topic),
});

export const iamButton = ({ remedy }: RoleOffer): Button => ({
  kind: 'open',
  label: 'Open in the portal',
  href: accessControlLink(remedy.scope),
});

const UNENDING = 'It has no end: it stays until somebody takes it back.';

/** Before somebody gives a role to themselves: what it is, what it lets one do, that it has no end. */
export function answerConfirmSelf(offer: RoleOffer, seen: string, changed: boolean): Answer {
  const { topic, choice } = offer;
  return humane(
    fitted({
      tone: 'neutral',
      headline: headlineOf(
        prose`Give yourself ${roleOf(offer)} on ${whereOf(offer)}?`,
        prose`Give yourself a role on ${whereOf(offer)}?`,
        words('Give yourself this role?'),
      ),
      why: letsOf(choice.role, topic.wanted, words('you'), whereOf(offer)),
      expect: words(`${UNENDING} Azure records it as made by you; the bot has no rights.`),
      blocks: changed
        ? [{ kind: 'notice', tone: 'warning', text: words('Something has changed since you looked. Look again.') }]
        : [],
      folds: byHandFold(offer),
      buttons: [
        { kind: 'grants', label: 'Yes, give it to me', step: { kind: 'self', topic, seen } },
        checkButton(topic, 'Not now'),
      ],
    }),
  );
}

/** When a new role counts: usually, and at the latest. Milliseconds. */
export const SETTLES = { usually: 5 * 60_000, atTheLatest: 10 * 60_000 } as const;

/** By when it works, said once in the same words everywhere. */
export const worksBy = (since: number): Prose =>
  prose`Usually works by ${clock(since + SETTLES.usually)}, at the latest by ${clock(since + SETTLES.atTheLatest)}. Then sign in again.`;

/** The role is there: what Azure shows after the fact. */
export function answerGotIt(offer: RoleOffer, made: MadeAssignment, now: number): Answer {
  const { topic } = offer;
  return humane(
    fitted({
      tone: 'good',
      headline: headlineOf(
        prose`You have ${roleOf(offer)} on ${whereOf(offer)}`,
        prose`You have the role on ${whereOf(offer)}`,
        words('You have the role'),
      ),
      why: worksBy(made.createdOn ?? now),
      blocks: [],
      folds: fold('Other ways', otherWays({ ...offer.remedy, choices: [offer.choice] }, offer.grantee)),
      buttons: [
        { kind: 'grants', label: 'Tell me when it works', step: { kind: 'works', topic } },
        checkButton(topic),
        { kind: 'grants', label: 'Take it back', step: { kind: 'undo', topic } },
      ],
    }),
  );
}

/** Azure did not do it: why, and how it is done elsewhere. */
export function answerRefused(offer: RoleOffer, refused: Refused, again: Button): Answer {
  const portal = needsPortal(refused);
  return humane(
    fitted({
      tone: 'problem',
      headline: headlineOf(
        portal
          ? words('Azure wants more proof than Teams can give')
          : prose`Azure did not give ${roleOf(offer)} on ${whereOf(offer)}`,
        words('Azure did not do it'),
      ),
      why: refusalWords(refused),
      todo: {
        does: 'grant',
        text: words(portal ? 'Do it in the portal, or with this command:' : 'Whoever may can use this command:'),
        snippet: grantCommandOf(offer.remedy, offer.choice, offer.grantee),
      },
      blocks: [],
      buttons: [iamButton(offer), again],
    }),
  );
}

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

/** The role is gone again. */
export const answerTakenBack = (offer: RoleOffer): Answer =>
  humane({
    tone: 'neutral',
    headline: headlineOf(prose`${roleOf(offer)} on ${whereOf(offer)} is taken back`, words('The role is taken back')),
    why: words('Tokens that were issued before may work for some minutes.'),
    blocks: [],
    buttons: [checkButton(offer.topic)],
  });

/** What is there was not made through this bot: somebody gave it for another reason. */
export const answerNotOurs = (offer: RoleOffer): Answer =>
  humane({
    tone: 'neutral',
    headline: words('I gave no such role here'),
    why: prose`There is no ${roleOf(offer)} on ${whereOf(offer)} that was given through me.`,
    blocks: [],
    buttons: [iamButton(offer), checkButton(offer.topic)],
  });

/** Nobody gives a role to themselves here. */
export const answerFourEyes = (topic: GrantTopic): Answer => ({
  tone: 'neutral',
  headline: words('Somebody else has to give it to you'),
  why: words('Your organisation wants two people for this: ask for it.'),
  blocks: [],
  buttons: [{ kind: 'grants', label: 'Ask for it', step: { kind: 'ask', topic } }, checkButton(topic)],
});
