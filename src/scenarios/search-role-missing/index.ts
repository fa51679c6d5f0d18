import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { theResource } from '../shared/naming';
import { waitAndRenew } from '../shared/role-steps';
import { examples } from './examples';

export default defineScenario({
  id: 'search-role-missing',
  family: 'permission-denied',
  title: 'Azure AI Search refuses the model resource',
  stage: 'authorise',
  needs: [],
  rules: [
    {
      strength: 'strong',
      says: ['Invalid AzureCognitiveSearch configuration detected'],
      oneOf: ['status 403', 'proper role assignments', 'status 401', 'Unauthorized', 'Forbidden'],
    },
    { strength: 'strong', says: ['Azure OpenAI has proper role assignments on Azure Search'] },
    {
      strength: 'strong',
      says: ['Azure Search'],
      oneOf: ['Call to get Azure Search index failed', 'Failed to access Azure Search'],
      status: [401, 403],
    },
  ],
  explain: (evidence) => ({
    headline: prose`The call to the model worked; Azure AI Search refused ${theResource(evidence)} behind it.`,
    cause: words(
      'With "on your data" the model resource reads the search index itself, with its own managed identity or with a key of the search service. Search answered 401 or 403: that identity has no role there, the key is wrong, or the firewall of the search service does not let it in. Your own roles do not matter for this hop.',
    ),
    steps: [
      {
        does: 'assign',
        text: prose`Switch on the managed identity of the model resource and give it ${strong('Search Index Data Reader')} and ${strong('Search Service Contributor')} on the search service.`,
        snippet: snippet(
          'Bash',
        )`az role assignment create --role "Search Index Data Reader" --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('search service id', undefined)}"
az role assignment create --role "Search Service Contributor" --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('search service id', undefined)}"`,
      },
      {
        does: 'change-account',
        text: words(
          'On the search service allow role-based access (API access control: Both or Role-based), otherwise roles are not looked at.',
        ),
      },
      {
        does: 'open-network',
        text: words(
          'If the search service has a firewall: allow trusted services, or connect both by a private endpoint.',
        ),
      },
      waitAndRenew,
    ],
  }),
  sources: [
    {
      title: 'Network and access configuration for Azure OpenAI On Your Data',
      url: 'https://learn.microsoft.com/azure/ai-foundry/openai/how-to/on-your-data-configuration',
      read: '2026-11-20',
      confidence: 'memory',
    },
    SOURCES.foundryErrors,
  ],
  examples,
});
