import { DOCS } from '../../azure-names';
import { proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, strong, words, type Prose, type Snippet } from '../../prose';
import { roleName } from '../../services';
import { listAssignments, theAction, theScope, whichSubscription } from '../shared/arm';
import { works } from '../shared/claimed';
import { heldForAction, type JudgedRole } from '../shared/held-roles';
import { sentence, thePrincipal } from '../shared/naming';
import { assignCommand } from '../shared/role-steps';

/** The scope, or the URL of the call, names a subscription and no resource group below it. */
const ofSubscription = ({ scope, endpoints }: Evidence): boolean =>
  [scope?.value, ...endpoints.map(({ value }) => value.path)].some(
    (path) => path !== undefined && /^\/subscriptions\/[^/]+(?:\/providers\/microsoft\.resources\/|\/?$)/i.test(path),
  );

/** Which role to ask for, by the kind of action. */
function roleWords(evidence: Evidence): Prose {
  const action = evidence.action?.value.toLowerCase() ?? '';
  if (action.endsWith('/read')) return prose`${strong('Reader')} is enough for actions that end in /read.`;
  if (action.startsWith('microsoft.cognitiveservices/'))
    return prose`${roleName('cognitiveServicesContributor')} makes accounts, projects and deployments, and assigns no roles. Microsoft names ${roleName('foundryAccountOwner')} for it, which may also pass on some roles; neither calls models. A model from the Marketplace takes ${strong('Contributor')} at the subscription as well.`;
  return ofSubscription(evidence)
    ? prose`It is a deployment at the subscription, so the role must be held there: ${strong('Contributor')} on the subscription, not on a resource group alone.`
    : prose`${strong('Contributor')} on the resource group covers it; for a single action a custom role is smaller.`;
}

/** Accounts, their projects and deployments are made: the roles for that are known. */
const ofAccounts = ({ action }: Evidence): boolean =>
  /^microsoft\.cognitiveservices\/accounts.*\/(?:read|write|delete|action)$/i.test(action?.value ?? '');

const isRead = ({ action }: Evidence): boolean => action?.value.toLowerCase().endsWith('/read') === true;

/** At the account, not at the thing in it that was to be made. */
function assignAtAccount(evidence: Evidence): Snippet {
  const { scope } = evidence;
  // An account that was to be made is not there yet: the role goes to its group.
  const isNew = evidence.action?.value.toLowerCase() === 'microsoft.cognitiveservices/accounts/write';
  const tail = isNew ? /()\/providers\/.{1,400}$/i : /(\/accounts\/[^/]{1,100})\/.{1,400}$/i;
  const value = scope?.value.replace(tail, '$1') ?? '';
  return assignCommand(
    { ...evidence, scope: scope && { ...scope, value } },
    isRead(evidence) ? 'reader' : 'cognitiveServicesContributor',
  );
}

/** A person by name; an id would say nothing in a headline. */
export const whom = ({ principal }: Evidence): Prose => {
  const name = principal?.value.kind === 'hidden' ? undefined : principal?.value.name;
  return name === undefined ? words('The identity that signs in') : prose`The user ${name}`;
};

/** The end of an action: "deployments/write". */
export const shortAction = ({ action }: Evidence): Prose => {
  const parts = action?.value.split('/').slice(1) ?? [];
  return parts.length === 0 ? words('this action') : prose`${parts.slice(-2).join('/')}`;
};

export const place = (evidence: Evidence): Prose => {
  if (ofSubscription(evidence)) return words(' at the subscription');
  const group = /\/resourceGroups\/([^/]{1,40})\/?$/i.exec(evidence.scope?.value ?? '')?.[1];
  return group === undefined ? [] : prose` in ${group}`;
};

/** Minutes within which a new role may not count yet. */
const NEW = 30;

/** A role that is said to be held, and whether it holds the action. */
function heldRole({ evidence, claims }: Situation, does: JudgedRole['does']): JudgedRole | undefined {
  const action = evidence.action?.value;
  return action === undefined ? undefined : heldForAction(claims, action).find((role) => role.does === does);
}
/** None of the roles that are spoken of holds the action. */
const unfit = (situation: Situation): JudgedRole | undefined =>
  heldRole(situation, 'yes') === undefined ? heldRole(situation, 'no') : undefined;

const choose: Step = {
  does: 'choose-subscription',
  text: words(
    'Make sure that the right account, tenant and subscription are selected: a wrong one gives the same message.',
  ),
  snippet: whichSubscription,
};

