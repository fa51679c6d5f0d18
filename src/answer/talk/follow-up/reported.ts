import { prose, words } from '../../../prose';
import type { Answer } from '../../types';
import { caseOf, matchOf, type FollowUpInput } from './input';
import { answer, withStep } from './report';
import type { NetworkReport, LookedUpOf, LookedUp } from '../../../followups';
import { identityKind, variable } from './reported-identity';
import { ofNetwork } from './reported-network';
import { activated, directoryRole, eligible, projectRole } from './reported-roles';
import { audience, tenant } from './reported-sign-in';
import { tried } from './tried';

/** Whether keys are taken. */
function keys(input: FollowUpInput, { state }: LookedUpOf<'keys'>): Answer {
  const family = matchOf(input)?.scenario.family;
  const isOfKeys = family === 'key-invalid' || family === 'key-auth-disabled';
  if (!isOfKeys)
    return withStep(
      input,
      words(state === 'off' ? 'Then the call signs in, and keys play no part' : 'Keys are on, and your call uses none'),
      prose`${caseOf(input)} is about something else: ${words(matchOf(input)?.scenario.title ?? 'the role')}.`,
    );
  if (state === 'off')
    return answer(input, {
      headline: words('That is it: keys are off, so no key can be right'),
      why: words('It takes sign-in with Microsoft Entra ID only. Comparing keys, or making new ones, changes nothing.'),
      todo: input.client && {
        does: 'build-client',
        text: words('Let the program sign in instead. It needs a role on the resource:'),
        snippet: input.client,
      },
    });
  return family === 'key-auth-disabled'
    ? withStep(
        input,
        words('Then the call goes to another resource, or it is new'),
        words('The one that answered has its keys off. Compare the endpoint in the program with that resource.'),
      )
    : withStep(
        input,
        words('Then the key is wrong, or belongs to another resource'),
        words('Keys are taken there. Each resource has two of its own, and its own endpoint.'),
      );
}

const isOfNetwork = (report: LookedUp): report is NetworkReport =>
  report.kind === 'address' || report.kind === 'public-access';

/** What something that somebody looked up means for the case: which cause it speaks for, and what comes next. */
export function reported(input: FollowUpInput, report: LookedUp): Answer {
  if (isOfNetwork(report)) return ofNetwork(input, report);
  switch (report.kind) {
    case 'keys':
      return keys(input, report);
    case 'tenant':
      return tenant(input, report);
    case 'audience':
      return audience(input, report);
    case 'directory-role':
      return directoryRole(input, report);
    case 'project-role':
      return projectRole(input, report);
    case 'activated':
      return activated(input);
    case 'eligible':
      return eligible(input);
    case 'identity-kind':
      return identityKind(input, report);
    case 'variable':
      return variable(input, report);
    default:
      return tried(input, report);
  }
}
