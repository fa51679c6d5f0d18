import { hints, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { onNetwork, runsOn, works } from '../shared/claimed';
import { sentence, theResource } from '../shared/naming';
import { lookUpHost, NOT_A_ROLE, showNetwork } from '../shared/network';
import { notOnTheNetwork } from '../shared/outside';

const ZONES =
  'privatelink.openai.azure.com, privatelink.cognitiveservices.azure.com, privatelink.services.ai.azure.com';

/** The portal is spoken of, other pages of it load, and the caller is inside: the network is right. */
const onePageOnly = (situation: Situation): boolean =>
  works(situation, 'another-operation', 'in-the-portal') &&
  onNetwork(situation, 'private-endpoint', 'vpn', 'public-access-off') &&
  !fromPlatform(situation);

/** Products that Microsoft runs: they call from its own networks, wherever their maker sits. */
const PLATFORM: ReadonlySet<string> = new Set(['Copilot Studio', 'Power Automate']);
const fromPlatform = (situation: Situation): boolean =>
  PLATFORM.has(situation.claims.product?.value ?? '') || runsOn(situation, 'logic-app');

const isApp = (situation: Situation): boolean => runsOn(situation, 'function-app', 'app-service', 'container-apps');

/** A way in exists or is spoken of, so that the name is what may be wrong. */
const hasWayIn = (situation: Situation): boolean =>
  onNetwork(situation, 'private-endpoint', 'vpn') || runsOn(situation, 'kubernetes', 'vm');

const approved: Step = {
  does: 'open-network',
  text: words(
    'A private endpoint whose connection is not "Approved" counts as none: its owner approves it under Networking.',
  ),
};

const LINK_ZONE: Step = {
  does: 'open-network',
  text: prose`Link the private DNS zones (${words(ZONES)}) to the network of the caller: being peered with the network of the endpoint is not enough. Over a VPN, the resolver that the VPN hands out must ask them.`,
  snippet: snippet(
    'Bash',
  )`az network private-dns link vnet create --resource-group "${slot('resource group of the zone', undefined)}" --zone-name "${slot('private DNS zone', undefined)}" --name "${slot('name', undefined)}" --virtual-network "${slot('resource id of the network', undefined)}" --registration-enabled false`,
};

const intoTheNetwork = (situation: Situation): Step =>
  runsOn(situation, 'container-apps')
    ? {
        does: 'call-from-inside',
        text: words(
          'The environment of Container Apps gets its network when it is made: make one in a subnet of the network that has (or is peered with) the private endpoint, and deploy the app there.',
        ),
      }
    : {
        does: 'call-from-inside',
        text: words(
          'Integrate the app with the network that has (or is peered with) the private endpoint, in a subnet of its own, and let all its traffic go there.',
        ),
        snippet: snippet(
          'Bash',
        )`az ${runsOn(situation, 'function-app') ? snippet('Bash')`functionapp` : snippet('Bash')`webapp`} vnet-integration add --name "${slot('app name', situation.claims.host?.value)}" --resource-group "${slot('resource group of the app', undefined)}" --vnet "${slot('virtual network', undefined)}" --subnet "${slot('subnet', undefined)}"`,
      };

export const causes: readonly Cause[] = [
  notOnTheNetwork,
  {
    id: 'outside',
    title: words('The call comes from outside the network.'),
    usual: 'often',
    against: (situation) => [fromPlatform(situation) && suggests(words('it is a service that calls'))],
    why: () =>
      prose`Public access is switched off, so only callers that come in through a private endpoint of the resource are served. The call went to the public address: from outside the network, or from inside with a name that still leads to the public address. ${NOT_A_ROLE}`,
    steps: ({ evidence }) => [
      lookUpHost(evidence),
      {
        does: 'call-from-inside',
        text: prose`From outside: use the VPN or a machine inside the network. From inside: link the private DNS zone (${words(ZONES)}) to the network of the caller.`,
      },
      showNetwork(evidence),
      approved,
    ],
  },
  {
    id: 'public-address',
    title: words('The caller is inside, and the name still leads to the public address.'),
    usual: 'seldom',
    for: (situation) => [
      onNetwork(situation, 'resolves-publicly') &&
        hasWayIn(situation) &&
        suggests(words('the name was looked up, and led to a public address')),
      onNetwork(situation, 'resolves-publicly') && suggests(words('the name leads to a public address')),
    ],
    against: (situation) => [
      !onNetwork(situation, 'resolves-publicly') && !hasWayIn(situation) && proves(words('no way in is spoken of')),
    ],
    headline: () => words('The name leads to the public address: the private DNS zone is not linked there.'),
    why: () =>
      prose`With a private endpoint the name must lead to its private address. It does so only for networks that the private DNS zone is linked to, or whose resolver asks it. ${NOT_A_ROLE}`,
    steps: ({ evidence }) => [LINK_ZONE, lookUpHost(evidence), approved, showNetwork(evidence)],
  },
  {
    id: 'app-outside-the-network',
    title: words('The app in Azure has no way into the network of the private endpoint.'),
    usual: 'seldom',
    for: (situation) => [isApp(situation) && suggests(words('the program runs in an app of Azure'))],
    against: (situation) => [!isApp(situation) && proves(words('it runs in no such app'))],
    headline: () => words('The app calls from outside: it needs a way into the private network.'),
    why: () =>
      prose`An app of Azure calls from public addresses unless it is integrated with a network, even in the same subscription. ${NOT_A_ROLE}`,
    steps: (situation) => [intoTheNetwork(situation), LINK_ZONE, approved, showNetwork(situation.evidence)],
  },
  {
    id: 'service-outside-the-network',
    title: words('The service that calls is not in your network.'),
    usual: 'seldom',
    for: (situation) => [
      fromPlatform(situation) &&
        suggests(prose`${situation.claims.product?.value ?? 'a Logic App'} calls from networks of Microsoft`),
      fromPlatform(situation) && hints(words('where you are does not count for it')),
    ],
    against: (situation) => [!fromPlatform(situation) && proves(words('no such service is spoken of'))],
    headline: ({ claims }) =>
      prose`${claims.product?.value ?? 'The Logic App'} calls from a network of Microsoft, not from yours.`,
    why: () =>
      prose`That it works from a machine in your network proves that key and deployment are right. The service itself runs elsewhere, and the resource serves private endpoints only. ${NOT_A_ROLE}`,
    steps: ({ evidence, claims }) => [
      PLATFORM.has(claims.product?.value ?? '')
        ? {
            does: 'open-network',
            text: words(
              'Give the Power Platform environment a subnet of your network: an administrator delegates the subnet to Microsoft.PowerPlatform/enterprisePolicies and links the environment by an enterprise policy. It must be a managed environment.',
            ),
            link: {
              text: 'Microsoft: virtual network support for Power Platform',
              href: 'https://learn.microsoft.com/power-platform/admin/vnet-support-overview',
            },
          }
        : {
            does: 'open-network',
            text: words(
              'Take a Logic App of the Standard plan, integrated with the network; one on the Consumption plan cannot come in through a private endpoint.',
            ),
          },
      {
        does: 'change-account',
        text: words(
          'Or put something in between that is reached from outside and stands in your network (API Management), or allow selected networks on the resource in place of none.',
        ),
      },
      showNetwork(evidence),
    ],
  },
  {
    id: 'one-page-of-the-portal',
    title: words('A page of the portal calls from its own back end.'),
    usual: 'seldom',
    for: (situation) => [onePageOnly(situation) && proves(words('other pages and calls get through'))],
    against: (situation) => [!onePageOnly(situation) && proves(words('no other page is said to load'))],
    headline: () => words('The network is right: this portal page calls from the back end of the portal.'),
    why: () =>
      words(
        'Other pages and calls get through, so the private endpoint works for your browser. Some pages of the Foundry portal call from the back end of the portal, which is not in your network; they do not work with public access off.',
      ),
    steps: () => [
      {
        does: 'change-call',
        text: words(
          'Do what the page does with the SDK or Azure CLI, from the same machine: those calls go through the private endpoint.',
        ),
      },
      {
        does: 'ask',
        text: words(
          'Look in the list of what is not supported with private networking, and report the page there if it is missing.',
        ),
        link: {
          text: 'Microsoft: private networking for Foundry',
          href: 'https://learn.microsoft.com/azure/foundry/how-to/configure-private-link',
        },
      },
    ],
  },
];

export const closed = ({ evidence }: Situation) =>
  prose`${sentence(theResource(evidence))} is closed to public networks: call from inside.`;
