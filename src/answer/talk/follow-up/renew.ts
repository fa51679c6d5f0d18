import type { Family } from '../../../diagnosis';
import { SOURCES } from '../../../azure-names';
import { prose, words } from '../../../prose';
import { fold } from '../../folds';
import { rulingOf } from '../../verdict/ruling';
import type { Answer } from '../../types';
import { asItIs } from './again';
import { cardOf, check, isMendedByRole, isOfRoles, matchOf, say, type FollowUpInput } from './input';
import { finished, roleStep, rolesOf } from './parts';

/*
 * Whether a new sign-in, or a restart, helps.
 */

/** Errors of the sign-in itself: a new one mends them, and a program that runs on does not notice it. */
const SIGNED_IN: ReadonlySet<Family> = new Set(['tenant-mismatch', 'credential-unavailable', 'token-rejected']);

const OF_GROUPS =
  'After joining a group it does help: a token knows only the groups of the time when it was made, and a program that runs keeps its token.';

const SOURCE = fold('Sources', [{ kind: 'sources', sources: [SOURCES.rbacTroubleshooting] }]);

/** Nobody looked: how it is with roles. */
const ofRolesInGeneral = (input: FollowUpInput): Answer =>
  finished(
    {
      tone: 'neutral',
      headline: words('Mostly no: a new role counts by itself, after some minutes'),
      why: words(OF_GROUPS),
      blocks: [],
      folds: SOURCE,
      buttons: [...check(input), ...say(input, 'How long does it take?')],
    },
    input,
  );

/** No role is missing: the sign-in, or a setting. */
function ofError(input: FollowUpInput, family: Family): Answer {
  const card = cardOf(input);
  if (card === undefined) return ofRolesInGeneral(input);
  const isSignIn = SIGNED_IN.has(family);
  return finished(
    {
      ...card,
      tone: 'neutral',
      headline: words(
        isSignIn
          ? 'Yes: sign in as below, then restart the program'
          : 'No: neither a restart nor a new sign-in mends this',
      ),
      why: isSignIn
        ? words('A program that runs keeps its old token.')
        : prose`${card.headline}. After a change of the program’s own settings, restart it once.`,
    },
    input,
  );
}

/** "Do I need to sign in again?", "does restarting help?" */
export function renew(input: FollowUpInput): Answer {
  const { verdict } = input;
  const family = matchOf(input)?.scenario.family;
  if (family !== undefined && !isMendedByRole(input)) return ofError(input, family);
  if (verdict === undefined || !isOfRoles(input)) return ofRolesInGeneral(input);
  if (verdict.verdict === 'denied')
    return { ...asItIs(input), headline: words('No: a deny assignment does not end by that') };
  if (verdict.verdict === 'not-granted' && verdict.caller?.kind !== 'application')
    return roleStep(input, verdict, {
      headline: words('No: a new sign-in gives no role, and one is missing'),
      why: words('As soon as it is given it counts by itself. Sign in again only if you get it by joining a group.'),
    });
  if (verdict.verdict !== 'granted' && verdict.verdict !== 'eligible') return ofRolesInGeneral(input);
  const isByGroup = verdict.reasons.some(({ effect, via }) => effect === 'grants' && via !== undefined);
  const ruled = rulingOf(verdict, input);
  const isActive = verdict.verdict === 'granted';
  return finished(
    {
      ...ruled,
      tone: 'neutral',
      headline: words(
        !isActive
          ? 'Only if it still fails some minutes after you activate it'
          : isByGroup
            ? 'Yes: you have the role by a group, and an old token does not know it'
            : 'Mostly no: your role counts by itself, without a new sign-in',
      ),
      why: isActive ? words(OF_GROUPS) : ruled.why,
      blocks: [],
      folds: rolesOf(input),
      buttons: [...ruled.buttons, ...check(input)],
    },
    input,
  );
}
