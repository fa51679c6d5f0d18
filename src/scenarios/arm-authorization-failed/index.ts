import { DOCS, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, strong, words, type Prose, type Snippet } from '../../prose';
import { roleName } from '../../services';
import { actionQuestion, listAssignments, ofAzure, theAction, theScope, whichSubscription } from '../shared/arm';
import { sentence, thePrincipal } from '../shared/naming';
import { assignCommand } from '../shared/role-steps';
import { examples } from './examples';

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
const ofAccounts = ({ action, scope }: Evidence): boolean =>
  scope !== undefined &&
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
const whom = ({ principal }: Evidence): Prose => {
  const name = principal?.value.kind === 'hidden' ? undefined : principal?.value.name;
  return name === undefined ? words('The identity that signs in') : prose`The user ${name}`;
};

/** The end of an action: "deployments/write". */
const shortAction = ({ action }: Evidence): Prose => {
  const parts = action?.value.split('/').slice(1) ?? [];
  return parts.length === 0 ? words('this action') : prose`${parts.slice(-2).join('/')}`;
};

const place = (evidence: Evidence): Prose => {
  if (ofSubscription(evidence)) return words(' at the subscription');
  const group = /\/resourceGroups\/([^/]{1,40})\/?$/i.exec(evidence.scope?.value ?? '')?.[1];
  return group === undefined ? [] : prose` in ${group}`;
};

export default defineScenario({
  id: 'arm-authorization-failed',
  family: 'arm-authorization-failed',
  title: 'Azure Resource Manager refuses the action',
  stage: 'authorise',
  needs: [],
  refines: ['api-version-unsupported'],
  rules: [
    ...ofAzure({ strength: 'certain', says: ['does not have authorization to perform action'] }),
    ...ofAzure({ strength: 'certain', says: ['does not have permission to perform action'] }),
    ...ofAzure({ strength: 'strong', codes: ['AuthorizationFailed'] }),
  ],
  explain: (evidence) => ({
    headline: prose`${whom(evidence)} may not do ${shortAction(evidence)}${place(evidence)}.`,
    cause: prose`${sentence(thePrincipal(evidence))} may not do ${theAction(evidence)}. This is the control plane, where resources are made and changed. No role of the identity holds ${theAction(evidence)} at ${theScope(evidence)}, or that scope does not exist under the subscription that is selected. Roles for calls to models (such as ${roleName('openAiUser')}) do not help here.`,
    steps: [
      {
        does: 'choose-subscription',
        text: words(
          'Make sure that the right account, tenant and subscription are selected: a wrong one gives the same message.',
        ),
        snippet: whichSubscription,
      },
      {
        does: 'grant',
        text: prose`Have a role assigned that holds the action. ${roleWords(evidence)}`,
        snippet: ofAccounts(evidence) ? assignAtAccount(evidence) : listAssignments(evidence),
        link: { text: 'Microsoft: assign Azure roles', href: DOCS.assignRole },
      },
      {
        does: 'wait',
        text: words(
          'If the role was granted just now: wait up to 10 minutes and sign in again, so that the token knows it.',
        ),
      },
    ],
  }),
  asks: actionQuestion,
  sources: [SOURCES.hostedPermissions, SOURCES.rbacTroubleshooting, SOURCES.rbacOverview],
  examples,
});
