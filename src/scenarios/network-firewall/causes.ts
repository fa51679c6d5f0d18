import { hints, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { accountSlots } from '../shared/account';
import { accountOf, onNetwork, runsOn, works } from '../shared/claimed';
import { lookUpHost, NOT_A_ROLE, showNetwork } from '../shared/network';
import { notOnTheNetwork } from '../shared/outside';
import { isRunner, runner } from './runner';
import { closed, perimeter } from './signs';

/** It calls from a network of Microsoft, wherever its maker sits. */
const isService = (situation: Situation): boolean =>
  runsOn(situation, 'search-service', 'foundry-agent', 'logic-app', 'teams-bot');

const TRUSTED: Step = {
  does: 'open-network',
  text: words(
    'Azure AI Search and Foundry come in as trusted services with their managed identity. Power Automate and Copilot Studio need virtual network support of Power Platform, or the outbound addresses of the connectors in your region on the list.',
  ),
  link: {
    text: 'Microsoft: outbound addresses of connectors',
    href: 'https://learn.microsoft.com/connectors/common/outbound-ip-addresses',
  },
};

const findAddress = (situation: Situation): Step =>
  isService(situation)
    ? {
        does: 'identify',
        text: words(
          'The call comes from a service of Azure and not from your machine, so your own address does not count: let that service in (trusted services, a shared private link, or its subnet).',
        ),
      }
    : {
        does: 'test-network',
        text: words(
          'Find the address that the call comes from, on the machine that makes it (a VPN or proxy changes it).',
        ),
        snippet: snippet('Bash')`curl -s https://ifconfig.me`,
      };

const allow = (situation: Situation): Step => {
  const { account, group } = accountSlots(situation.evidence);
  return perimeter(situation)
    ? {
        does: 'open-network',
        text: words('Ask the owner of the perimeter for an inbound rule: by address, or by subscription.'),
      }
    : {
        does: 'open-network',
        text: words('Let the owner of the resource add that address, or your subnet. It takes some minutes to count.'),
        snippet: snippet(
          'Bash',
        )`az cognitiveservices account network-rule add --name "${account}" --resource-group "${group}" --ip-address "${slot('your address', undefined)}"`,
      };
};

const FROM_INSIDE: Step = {
  does: 'call-from-inside',
  text: words(
    'Or make the call from inside: a machine in the allowed network, the company VPN, or a private endpoint.',
  ),
};

const why = (situation: Situation): Prose =>
  perimeter(situation)
    ? prose`A network security perimeter is around the resource, and its inbound rules do not name the caller. ${NOT_A_ROLE}`
    : prose`The resource takes calls only from selected networks and addresses, and the caller's is not among them. The message is the same where no virtual network exists at all. ${NOT_A_ROLE}`;

/** An app of Azure that has, or should have, a way into the network of the private endpoint. */
const appInNetwork = (situation: Situation): boolean =>
  onNetwork(situation, 'private-endpoint') && runsOn(situation, 'function-app', 'app-service');

const isApp = (situation: Situation): boolean =>
  runsOn(situation, 'function-app', 'app-service', 'container-apps', 'kubernetes', 'vm');

const INTO_THE_NETWORK: readonly Step[] = [
  {
    does: 'test-network',
    text: words(
      'Link the private DNS zones (privatelink.openai.azure.com, privatelink.cognitiveservices.azure.com, privatelink.services.ai.azure.com) to the network that the app is integrated with; then the name leads to a private address from its console (nameresolver in Kudu).',
    ),
  },
  {
    does: 'change-account',
    text: words('Let the app send its traffic, names included, into the network, and restart it:'),
    snippet: snippet(
      'Bash',
    )`az webapp config set --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --vnet-route-all-enabled true`,
  },
];

export const causes: readonly Cause[] = [
  {
    id: 'address-not-allowed',
    title: words('The address that the call comes from is not on the list.'),
    usual: 'often',
    against: (situation) => [
      closed(situation) && proves(words('public access is switched off: there is no list')),
      onNetwork(situation, 'address-allowed') && suggests(words('an address has been put on the list')),
    ],
    why,
    steps: (situation) => [
      findAddress(situation),
      ...(isService(situation) ? [TRUSTED] : [allow(situation), FROM_INSIDE]),
      showNetwork(situation.evidence),
    ],
  },
  {
    id: 'app-of-azure-not-allowed',
    title: words('The app in Azure is not let in: its subnet is not on the list.'),
    usual: 'seldom',
    for: (situation) => [
      isApp(situation) && suggests(words('the program runs in an app of Azure, and not where you sit')),
      isApp(situation) &&
        works(situation, 'another-network', 'another-place') &&
        suggests(words('it works from elsewhere')),
    ],
    against: (situation) => [
      !isApp(situation) && proves(words('it runs in no such app')),
      closed(situation) && proves(words('public access is switched off: there is no list')),
      onNetwork(situation, 'private-endpoint') && suggests(words('a private endpoint is spoken of')),
      perimeter(situation) && suggests(words('a perimeter decides')),
    ],
    headline: () => words('The app in Azure is not let in: its subnet is not in the network rules.'),
    why: () =>
      prose`Your own address on the list lets in you, not the app. An app that is integrated with a network is let in by its subnet; inside one region its public addresses do not even arrive. ${NOT_A_ROLE}`,
    steps: (situation) => {
      const { account, group } = accountSlots(situation.evidence);
      const subnet = slot('resource id of the subnet', undefined);
      return [
        {
          does: 'open-network',
          text: words(
            'Switch on the service endpoint in the subnet of the app, and let the subnet in (the owner of each may do it):',
          ),
          snippet: snippet(
            'Bash',
          )`az network vnet subnet update --ids "${subnet}" --service-endpoints Microsoft.CognitiveServices
az cognitiveservices account network-rule add --name "${account}" --resource-group "${group}" --subnet "${subnet}"`,
        },
        {
          does: 'change-account',
          text: words(
            'Not integrated with a network? Do that first (Networking, Outbound traffic), or allow its outbound addresses where app and resource are in different regions. Its whole traffic must go through the network.',
          ),
        },
        showNetwork(situation.evidence),
      ];
    },
  },
  runner,
  notOnTheNetwork,
  {
    id: 'another-address-arrives',
    title: words('The address that arrives is another one than the one on the list.'),
    usual: 'seldom',
    for: (situation) => [
      onNetwork(situation, 'address-allowed') &&
        suggests(words('an address has been put on the list, and the call is refused all the same')),
      onNetwork(situation, 'address-allowed') &&
        works(situation, 'another-network') &&
        hints(words('it works from another network')),
    ],
    against: (situation) => [
      closed(situation) && proves(words('public access is switched off: there is no list')),
      !onNetwork(situation, 'address-allowed', 'proxy') && proves(words('no address has been allowed yet')),
    ],
    headline: () => prose`The network rules see another address than the one that you allowed.`,
    why: () =>
      words(
        'The rules compare the public address that arrives. A VPN, a proxy or a cloud service changes it, some providers change it daily, and agents and evaluations of Foundry call from their own network. A change of the list takes some minutes to count.',
      ),
    steps: (situation) => [
      {
        does: 'test-network',
        text: words(
          'Print the address on the machine (and in the network) that makes the call, with the VPN on and off, and compare it with the list:',
        ),
        snippet: snippet('Bash')`curl -s https://ifconfig.me
az cognitiveservices account network-rule list --name "${accountSlots(situation.evidence).account}" --resource-group "${accountSlots(situation.evidence).group}" --query ipRules`,
      },
      allow(situation),
      FROM_INSIDE,
    ],
  },
  {
    id: 'private-endpoint-only',
    title: words('Public access is off: only a private endpoint leads to the resource.'),
    usual: 'seldom',
    for: (situation) => [
      closed(situation) && proves(words('public access to the resource is switched off')),
      onNetwork(situation, 'public-access-off', 'private-endpoint') &&
        suggests(words('the resource is said to be private')),
      works(situation, 'another-network') &&
        !onNetwork(situation, 'address-allowed') &&
        !isApp(situation) &&
        !isRunner(situation) &&
        suggests(words('it works from another network')),
    ],
    against: (situation) => [
      ['enabled', 'selected-networks'].includes(accountOf(situation)?.publicAccess ?? '') &&
        proves(words('public access is on')),
    ],
    headline: (situation) =>
      appInNetwork(situation)
        ? words('The app does not go through the private endpoint: it arrives from outside.')
        : prose`Only calls from inside get through: the network rules keep others out.`,
    why: (situation) =>
      appInNetwork(situation)
        ? prose`A private endpoint in the same network is not enough: the app must find its private address and send its traffic into the network. Otherwise the call arrives at the public address and is refused. ${NOT_A_ROLE}`
        : prose`From the network of the company (or its VPN) the name leads to an allowed way in; from elsewhere it does not. No address on a list and no role changes that. ${NOT_A_ROLE}`,
    steps: (situation) => [
      ...(appInNetwork(situation) ? INTO_THE_NETWORK : []),
      {
        does: 'call-from-inside',
        text: words(
          'Make the call from inside: over the company VPN, or from a machine in the virtual network. Or ask the owner of the resource to allow your address or subnet.',
        ),
      },
      lookUpHost(situation.evidence),
      showNetwork(situation.evidence),
    ],
  },
];
