import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { roleName } from '../../services';
import { sentence, thePrincipal } from '../shared/naming';
import { accessControl, waitAndRenew } from '../shared/role-steps';
import { examples } from './examples';

export default defineScenario({
  id: 'hub-agents-action',
  family: 'missing-data-action',
  title: 'Role is missing on a hub-based project',
  about: 'hub-based project, agents',
  stage: 'authorise',
  needs: [],
  refines: ['missing-data-action', 'permission-denied'],
  rules: [
    {
      strength: 'certain',
      says: ['does not have permissions for Microsoft.MachineLearningServices/workspaces/agents'],
    },
  ],
  explain: (evidence) => ({
    headline: words('A role for agents is missing in this hub-based project.'),
    cause: prose`${sentence(thePrincipal(evidence))} may not use agents there. The action belongs to Azure Machine Learning, so the call went to a project of the older, hub-based kind (only the classic portal opens it), not to a Foundry project. ${roleName('azureAiDeveloper')} holds it there; roles of the Azure AI account do not. The same message comes when the wrong subscription or tenant is selected.`,
    steps: [
      {
        does: 'choose-subscription',
        text: prose`Look which account, subscription and tenant Azure CLI uses. If they are not those of the project, choose them with ${words('az account set --subscription')}.`,
        snippet: snippet(
          'Bash',
        )`az account show --query "{account:user.name, subscription:name, tenant:tenantId}" --output table`,
      },
      {
        does: 'grant',
        text: prose`Have ${roleName('azureAiDeveloper')} assigned on the hub project.`,
        link: accessControl(evidence),
      },
      {
        does: 'migrate',
        text: prose`These classic agents retire on 2027-03-31. Better for new work: move to a Foundry project (its endpoint ends in /api/projects/ and the name) with azure-ai-projects, and have ${roleName('foundryUser')} there.`,
      },
      waitAndRenew,
    ],
    older: words(
      'Samples from before Foundry projects use a connection string and this action. Today a client takes the endpoint of the project.',
    ),
  }),
  sources: [
    SOURCES.foundryRbac,
    {
      title: 'Disable classic agents',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/disable-classic-agents',
      read: '2026-11-29',
      edition: '2026-05-27',
      confidence: 'documented',
    },
    {
      title: 'Navigate from the classic portal',
      url: 'https://learn.microsoft.com/azure/foundry/how-to/navigate-from-classic',
      read: '2026-11-29',
      edition: '2026-03-05',
      confidence: 'documented',
    },
    SOURCES.foundryAuth,
  ],
  examples,
});
