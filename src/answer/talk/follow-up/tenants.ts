import { SOURCES } from '../../../azure-names';
import { prose, slot, snippet, words } from '../../../prose';
import { headlineOf } from '../../fit';
import { fold } from '../../folds';
import type { Answer } from '../../types';
import { isLost } from '../../verdict/near-name';
import { aboutOf, check, matchOf, say, type FollowUpInput } from './input';
import { open } from './parts';

/** A token that is refused without a reason, or a resource that is not seen: both come of another tenant as well. */
export const mayBeTenant = (input: FollowUpInput): boolean =>
  matchOf(input)?.scenario.family === 'token-rejected' || (input.verdict !== undefined && isLost(input.verdict));

/** Whoever is a guest signs in at home, unless the sign-in names the tenant of the resource. */
export const tenantFirst = (input: FollowUpInput): Answer =>
  open(
    {
      tone: 'neutral',
      headline: headlineOf(
        prose`It may be the tenant: sign in to that of ${aboutOf(input)}`,
        words('It may be the tenant: sign in to that of the resource'),
      ),
      why: words(
        'A guest has two tenants (directories), and a sign-in that names none goes to the home one. The resource is in the tenant of its subscription, and only a token of that one counts.',
      ),
      todo: {
        does: 'sign-in',
        text: words('The first command lists your subscriptions with their tenants. Take that of the resource:'),
        snippet: snippet('Bash')`az account list --all --query "[].{subscription:name, tenant:tenantId}" --output table
az login --tenant "${slot('tenant id of the resource', input.error?.evidence.resourceTenant?.value)}"`,
      },
      expect: words('If the subscription is not in the list, ask who runs the resource for its tenant id.'),
      blocks: [],
      folds: fold('Sources', [{ kind: 'sources', sources: [SOURCES.foundryErrors, SOURCES.identityTroubleshooting] }]),
      buttons: [...check(input), ...say(input, 'It still does not work'), ...say(input, 'Why?')],
    },
    input,
  );
