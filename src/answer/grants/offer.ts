import type { Application, Grantee, Refused, RefusedWhy, Remedy, RoleChoice } from '../../access';
import { plain, prose, words, type Prose } from '../../prose';
import { applicationName, applicationTitle } from '../applications';
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
  /** The same by name, where it is no person. */
  readonly application?: Application | undefined;
}

export const roleOf = ({ choice: { role } }: RoleOffer): string => role.name;
export const whereOf = ({ remedy }: RoleOffer): Prose => resourceName(remedy.scope);

/** A way without the bot stays on every card. */
export const byHandFold = ({ remedy, choice, grantee }: RoleOffer): readonly Fold[] =>
  fold('Other ways', otherWays({ ...remedy, choices: [choice] }, grantee));

export const roleAndPlace = (offer: RoleOffer): Prose => prose`${roleOf(offer)} on ${whereOf(offer)}`;

/** The name of an application as everybody may see it, with what it is. */
export const nameToShow = (application: Application): string => plain(applicationTitle(application)).slice(0, 200);

/** Whom an offer is for: the application, or the reader in a word. */
export const applicationOr = ({ application }: RoleOffer, reader: string): Prose =>
  application === undefined ? words(reader) : applicationName(application);

/** What stands in everybody's way, and what is over in a moment. */
const IN_THE_WAY: ReadonlySet<RefusedWhy> = new Set(['deny-assignment', 'policy', 'azure-rule', 'lock', 'limit']);
const PASSING: ReadonlySet<RefusedWhy> = new Set(['throttled', 'no-answer', 'sign-in-needed']);

/** What leads to a command that does the same. */
export function howByHand(refused: Refused): string {
  if (needsPortal(refused)) return 'Do it in the portal, or with this command:';
  if (IN_THE_WAY.has(refused.why)) return 'Once that is out of the way, this command does it, too:';
  return PASSING.has(refused.why) ? 'This command does the same:' : 'Whoever may can use this command:';
}

/** What the bot could not do, as a command for whoever can. */
export const byCommand = ({ remedy, choice, grantee }: RoleOffer, refused: Refused): Step => ({
  does: 'grant',
  text: words(howByHand(refused)),
  snippet: grantCommandOf(remedy, choice, grantee),
});
