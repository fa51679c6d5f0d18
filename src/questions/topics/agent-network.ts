import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Where agents run: their subnet, the stores that they need, and the way out of it. */
export const agentNetworkTopics: readonly Topic[] = [
  {
    id: 'agent-subnet-size',
    question: 'How large must the subnet of agents be?',
    asked: [
      'which subnet size do foundry agents need?',
      'minimum size of the delegated agent subnet',
      'is a /28 subnet enough for agents?',
      'address range for the agent subnet',
      'how many ip addresses do agents take?',
      'Wie groß muss das Subnetz für Agents sein?',
    ],
    answer: words(
      'At least /27; /24 is recommended. It is delegated to Microsoft.App/environments, serves one Foundry resource alone, and lies in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16. The private endpoints go into a second subnet.',
    ),
    sources: [PAGES.agentNetwork],
  },
  {
    id: 'agent-subnet-shared',
    question: 'Can several Foundry resources share one agent subnet?',
    asked: [
      'one agent subnet for two foundry accounts',
      'reuse the delegated subnet for another foundry resource',
      'does each foundry resource need its own agent subnet?',
      'share the subnet of agents between accounts',
    ],
    answer: words(
      'No: each Foundry resource needs an agent subnet of its own. Its projects share that one. The virtual network may be the same, and so may the subnet of the private endpoints.',
    ),
    sources: [PAGES.agentNetwork],
  },
  {
    id: 'agent-subnet-firewall',
    question: 'Can the agent subnet go out through a firewall?',
    asked: [
      'route table or nsg on the delegated agent subnet',
      'udr from the agent subnet to azure firewall',
      'which fqdns does the firewall of the agent subnet need?',
      'force tunnel agents through azure firewall',
      'what must we allow outbound for foundry agents?',
      'agents with an egress firewall',
    ],
    answer: words(
      'Yes. Let the names out that Container Apps lists under Managed Identity (or the service tag AzureActiveDirectory), and the calls to 10.x and 100.x addresses, which are the agents’ own infrastructure. Do not inspect TLS: a certificate of the firewall breaks the agents. Where it fails, look at what the firewall blocks.',
    ),
    sources: [PAGES.agentNetwork],
  },
  {
    id: 'agent-network-region',
    question: 'Must the stores of private agents be in the region of the network?',
    asked: [
      'can the virtual network of agents be in another region?',
      'cosmos db and search in another region than the agents',
      'same region for foundry, storage and vnet?',
    ],
    answer: words(
      'Yes: virtual network, Foundry resource, Storage, Azure AI Search, Cosmos DB and the models that the agents use are all in one region. Callers may sit in other regions and reach the private endpoint by peering.',
    ),
    sources: [PAGES.agentNetwork],
  },
  {
    id: 'agent-network-later',
    question: 'Can an existing Foundry resource get an agent network afterwards?',
    asked: [
      'add network injection to an existing foundry account',
      'add a vnet to agents later',
      'change the agent subnet of a foundry resource',
      'move an existing project into a virtual network',
    ],
    answer: words(
      'No: networkInjections is set when the resource is made, and not added or changed later. Make a new Foundry resource with it, and its projects and agents there. A private endpoint for calls into the resource can be added at any time.',
    ),
    sources: [PAGES.capabilitySettings],
  },
  {
    id: 'agent-network-rights',
    question: 'Which rights does setting up agents in a private network take?',
    asked: [
      'roles to deploy the private standard agent setup',
      'permissions for the template with a virtual network for agents',
      'which providers must be registered for agents in a vnet?',
    ],
    answer: prose`To make the resource and the project: ${the('foundryAccountOwner')} at the subscription. To give the project its roles on Storage, Search and Cosmos DB: ${the('owner')} or ${the('rbacAdministrator')}. Microsoft.App and Microsoft.ContainerService must be registered. Who builds agents then needs ${the('foundryUser')} at the project.`,
    sources: [PAGES.agentNetwork],
  },
  {
    id: 'agent-network-delete',
    question: 'Why can I not delete the subnet of agents?',
    asked: [
      'subnet in use by legionservicelink',
      'cannot delete vnet after removing foundry agents',
      'service association link blocks deleting the agent subnet',
      'remove the virtual network of a deleted foundry resource',
    ],
    answer: words(
      'Because the Foundry resource still holds it, also when it is deleted but not purged. Delete the resource, purge it, wait some minutes, and then delete the subnet and the network. To purge takes Contributor at the subscription.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account purge --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}" --location "${slot('region', undefined)}"`,
    sources: [PAGES.agentNetwork],
  },
  {
    id: 'agents-on-premises',
    question: 'How do agents in a managed network reach something on premises?',
    asked: [
      'foundry managed virtual network to on-prem api',
      'agents call a private api in our data center',
      'managed network outbound rule to application gateway',
      'reach snowflake or artifactory from the managed network',
    ],
    answer: prose`Through an Application Gateway of yours. Give it a private frontend named appGwPrivateFrontendIpIPv4, and a private link. Then add a rule that leads out to it, of type private endpoint. The Foundry resource needs ${the('networkConnectionApprover')} on the gateway. Only HTTP(S) goes that way.`,
    sources: [PAGES.onPremises],
  },
  {
    id: 'standard-agent-stores',
    question: 'What do agents with stores of our own need (standard setup)?',
    asked: [
      'standard agent setup requirements',
      'how much throughput does cosmos db need for agents?',
      'basic or standard agent setup, what is the difference?',
      'keep agent threads in our own storage and cosmos db',
      'capability host fails because of request units',
    ],
    answer: words(
      'All three: Storage (files), Azure AI Search (vectors) and Cosmos DB for NoSQL (threads), each as a connection of the project. Cosmos DB must allow 3,000 RU/s for each project. Without them (basic setup) Microsoft keeps the data. The project’s managed identity gets roles on all three.',
    ),
    sources: [PAGES.standardAgents],
  },
  {
    id: 'capability-settings',
    question: 'Which roles does a deployment with capabilitySettings need?',
    asked: [
      'capabilitySettings documentStore vectorStore blobStore permissions',
      'deployment fails because of blobStore or documentStore',
      'caller roles for capability settings in bicep',
      'change the stores of an existing project',
    ],
    answer: words(
      'Who deploys needs Storage Blob Data Contributor on the storage account, and Cosmos DB Operator on the Cosmos DB account. When agents run, the project’s own identity needs its data roles there. Of a project that is made they do not change: delete it, and make it anew.',
    ),
    sources: [PAGES.capabilitySettings],
  },
];
