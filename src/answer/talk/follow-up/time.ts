import { SOURCES } from '../../../azure-names';
import { words } from '../../../prose';
import { fold } from '../../folds';
import { range } from '../../times';
import type { Answer, Block } from '../../types';
import { check, say, type FollowUpInput } from './input';
import { finished, ruledBy } from './parts';
import { waitOf } from './waits';

/** The same for a group, and for an identity of a program. */
const waitFor = (input: FollowUpInput, isTeam: boolean): Answer =>
  finished(
    {
      tone: 'neutral',
      headline: words(
        isTeam
          ? 'Through a group it takes the same: 5 to 10 minutes'
          : 'For an identity it takes the same: 5 to 10 minutes',
      ),
      why: words(
        isTeam
          ? 'Whoever is added to the group signs in again: a token keeps the old groups. A managed identity in a group can wait a day.'
          : 'Give it the role itself. Through a group it can wait up to a day, because its token is kept for that long.',
      ),
      todo: isTeam ? { does: 'sign-in', text: words('Sign in again after that.') } : undefined,
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.rbacTroubleshooting] }]),
      buttons: [...check(input), ...say(input, 'It still does not work'), ...say(input, 'Who can grant it?')],
    },
    input,
  );

const USUAL_WAIT = { from: 5, to: 10 } as const;

/** How long it takes until a role counts. */
export function time(input: FollowUpInput): Answer {
  const { verdict } = input;
  const other = waitOf(input);
  if (other !== undefined) return other;
  const { isTeam, isIdentity, isPrincipal } = input.speaksOf ?? {};
  if (isTeam === true || isIdentity === true || isPrincipal === true) return waitFor(input, isTeam === true);
  if (verdict?.verdict === 'granted' && verdict.freshness !== undefined) return ruledBy(input, verdict);
  if (verdict?.verdict === 'eligible')
    return {
      ...ruledBy(input, verdict),
      headline: words('It counts some minutes after you activate it'),
      why: words(
        'It stays active for the time that you choose then, mostly up to 8 hours, and ends by itself. Then you activate it again.',
      ),
    };
  const more: readonly Block[] = [
    {
      kind: 'text',
      text: words(
        'A role at a management group can take several hours. A managed identity that was put into a group can wait up to a day.',
      ),
    },
  ];
  return finished(
    {
      tone: 'neutral',
      headline: words(`${range(USUAL_WAIT)} after the role is given`),
      why: words('You need no new token for it. After joining a group you do: sign in again, or restart the program.'),
      blocks: [],
      folds: [...fold('Why', more), ...fold('Sources', [{ kind: 'sources', sources: [SOURCES.rbacTroubleshooting] }])],
      buttons: [...check(input), ...say(input, 'It still does not work'), ...say(input, 'Who can grant it?')],
    },
    input,
  );
}
