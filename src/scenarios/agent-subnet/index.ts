import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation, type Phrase, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { slot, snippet, words } from '../../prose';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';

/** What pages of agents in the portal say while their data cannot be reached. */
const PORTAL_TIMEOUT = 'Timeout of 60000ms exceeded';

/** What the set-up of agents in a network says; the message of other resources is answered as one of theirs. */
const UNREGISTERED = ['SubscriptionIsNotRegistered', 'MissingSubscriptionRegistration'];

const NETWORK_PROVIDERS: readonly Phrase[] = ['Microsoft.BotService', 'Microsoft.App'];

const NOT_REGISTERED = ({ said, namespace }: Pick<Evidence, 'said' | 'namespace'>): Explanation => {
  const named = namespace?.value ?? NETWORK_PROVIDERS.find((provider) => saysOneOf({ said }, [provider]));
  return {
    headline: words('The subscription lacks a resource provider: register it once, then deploy again.'),
    cause: words(
      'Azure makes a resource only in a subscription where the provider of its kind is registered; the message names it after "namespace". Registering takes a role at the subscription, such as Contributor: roles on a resource group or on the Foundry resource do not hold that action, and roles for calls to models play no part.',
    ),
    steps: [
      {
        does: 'change-account',
        text: words('Register it, and wait until it is Registered (some minutes):'),
        snippet: snippet('Bash')`az provider register --namespace "${slot('name', named)}" --wait`,
      },
      {
        does: 'read',
        text: words('For agents in a network of your own see that all three are there:'),
        snippet: snippet(
          'Bash',
        )`az provider list --query "[?namespace=='Microsoft.CognitiveServices' || namespace=='Microsoft.App' || namespace=='Microsoft.ContainerService'].{provider:namespace, state:registrationState}" --output table`,
      },
    ],
  };
};

const UNREACHED: Explanation = {
  headline: words('The agent pages cannot reach the Cosmos DB of the project.'),
  cause: words(
    'With the standard set-up of agents in a private network, their threads lie in your own Cosmos DB. The pages wait for it until they give up: its private endpoint or its name is not reached from the network of the agents. Roles for calls to models play no part.',
  ),
  steps: [
    {
      does: 'test-network',
      text: words(
        'From a machine in that network, see which address Cosmos DB, Azure AI Search and Storage have: it must be a private one (10.…, 172.16–31.…, 192.168.…).',
      ),
      snippet: snippet('Bash')`nslookup "${slot('cosmos account', undefined)}.documents.azure.com"`,
    },
    {
      does: 'change-account',
      text: words(
        'If it is a public one: link the private DNS zones (privatelink.documents.azure.com, privatelink.search.windows.net, privatelink.blob.core.windows.net) to the virtual network. With a custom DNS server or a firewall, forward them and allow the hosts that the page lists.',
      ),
      link: {
        text: 'Microsoft: private networking for agents',
        href: SOURCES.agentNetwork.url,
      },
    },
  ],
};

export default defineScenario({
  id: 'agent-subnet',
  family: 'connectivity',
  title: 'The agent subnet or provider is not ready',
  about: 'agent, subnet',
  stage: 'serve',
  needs: [],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'Provided subnet must be of the proper address space',
        'is not registered with the required resource providers',
        'to reference service association link',
        'legionservicelink',
      ],
    },
    {
      strength: 'strong',
      says: [PORTAL_TIMEOUT],
      oneOf: AZURE_AI_WORDS.concat('agents page', 'agent pages', 'Foundry portal'),
      orShows: OF_AZURE_AI,
    },
    {
      strength: 'certain',
      says: ['MissingSubscriptionRegistration'],
      oneOf: NETWORK_PROVIDERS,
    },
    {
      strength: 'strong',
      codes: UNREGISTERED,
      oneOf: AZURE_AI_WORDS.concat('Foundry portal'),
      orShows: OF_AZURE_AI,
    },
  ],
  explain: ({ said, errorCodes, namespace }) => {
    const space = saysOneOf({ said }, ['Provided subnet must be of the proper address space']);
    const link = saysOneOf({ said }, ['to reference service association link', 'legionservicelink']);
    const register: Step = {
      does: 'change-account',
      text: words(
        'Register the providers once (a role at the subscription, such as Contributor, is needed), and wait until they are Registered:',
      ),
      snippet: snippet('Bash')`az provider register --namespace Microsoft.App
az provider register --namespace Microsoft.ContainerService
az provider register --namespace Microsoft.CognitiveServices`,
    };
    const delegate: Step = {
      does: 'change-account',
      text: words(
        'The subnet of the agents must be delegated to Microsoft.App/environments, hold nothing else, and be used by this one account:',
      ),
      snippet: snippet(
        'Bash',
      )`az network vnet subnet update --name "${slot('subnet', undefined)}" --vnet-name "${slot('virtual network', undefined)}" --resource-group "${slot('resource group', undefined)}" --delegations Microsoft.App/environments`,
    };
    const range: Step = {
      does: 'change-account',
      text: words(
        'Take a subnet of a private range that the service allows (the message says 172 or 192; a /27 or larger), which overlaps with nothing that the agents must reach.',
      ),
    };
    const purge: Step = {
      does: 'change-account',
      text: words(
        'The link of a deleted account stays on the subnet: purge the deleted account, wait some 20 minutes until legionservicelink is gone, or take a fresh subnet.',
      ),
      snippet: snippet(
        'Bash',
      )`az cognitiveservices account list-deleted --query "[].{name:name, location:location}" --output table`,
    };
    if (saysOneOf({ said }, [PORTAL_TIMEOUT])) return UNREACHED;
    if (
      saysOneOf({ said }, ['MissingSubscriptionRegistration']) ||
      errorCodes.some(({ value }) => UNREGISTERED.includes(value))
    )
      return NOT_REGISTERED({ said, namespace });
    return {
      headline: space
        ? words('The subnet of the agents has an address range that the service does not take.')
        : link
          ? words('The subnet of the agents is still held by another environment, or not delegated.')
          : words('The subscription lacks a resource provider that agents in a network need.'),
      cause: words(
        'Agents in a virtual network run in a subnet of their own, which Microsoft.App delegates to them. Providers must be registered, the range must be a private one, and nothing else may hold the subnet. Roles for calls to models play no part.',
      ),
      steps: space ? [range, delegate, register] : link ? [purge, delegate, register] : [register, delegate, range],
    };
  },
  sources: [SOURCES.agentNetwork],
  examples,
});
