import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { sentence, thePrincipal } from '../shared/naming';
import { resourceOf } from '../shared/questions';
import { waitAndRenew } from '../shared/role-steps';
import { examples } from './examples';

const IMPERSONATION =
  'Microsoft.CognitiveServices/accounts/AIServices/agents/endpoints/UserIdentityImpersonation/action';

export default defineScenario({
  id: 'user-delegation-denied',
  family: 'permission-denied',
  title: 'The caller may not act for another user',
  stage: 'authorise',
  needs: [],
  refines: ['permission-denied'],
  rules: [{ strength: 'certain', says: ['not authorized to delegate to another user'] }],
  explain: (evidence) => ({
    headline: prose`${sentence(thePrincipal(evidence))} may call the agent, but not for another user.`,
    cause: prose`The header x-ms-user-identity asks Foundry to act for somebody else. That needs the data action ${IMPERSONATION}, which the usual roles leave out on purpose.`,
    steps: [
      {
        does: 'change-call',
        text: words('If the call is not meant to act for somebody else, leave the header out.'),
      },
      {
        does: 'grant',
        text: prose`Otherwise have a ${strong('custom role')} made with exactly this data action, and assigned to the calling identity.`,
        snippet: snippet('Json')`{
  "Name": "Foundry user delegation",
  "IsCustom": true,
  "Actions": [],
  "DataActions": ["${slot('data action', IMPERSONATION)}"],
  "AssignableScopes": ["/subscriptions/${slot('subscription id', undefined)}"]
}`,
      },
      waitAndRenew,
    ],
  }),
  asks: (evidence) => ({ wanted: { kind: 'dataAction', name: IMPERSONATION }, resource: resourceOf(evidence) }),
  sources: [SOURCES.foundryRbac, ROLES_SOURCE],
  examples,
});
