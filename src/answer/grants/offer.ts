import type { Grantee, Refused, Remedy, RoleChoice } from '../../access';
import { prose, words, type Prose } from '../../prose';
import { fold } from '../folds';
import { resourceName } from '../names';
import type { Fold, Step } from '../types';
import { grantCommandOf, otherWays } from '../verdict/grant';
import { needsPortal } from './refused';
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

export const roleAndPlace = (offer: RoleOffer): Prose => prose`${roleOf(offer)} on ${whereOf(offer)}`;

/** What the bot could not do, as a command for whoever can. */
export const byCommand = ({ remedy, choice, grantee }: RoleOffer, refused: Refused): Step => ({
  does: 'grant',
  text: words(
    needsPortal(refused) ? 'Do it in the portal, or with this command:' : 'Whoever may can use this command:',
  ),
  snippet: grantCommandOf(remedy, choice, grantee),
});
