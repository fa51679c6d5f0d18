import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Agents and their tools. */
export const agentTopics: readonly Topic[] = [
  {
    id: 'mcp-authentication',
    question: 'How does an agent sign in to an MCP tool?',
    asked: [
      'how do I authenticate an mcp tool in foundry agent',
      'mcp server authentication options',
      'mcp connection with managed identity or key',
      'pass the user through to a tool',
      'oauth for a tool of an agent',
    ],
    answer: words(
      'By the connection of the tool. Four ways: a key or token in a header; the managed identity of the project; the identity of the agent; or the user (OAuth, each consents once). The token must be made for the audience of that server, and a token of Microsoft goes to trusted hosts only. The role for the model plays no part.',
    ),
    sources: [SOURCES.toolAuth],
  },
  {
    id: 'agent-caller-role',
    question: 'Which role does the use of a published agent take?',
    asked: [
      'copilot studio connect foundry agent permissions',
      'role to call a published agent',
      'permissions for users of an agent in teams',
      'can guests use a published agent',
      'can an external partner talk to our agent?',
      'who may chat with our agent in teams?',
      'give all employees access to one agent',
      'a group should only use an agent and nothing else',
    ],
    answer: prose`${the('foundryAgentConsumer')} at the agent, or ${the('foundryUser')} at the project; a group may hold it for everybody. In Teams an administrator of Microsoft 365 approves the agent for the organisation. Guests of the tenant cannot call it.`,
    sources: [
      {
        title: 'Publish agents to Microsoft 365 Copilot and Teams',
        url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-copilot',
        read: '2026-11-29',
        edition: '2026-09-23',
        confidence: 'documented',
      },
      SOURCES.foundryRbac,
    ],
  },
  {
    id: 'publish-agent',
    question: 'Which roles does publishing an agent to Teams need?',
    asked: [
      'publish agent to teams permissions',
      'publish to microsoft 365 copilot role',
      'azure bot service contributor for agents',
    ],
    answer: prose`Azure Bot Service Contributor Role on the resource group, because a bot is made there, and ${the('foundryUser')} on the project; the provider Microsoft.BotService must be registered. For the whole organisation an administrator of Microsoft 365 approves it. Agents of the older format must be upgraded first.`,
    sources: [
      {
        title: 'Publish agents to Microsoft 365 Copilot and Teams',
        url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-copilot',
        read: '2026-11-29',
        edition: '2026-09-23',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'hosted-agent-acr',
    question: 'Which role does a hosted agent need for its image?',
    asked: [
      'deploy hosted agent acr permissions',
      'AcrPull for foundry project',
      'container registry role for hosted agent',
    ],
    answer: words(
      'The managed identity of the project needs AcrPull on the registry, or Container Registry Repository Reader where the registry uses repository permissions. Whoever pushes the image needs AcrPush. The image must be for linux/amd64; azd ai agent doctor checks all of it.',
    ),
    snippet: snippet(
      'Bash',
    )`az role assignment create --role AcrPull --assignee-object-id "${slot('object id of the managed identity', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('resource id of the registry', undefined)}"`,
    sources: [SOURCES.hostedPermissions],
  },
  {
    id: 'agent-traces',
    question: 'Which role do I need to see traces of agents?',
    asked: [
      'application insights traces foundry permission',
      'role to read traces and logs',
      'why is the tracing page empty',
      'why does nobody see traces of agents',
      'monitoring reader for agent telemetry and monitoring',
    ],
    answer: prose`Monitoring Reader on the Application Insights resource that is connected to the project: it reads the workspace below as well. ${the('foundryUser')} and other roles of Foundry show metrics at most, and no traces. For queries in the Log Analytics workspace itself: Log Analytics Reader there; for protected tables Privileged Monitoring Data Reader.`,
    sources: [
      SOURCES.hostedPermissions,
      {
        title: 'Set up tracing in Microsoft Foundry',
        url: 'https://learn.microsoft.com/azure/foundry/observability/how-to/trace-agent-setup',
        read: '2026-11-29',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'knowledge-base',
    question: 'Which roles does a knowledge base (Foundry IQ) need?',
    asked: [
      'foundry iq permissions',
      'roles for a knowledge base in an agent',
      'agent with azure ai search tool gets 403 which role',
    ],
    answer: prose`Two hops. The project's managed identity needs Search Index Data Reader on the search service, which must accept roles (API access control: Both or Role-based). The search service's own identity needs ${the('cognitiveServicesUser')} on the model account.`,
    sources: [
      {
        title: 'Connect agents to Foundry IQ knowledge bases',
        url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/foundry-iq-connect',
        read: '2026-11-29',
        edition: '2026-05-01',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'classic-agents',
    question: 'Are the classic agents still supported?',
    asked: [
      'when do classic agents retire',
      'foundry agents classic end of life',
      'migrate classic agents',
      'azure-ai-agents package retirement',
    ],
    answer: words(
      'Until 2027-03-31. They can be switched off before by the tag MS-AOAI-Feature-Assistants on the resource. The new agents are made with azure-ai-projects 2 and the Responses API; hub-based projects stay in the classic portal.',
    ),
    sources: [
      {
        title: 'Disable classic agents',
        url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/disable-classic-agents',
        read: '2026-11-29',
        edition: '2026-05-27',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'ai-gateway-agents',
    question: 'How do agents call a model behind an AI gateway?',
    asked: [
      'ai gateway connection for agents',
      'model name with gateway connection',
      'agent uses api management models',
    ],
    answer: words(
      'Make a connection to the gateway in the project and name the model <connection>/<model>. The gateway must accept the identity of the project (audience), and the connection must be Active.',
    ),
    sources: [SOURCES.aiGateway],
  },
  {
    id: 'managed-network-approval',
    question: 'Why does a managed private endpoint stay pending?',
    asked: [
      'managed network outbound private endpoint pending approval',
      'outbound rule is pending',
      'network connection approver role',
    ],
    answer: prose`The account must be allowed to approve it on the target. Give its managed identity ${the('networkConnectionApprover')} on the resource group of the target (Storage, Search, Cosmos DB), or approve the connection by hand there, under Networking.`,
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account managed-network outbound-rule list --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}"`,
    sources: [
      {
        title: 'Managed virtual network',
        url: 'https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network',
        read: '2026-11-29',
        edition: '2026-08-18',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'capability-host',
    question: 'What is a capability host, and can I change it?',
    asked: ['capability host for agents', 'standard setup of agents with own storage', 'change the capability host'],
    answer: words(
      'It tells an account or project where agents keep files, vectors and threads (Storage, Azure AI Search, Cosmos DB). There is one for each, and it cannot be changed: delete it and make it anew; what agents kept is lost.',
    ),
    sources: [
      {
        title: 'Capability hosts',
        url: 'https://learn.microsoft.com/azure/foundry/agents/concepts/capability-hosts',
        read: '2026-11-29',
        edition: '2026-03-01',
        confidence: 'documented',
      },
    ],
  },
  {
    id: 'support-request',
    question: 'Who may open a support request?',
    asked: ['permission to create a support request', 'which role for support tickets'],
    answer: prose`${the('owner')}, ${the('contributor')} or Support Request Contributor at the subscription. Roles for calls to models do not hold it.`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'role-for-connections',
    question: 'Which role do I need to create a connection in a project?',
    asked: [
      'permission to add a connected resource in foundry',
      'who can make connections in a foundry project?',
      'create a connection to search or storage, which role?',
      'Rolle, um Verbindungen im Projekt anzulegen',
      'プロジェクトに接続を追加するためのロール',
      '¿qué rol para crear conexiones en el proyecto?',
    ],
    answer: prose`${the('foundryProjectManager')} at the project; ${the('foundryAccountOwner')}, ${the('foundryOwner')} or ${the('contributor')} at the resource make shared ones too. ${the('foundryUser')} uses connections and makes none. What the connection opens takes roles of its own on the target.`,
    sources: [ROLES_SOURCE, PAGES.connections],
  },
  {
    id: 'search-access-mode',
    question: 'Does Azure AI Search accept roles, keys or both?',
    asked: [
      'api access control of the search service: keys or role based?',
      'search service refuses tokens, which setting?',
      'which mode for azure ai search: keys, roles or both',
      'Azure AI Search: Schlüssel oder Rollen einstellen',
      'Azure AI Search の API アクセス制御',
    ],
    answer: words(
      'What its page Keys, API access control says: API keys alone refuses every token, Role-based access control alone refuses keys, Both takes either. For calls without keys choose Both, move all callers, then Role-based. The roles are those of Search: Search Index Data Reader to query, Search Index Data Contributor to load, Search Service Contributor to make indexes.',
    ),
    sources: [SOURCES.foundryRbac],
  },
  {
    id: 'connection-identity',
    question: 'Whose identity does a connection in Foundry use?',
    asked: [
      'connection with key or with entra id in foundry, which identity?',
      'shared key connection versus microsoft entra id',
      'does a connection use my identity or the project’s?',
      'authentication type of a connected resource',
      'Verbindung in Foundry: Schlüssel oder Entra ID?',
      '接続はどの ID を使いますか',
      '¿qué identidad usa una conexión?',
      'where are the secrets of connections and agents stored?',
    ],
    answer: words(
      'With a key: nobody’s, everybody in the project works with the stored key. With Microsoft Entra ID: agents and evaluations call with the managed identity of the project, and what you do in the portal calls with your own account; both need a role on the target. Keys of connections lie in a vault of Microsoft, or in your own.',
    ),
    sources: [PAGES.connections, SOURCES.foundryRbac, PAGES.keyVaultConnection],
  },
];
