import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { accountSlots, findAccount } from '../shared/account';
import { examples } from './examples';

/** The workspace of a hub is a resource of Azure Machine Learning. */
const namesHub = ({ scope, action, said }: Evidence): boolean =>
  [scope?.value, action?.value, ...said.map(({ value }) => value)].some(
    (text) => text?.toLowerCase().includes('machinelearningservices/workspaces') === true,
  );

const HUB: Explanation = {
  headline: words('A Foundry project is no hub workspace: give the program the project endpoint.'),
  cause: words(
    'A connection string, or subscription, resource group and project name as azure_ai_project, lead to a workspace of Azure Machine Learning (a hub project). A project of today is part of a Foundry resource and is found by its endpoint alone.',
  ),
  steps: [
    {
      does: 'build-client',
      text: words(
        'Take the endpoint of the project from its overview page (https://<resource>.services.ai.azure.com/api/projects/<project>), and give it in place of the connection string or of azure_ai_project.',
      ),
      snippet: snippet('Python')`from azure.ai.projects import AIProjectClient
from azure.identity import DefaultAzureCredential

project = AIProjectClient(
    endpoint="https://${slot('resource', undefined)}.services.ai.azure.com/api/projects/${slot('project', undefined)}",
    credential=DefaultAzureCredential(),
)`,
    },
    {
      does: 'install',
      text: words(
        'Bring the package up to date first: versions from before the endpoint know connection strings only.',
      ),
      snippet: snippet('Bash')`python -m pip install --upgrade azure-ai-projects azure-ai-evaluation`,
    },
    {
      does: 'note',
      text: words(
        'If it is a hub project after all: compare its name, resource group and subscription in the classic Foundry portal, Management center: the new one does not open hubs.',
      ),
    },
  ],
};

export default defineScenario({
  id: 'account-not-found',
  family: 'resource-not-found',
  title: 'Resource Manager finds no such account',
  stage: 'route',
  needs: [],
  refines: ['resource-not-found'],
  rules: [
    { strength: 'certain', says: ["The Resource 'Microsoft.CognitiveServices/ … was not found"] },
    { strength: 'certain', says: ["The Resource 'Microsoft.MachineLearningServices/workspaces/ … was not found"] },
  ],
  explain: (evidence) => {
    if (namesHub(evidence)) return HUB;
    const { account, subscription } = accountSlots(evidence);
    return {
      headline: prose`Resource Manager finds no Azure AI account${account.value === undefined ? '' : ` ${account.value}`} under that name, group and subscription.`,
      cause: words(
        'The name, the resource group or the selected subscription is wrong, or you may not see the account: for somebody without any role on it, it does not exist.',
      ),
      steps: [
        {
          does: 'choose-subscription',
          text: words('Select the subscription that holds the account.'),
          snippet: snippet('Bash')`az account set --subscription "${subscription}"`,
        },
        {
          does: 'find-account',
          text: words('Find the account and its resource group.'),
          snippet: findAccount(evidence),
        },
        {
          does: 'ask',
          text: words(
            'If the list is empty: ask the owner of the account for the role Reader on it, or check that you are signed in to its tenant.',
          ),
        },
      ],
    };
  },
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
