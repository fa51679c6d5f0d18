import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { roleName } from '../../services';
import { examples } from './examples';

export default defineScenario({
  id: 'support-request-denied',
  family: 'arm-authorization-failed',
  title: 'A support request may not be made',
  stage: 'authorise',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: ["You don't have permission to create a support request"],
    },
  ],
  explain: () => ({
    headline: words('You may not open a support request in this subscription.'),
    cause: prose`Support requests need a right of their own at the subscription (Microsoft.Support/supportTickets/write). ${strong('Support Request Contributor')}, ${roleName('contributor')} and ${roleName('owner')} hold it; roles for calls to models do not.`,
    steps: [
      {
        does: 'grant',
        text: prose`Have ${strong('Support Request Contributor')} assigned to you at the subscription, or ask somebody who holds Owner or Contributor to open it.`,
        snippet: snippet(
          'Bash',
        )`az role assignment create --role "Support Request Contributor" --assignee "${slot('object id', undefined)}" --scope "/subscriptions/${slot('subscription id', undefined)}"`,
      },
      { does: 'note', text: words('For questions of billing and quota no support plan is needed.') },
    ],
  }),
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