const grant = ({ evidence }: Situation): Step => ({
  does: 'grant',
  text: prose`Have a role assigned that holds the action. ${roleWords(evidence)}`,
  snippet: ofAccounts(evidence) ? assignAtAccount(evidence) : listAssignments(evidence),
  link: { text: 'Microsoft: assign Azure roles', href: DOCS.assignRole },
});

const wait: Step = {
  does: 'wait',
  text: words('If the role was granted just now: wait up to 10 minutes and sign in again, so that the token knows it.'),
};

const refused = ({ evidence }: Situation): Prose =>
  prose`${sentence(thePrincipal(evidence))} may not do ${theAction(evidence)}.`;

export const causes: readonly Cause[] = [
  {
    id: 'role-missing',
    title: words('No role of the identity holds the action there.'),
    usual: 'often',
    why: (situation) =>
      prose`${refused(situation)} This is the control plane, where resources are made and changed. No role of the identity holds ${theAction(situation.evidence)} at ${theScope(situation.evidence)}, or that scope does not exist under the subscription that is selected. Roles for calls to models (such as ${roleName('openAiUser')}) do not help here.`,
    steps: (situation) => [choose, grant(situation), wait],
  },
  {
    id: 'role-without-the-action',
    title: words('The role that is held does not hold the action.'),
    usual: 'seldom',
    for: (situation) => [
      unfit(situation) !== undefined &&
        suggests(prose`${unfit(situation)?.name ?? ''} is held, which does not allow it`),
    ],
    against: (situation) => [unfit(situation) === undefined && proves(words('no such role is spoken of'))],
    headline: (situation) =>
      prose`${unfit(situation)?.name ?? ''} does not allow ${shortAction(situation.evidence)}: it takes another role.`,
    why: ({ evidence }) =>
      prose`${sentence(theAction(evidence))} belongs to the control plane, where resources are made and changed. A role for calls to models does not hold it; the role that is held stays beside the new one.`,
    steps: (situation) => [grant(situation), choose, wait],
  },
  {
    id: 'another-scope',
    title: words('The role is held elsewhere: another account, tenant, subscription or scope is used.'),
    usual: 'seldom',
    for: (situation) => [
      heldRole(situation, 'yes') !== undefined &&
        suggests(prose`${heldRole(situation, 'yes')?.name ?? ''} would allow it`),
      works(situation, 'in-the-portal', 'another-client') && suggests(words('it works elsewhere')),
    ],
    against: (situation) => [
      heldRole(situation, 'yes') === undefined &&
        !works(situation, 'in-the-portal', 'another-client') &&
        proves(words('nothing points to it')),
    ],
    headline: (situation) => {
      const held = heldRole(situation, 'yes');
      return held === undefined
        ? prose`${whom(situation.evidence)} may not do ${shortAction(situation.evidence)}: is it who you are in the portal?`
        : prose`${held.name} allows ${shortAction(situation.evidence)}: so it is not held where it counts.`;
    },
    why: (situation) =>
      prose`${refused(situation)} So another identity signed in than the one that holds the role, or the role is on another scope than ${theScope(situation.evidence)}.`,
    steps: (situation) => [
      choose,
      grant(situation),
      {
        does: 'check-access',
        text: words(
          'See what the identity of the message holds there, with what it has from above and through groups.',
        ),
        snippet: listAssignments(situation.evidence),
      },
      wait,
    ],
  },
  {
    id: 'role-too-new',
    title: words('The role was assigned minutes ago.'),
    usual: 'seldom',
    for: ({ claims: { grantedFor } }) => [
      grantedFor !== undefined && grantedFor.value <= NEW && suggests(words('the role was assigned minutes ago')),
      grantedFor !== undefined && grantedFor.value <= NEW && suggests(words('a new role takes up to 10 minutes')),
    ],
    against: ({ claims: { grantedFor } }) => [
      (grantedFor?.value ?? NEW + 1) > NEW && proves(words('no new role is spoken of')),
    ],
    headline: () => words('The role is minutes old: wait up to 10 minutes, and sign in again.'),
    why: (situation) => prose`${refused(situation)} Azure takes up to 10 minutes until a new role counts everywhere.`,
    steps: (situation) => [
      { does: 'wait', text: words('Wait up to 10 minutes, then sign in again, so that the token knows the role:') },
      choose,
      grant(situation),
    ],
  },
];
