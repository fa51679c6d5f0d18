import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, strong, words } from '../../prose';
import { roleName } from '../../services';
import { ACCEPT_ROLES } from '../shared/search';
import { examples } from './examples';

/** A role is said to be there: then it is not looked at, or it is another identity that calls. */
const holds = ({ claims }: Evidence): boolean => claims.holds.length > 0;

/** No answer to a missing role: another address, api-version or transport, or a connection that signs in otherwise. */
const isWrongMethod = ({ statuses }: Evidence): boolean => statuses.some(({ value }) => value === 405);

const ADDRESS: Step = {
  does: 'change-call',
  text: words(
    "Compare the address in the tool with the knowledge base (…/knowledgebases/<name>/mcp?api-version=…), and give the tool a connection that signs in with the project's managed identity. The same address answers a POST with a token from a terminal, so that the base itself is there.",
  ),
};

export default defineScenario({
  id: 'search-tool-refused',
  family: 'permission-denied',
  title: 'Search refuses the agent or knowledge base',
  about: 'Azure AI Search',
  stage: 'authorise',
  needs: [],
  refines: ['forbidden-without-reason', 'permission-denied'],
  rules: [
    { strength: 'strong', says: ['tool_user_error'], oneOf: ['search', 'knowledge base'] },
    { strength: 'strong', says: ['knowledgebases'], status: [401, 403, 405] },
    { strength: 'strong', says: ['search_service_error'] },
  ],
  explain: (evidence) => ({
    headline: isWrongMethod(evidence)
      ? words('The knowledge base answers 405: look at its address and at how the tool signs in.')
      : holds(evidence)
        ? words('Azure AI Search refuses the identity: does the service look at roles at all?')
        : words('Azure AI Search refuses the identity of the project or agent: it lacks a role.'),
    cause: prose`The model answered; the tool that reads the index or knowledge base did not get in. The call to Search is made by the managed identity of the Foundry project (or the agent's own), so your rights do not count. It needs ${strong('Search Index Data Reader')} on the search service, which must accept roles, and must be reachable.`,
    steps: [
      ...(isWrongMethod(evidence) ? [ADDRESS] : []),
      ...(holds(evidence) ? [ACCEPT_ROLES] : []),
      {
        does: 'assign',
        text: prose`Give the project's managed identity ${strong('Search Index Data Reader')} on the search service (${strong('Search Index Data Contributor')} and ${strong('Search Service Contributor')} too, where the agent makes indexes):`,
        snippet: snippet(
          'Bash',
        )`az role assignment create --role "Search Index Data Reader" --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('search service id', undefined)}"`,
      },
      {
        does: 'identify',
        text: words("The object id of the project's identity:"),
        snippet: snippet(
          'Bash',
        )`az resource show --ids "${slot('project resource id', undefined)}" --query identity.principalId --output tsv`,
      },
      ...(holds(evidence) ? [] : [ACCEPT_ROLES]),
      {
        does: 'assign',
        text: prose`A knowledge base also calls a model: give the search service's own identity ${roleName('cognitiveServicesUser')} on the model account.`,
      },
      {
        does: 'open-network',
        text: words(
          'If the search service is closed to public networks: a private endpoint or shared private link from the network of the agents.',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'Connect agents to Foundry IQ knowledge bases',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/foundry-iq-connect',
      read: '2026-11-29',
      edition: '2026-05-01',
      confidence: 'documented',
    },
    {
      title: 'iq-series: knowledge base answers 403',
      url: 'https://github.com/microsoft/iq-series/issues/5',
      read: '2026-11-29',
      edition: '2026-03-16',
      confidence: 'observed',
    },
    {
      title: 'azure-search-python-samples: a knowledge base answers the agent with 405',
      url: 'https://github.com/Azure-Samples/azure-search-python-samples/issues/168',
      read: '2026-11-30',
      edition: '2025-12-04',
      confidence: 'observed',
    },
  ],
  examples,
});
