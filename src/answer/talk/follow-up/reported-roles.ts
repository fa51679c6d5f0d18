import type { VerdictKind, WantedAction } from '../../../access';
import { builtInRoleNamed } from '../../../azure-names';
import { prose, words, type Prose } from '../../../prose';
import { isOfProject, roleTitle } from '../../../services';
import { headlineOf } from '../../fit';
import type { Answer } from '../../types';
import { asItIs } from './again';
import { app, isOfOther } from './apps';
import { aboutOf, cardOf, isMendedByRole, type FollowUpInput } from './input';
import { finished, holdsIt, roleStep, ruledBy } from './parts';
import { answer, type Says } from './report';
import type { LookedUpOf } from '../../../followups';
import { allowsIt, neededRole } from './unseen';

/** Roles of the directory are no roles of Azure. */
export function directoryRole(input: FollowUpInput, { role, mayRaise }: LookedUpOf<'directory-role'>): Answer {
  const needed = input.verdict?.remedy?.choices[0]?.role ?? neededRole(input);
  const needs: Prose = needed === undefined || !isMendedByRole(input) ? [] : prose` This call needs ${needed.name}.`;
  return answer(input, {
    headline: headlineOf(prose`${role}: a role of Entra ID, not of Azure`, words('A role of Entra ID, not of Azure')),
    why: prose`It manages the directory, and opens no Azure resource.${needs}`,
    todo: mayRaise
      ? {
          does: 'grant',
          text: words(
            `You can raise yourself to ${roleTitle('userAccessAdministrator')}: Entra ID, Properties, Access management for Azure resources. Then give the role.`,
          ),
        }
      : cardOf(input)?.todo,
    expect: mayRaise ? words('Switch that off again afterwards: it counts for all subscriptions.') : undefined,
  });
}

/** Another identity made the call: what the reader holds or activates decides nothing, and gives nothing to the reader. */
function ofAnother(input: FollowUpInput): Answer | undefined {
  if (isOfOther(input)) return isMendedByRole(input) ? app(input) : asItIs(input);
  return input.verdict?.caller?.kind === 'application' ? asItIs(input) : undefined;
}

/** Why a role at the project is not enough for a call that goes to the resource. */
function notAtProject(input: FollowUpInput, wanted: WantedAction, role: string | undefined): Says {
  const named = role === undefined ? undefined : builtInRoleNamed(role);
  const does = named === undefined || allowsIt(named, wanted);
  return {
    headline: headlineOf(
      prose`At the project it does not reach ${aboutOf(input)} itself`,
      words('At the project it does not reach the resource'),
    ),
    why: prose`This call goes to the resource, one level above its projects.${
      does ? ' The role has to be there.' : prose` And ${named.name} does not allow it anyway.`
    }`,
  };
}

/** Nothing that was seen allows it, or forbids it. */
const isLacking = (kind: VerdictKind | undefined): boolean => kind === 'not-granted' || kind === 'unknown';

/** A role at a project: whether this call asks there. */
export function projectRole(input: FollowUpInput, { role }: LookedUpOf<'project-role'>): Answer {
  const { verdict, question } = input;
  const wanted = question?.wanted;
  if (wanted === undefined || !isMendedByRole(input) || isOfProject(wanted.name)) return asItIs(input);
  const says = notAtProject(input, wanted, role);
  const another = ofAnother(input);
  if (another !== undefined) {
    // A verdict of the reader says nothing of another identity, which lacks the role as far as the error says.
    const isMissing = isOfOther(input) || isLacking(verdict?.verdict);
    return isMissing ? { ...another, headline: says.headline } : another;
  }
  if (verdict?.verdict === 'granted')
    return {
      ...holdsIt(input, verdict),
      why: words('What counts for this call is the role at the resource, and you have one.'),
    };
  if (verdict?.verdict === 'eligible' || verdict?.verdict === 'denied') return ruledBy(input, verdict);
  if (verdict?.remedy?.choices[0] !== undefined) return roleStep(input, verdict, says);
  const needed = neededRole(input);
  return answer(input, {
    ...says,
    todo: { does: 'grant', text: prose`So have ${needed?.name ?? 'the role'} given at ${aboutOf(input)}.` },
  });
}

/** "I activated it": whether Azure shows it. */
export function activated(input: FollowUpInput): Answer {
  const another = ofAnother(input);
  if (another !== undefined) return another;
  const { verdict } = input;
  const kind = verdict?.verdict;
  if (verdict === undefined || kind === 'unknown')
    return answer(input, {
      headline: words('An activated role counts after some minutes'),
      why: words('PIM lists it under My roles, Active assignments, as soon as it is there.'),
      todo: {
        does: 'sign-in',
        text: words('Then call again. If it still fails, sign in again.'),
      },
    });
  if (kind === 'granted')
    return finished(
      {
        ...holdsIt(input, verdict),
        headline: words('Azure shows it active now: call again'),
      },
      input,
    );
  if (kind === 'denied') return ruledBy(input, verdict);
  if (kind === 'eligible')
    return {
      ...ruledBy(input, verdict),
      headline: words('I looked again: Azure does not show it active yet'),
      why: words(
        'That takes some minutes, and longer if somebody has to approve it. In PIM it stands under My roles, Active assignments.',
      ),
    };
  return {
    ...ruledBy(input, verdict),
    headline: words('Azure shows no active role of yours that does this'),
    why: words('So another role was activated, or it counts at another place. Compare its name and scope in PIM.'),
  };
}

/** A role that waits to be activated. */
export function eligible(input: FollowUpInput): Answer {
  const another = ofAnother(input);
  if (another !== undefined) return another;
  const { verdict } = input;
  if (verdict !== undefined && verdict.verdict !== 'unknown' && verdict.verdict !== 'not-granted') return asItIs(input);
  return answer(input, {
    headline: words('Eligible does not count yet: it has to be activated'),
    why: words('Until then the role is only waiting. Whoever is eligible activates it, in PIM under My roles.'),
    todo: { does: 'activate', text: words('Activate it there, wait some minutes, and call again.') },
  });
}
