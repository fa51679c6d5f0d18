import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { accountSlots, findAccount } from '../shared/account';
import { examples } from './examples';

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
    {
      strength: 'certain',
      says: ['Microsoft.CognitiveServices/accounts', 'could not be found'],
      codes: ['ResourceNotFound', 'ResourceGroupNotFound'],
    },
    {
      strength: 'strong',
      codes: ['ResourceNotFound', 'ResourceGroupNotFound', 'SubscriptionNotFound', 'ParentResourceNotFound'],
      oneOf: ['Microsoft.CognitiveServices', 'az cognitiveservices', 'azure.mgmt.cognitiveservices'],
    },
  ],
  explain: (evidence) => {
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
