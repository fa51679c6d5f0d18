import { hints, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, slot, snippet, strong, words } from '../../prose';
import { onNetwork, signsInBy } from '../shared/claimed';
import { ON_YOUR_DATA_ENDED } from '../shared/retired';
import { waitAndRenew } from '../shared/role-steps';

const bash = snippet('Bash');
const IDENTITY = slot('object id of the managed identity', undefined);
const SEARCH = slot('search service id', undefined);

const has403 = ({ evidence }: Situation): boolean => evidence.statuses.some(({ value }) => value === 403);

const HOP = words('Your own roles do not matter for this hop: the model resource reads the search index itself.');

const MOVE_ON: Step = {
  does: 'migrate',
  text: words(
    'If the request has data_sources in it: that feature ended on 2026-10-14. Use a Foundry agent with a knowledge base (Foundry IQ); there the managed identity of the project needs Search Index Data Reader on the search service.',
  ),
  link: ON_YOUR_DATA_ENDED,
};

const assign: Step = {
  does: 'assign',
  text: prose`Switch on the managed identity of the model resource and give it ${strong('Search Index Data Reader')} and ${strong('Search Service Contributor')} on the search service.`,
  snippet: bash`az role assignment create --role "Search Index Data Reader" --assignee-object-id "${IDENTITY}" --assignee-principal-type ServicePrincipal --scope "${SEARCH}"
az role assignment create --role "Search Service Contributor" --assignee-object-id "${IDENTITY}" --assignee-principal-type ServicePrincipal --scope "${SEARCH}"`,
};

const allowRoles: Step = {
  does: 'change-account',
  text: words(
    'On the search service allow role-based access (API access control: Both or Role-based), otherwise roles are not looked at.',
  ),
};

const openNetwork: Step = {
  does: 'open-network',
  text: words(
    'On the search service, under Networking, tick "Allow Azure services on the trusted services list"; the model resource must sign in with its managed identity for that. Or connect both by a shared private link, and approve it there.',
  ),
};

export const causes: readonly Cause[] = [
  {
    id: 'role-of-the-model-resource',
    title: words('The managed identity of the model resource has no role on the search service.'),
    usual: 'often',
    why: () =>
      prose`With "On Your Data" the search index was read with the managed identity of the model resource. Search answered 401 or 403: that identity has no role there, or the network of the search service is closed to it. ${HOP} The feature itself ended on 2026-10-14: first move on, then no such hop is left.`,
    steps: () => [MOVE_ON, assign, allowRoles, openNetwork, waitAndRenew],
  },
  {
    id: 'network-of-the-search-service',
    title: words('The network of the search service does not let the model resource in.'),
    usual: 'sometimes',
    for: (situation) => [
      onNetwork(situation, 'public-access-off', 'private-endpoint') &&
        suggests(words('the search service is said to be closed to public networks')),
      onNetwork(situation, 'trusted-services-allowed') && hints(words('its network rules are spoken of')),
      has403(situation) && hints(words('its firewall answers 403')),
    ],
    headline: () => words('The firewall of Azure AI Search keeps the model resource out.'),
    why: () =>
      prose`The firewall is looked at before roles and keys, so neither changes it while public network access is off and the model resource is no trusted service. ${HOP}`,
    steps: () => [MOVE_ON, openNetwork, assign, allowRoles],
  },
  {
    id: 'key-or-index-name',
    title: words('The key of the search service or the name of the index is wrong.'),
    usual: 'seldom',
    for: (situation) => [signsInBy(situation, 'key') && hints(words('a key is spoken of'))],
    why: () =>
      prose`The key must be an admin key of this search service, and endpoint and index must be spelled as there. ${HOP}`,
    steps: () => [
      {
        does: 'compare-keys',
        text: words(
          'Compare endpoint, index and key with the search service: Settings, Keys, and Search management, Indexes.',
        ),
      },
      assign,
    ],
  },
];
