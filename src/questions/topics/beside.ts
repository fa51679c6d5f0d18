import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { SOURCES } from '../../azure-names';
import { the } from './names';
import { PAGES } from './pages';

/** What the AI resource does in its own name, and the tools beside it. */
export const besideTopics: readonly Topic[] = [
  {
    id: 'resource-identity',
    question: 'When does the AI resource itself need a managed identity?',
    asked: [
      'identity of the azure openai resource, what for?',
      'which storage role does the document intelligence resource need',
      'speech batch transcription from blob storage without a sas',
      'system assigned identity of the cognitive services account',
      'Wofür braucht die AI-Ressource eine eigene Identität?',
      'リソース自身のマネージド ID は何に使いますか',
    ],
    answer: words(
      'Where the service reads or writes in its own name. Storage Blob Data Contributor on the storage account for document translation and for batches with files there; Storage Blob Data Reader where Document Intelligence or Speech only read. A key of your own in Key Vault needs it too. Switch it on with the command. Callers need their own role besides.',
    ),
    snippet: snippet(
      'Bash',
    )`az cognitiveservices account identity assign --name "${slot('account name', undefined)}" --resource-group "${slot('resource group', undefined)}"`,
    sources: [PAGES.documentIdentity],
  },
  {
    id: 'customer-managed-key',
    question: 'Which role does encryption with a key of our own need?',
    asked: [
      'customer managed key for foundry, which role on key vault?',
      'cmk encryption azure openai permissions',
      'bring your own encryption key',
      'kundenverwalteter Schlüssel (CMK) für Foundry',
      'クスタマー マネージド キーに必要なロール',
    ],
    answer: words(
      'Key Vault Crypto User on the vault, for the managed identity of the Foundry resource. The vault must be in the same region and tenant, with soft delete and purge protection. Once moved to your own key, a resource cannot go back. It has nothing to do with the API keys of callers.',
    ),
    sources: [PAGES.customerKeys],
  },
  {
    id: 'studio-roles',
    question: 'Which roles do the studios (Document Intelligence, Speech) need?',
    asked: [
      'document intelligence studio permissions',
      'role to label documents in the studio',
      'speech studio role',
      'user cannot open the studio, which role?',
      'Rolle für Document Intelligence Studio',
    ],
    answer: prose`To analyze: ${the('cognitiveServicesUser')} on the resource. To train a custom model in Document Intelligence Studio also Storage Blob Data Contributor on the storage account with the documents, and once Storage Account Contributor, to set CORS. In Speech Studio: ${the('speechUser')}, or ${the('speechContributor')} for custom speech. Choose sign-in with Microsoft Entra ID in the settings.`,
    sources: [PAGES.studio],
  },
  {
    id: 'realtime-sign-in',
    question: 'Does the Realtime API take a sign-in without a key?',
    asked: [
      'realtime api with microsoft entra id',
      'gpt-realtime over websocket with a token instead of the api key',
      'managed identity for the realtime voice api',
      'is keyless possible for realtime?',
      'Realtime API mit Entra ID statt Schlüssel',
      'API Realtime con Entra ID',
      'Realtime API を Entra ID で使えますか',
    ],
    answer: prose`Yes: a server connects to /openai/v1/realtime with its token in the header Authorization: Bearer, and needs ${the('openAiUser')} at the resource. A client that sends api-key alone is not keyless. A browser takes a short-lived secret from your backend.`,
    sources: [PAGES.realtime],
  },
  {
    id: 'realtime-browser',
    question: 'How does a browser use the Realtime API without a key?',
    asked: [
      'ephemeral token for realtime webrtc',
      'realtime api from the browser without exposing the key',
      'client_secrets for voice in a web page',
      'Realtime API im Browser ohne Schlüssel',
      'ブラウザーから Realtime API を使う',
    ],
    answer: prose`With a short-lived secret from a backend of yours. The backend, whose managed identity holds ${the('openAiUser')}, posts the session to /openai/v1/realtime/client_secrets and hands the value to the page; the page connects with it to /openai/v1/realtime/calls (WebRTC). No key and no token of yours reaches the browser.`,
    sources: [PAGES.realtime],
  },
  {
    id: 'copilot-byok',
    question: 'Can GitHub Copilot in VS Code use our Azure model without a key?',
    asked: [
      'github copilot byok azure openai entra id',
      'own model in vscode copilot chat',
      'bring your own model in copilot with azure',
      'copilot chat with a foundry deployment',
    ],
    answer: prose`Yes: the setting github.copilot.chat.azureAuthType is "entraId" unless you change it, and signs in with your Azure account. List the deployment under github.copilot.chat.azureModels, with the address of the resource. You need ${the('openAiUser')} yourself. An administrator of Copilot Business must allow models of your own.`,
    sources: [PAGES.copilotSettings],
  },
  {
    id: 'call-agent-from-app',
    question: 'How does an app call a Foundry agent without a key?',
    asked: [
      'backend should call our agent with managed identity',
      'web app talks to a foundry agent, which role and scope?',
      'our own bot calls a foundry agent, which role?',
      'teams bot in app service talks to an agent of a project',
      'role so that a bot may call an agent',
      'function app invokes an agent of a project',
      'role for the managed identity that runs an agent',
      'App soll einen Foundry-Agenten aufrufen',
      'アプリからエージェントを呼び出す',
      '¿cómo llama mi aplicación a un agente?',
    ],
    answer: prose`With a token for https://ai.azure.com/.default at the endpoint of the project; agents take no key. Give the app's managed identity ${the('foundryUser')} at the project. For a published agent ${the('foundryAgentConsumer')} at the agent is enough.`,
    sources: [SOURCES.foundryRbac, SOURCES.foundryAuth],
  },
  {
    id: 'hosts-with-identity',
    question: 'Which Azure services can have a managed identity?',
    asked: [
      'does container instances support a managed identity?',
      'managed identity in azure automation or batch',
      'ManagedIdentityCredential supported on which hosts',
      'is managed identity available for my service?',
      'Welche Dienste haben eine verwaltete Identität?',
      'マネージド ID を使えるサービス',
    ],
    answer: prose`All that run code of yours: App Service, Functions, Container Apps, Container Instances, AKS, virtual machines, Logic Apps, Automation, Data Factory, API Management, Machine Learning. Switch it on under Identity, or with --assign-identity when it is made, give it ${the('openAiUser')} on the model's resource, and use DefaultAzureCredential. Elsewhere take Azure Arc or a federated credential.`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'gateway-backends',
    question: 'How does API Management spread calls over several deployments?',
    asked: [
      'provisioned first, then pay as you go, in apim',
      'load balancing of azure openai with api management',
      'circuit breaker and priorities for backends',
      'failover to another region behind the gateway',
      'APIM Lastverteilung auf mehrere Azure OpenAI',
      'APIM で複数のバックエンドに振り分ける',
    ],
    answer: prose`With a backend pool: each resource is a backend with a priority, so that the provisioned one comes first and the others take over, and a circuit breaker rests one that answers 429 for as long as Retry-After says. The managed identity of API Management needs ${the('openAiUser')} on each resource, and the deployments the same name.`,
    sources: [PAGES.gatewayAi],
  },
  {
    id: 'web-search-tool',
    question: 'Which role does the web search tool of an agent need?',
    asked: [
      'grounding with bing, which permission?',
      'bing search tool role in foundry',
      'web search for agents, special rights?',
      'who may create the bing resource for an agent',
      'Websuche für Agenten, welche Rolle?',
      'Web 検索ツールに必要なロール',
    ],
    answer: prose`None beyond your access to the project. Grounding with Bing Search needs ${the('contributor')} or ${the('owner')} to create the Bing resource, and ${the('foundryProjectManager')} for the connection. Both send the query out of Azure and past private endpoints, and cost extra; an administrator can switch them off.`,
    sources: [PAGES.webGrounding],
  },
  {
    id: 'fabric',
    question: 'How does a Fabric notebook call a model without a key?',
    asked: [
      'microsoft fabric azure openai entra id',
      'fabric notebook keyless',
      'notebookutils getToken for azure openai',
      'Fabric Notebook ohne Schlüssel',
      'Fabric ノートブックから Azure OpenAI',
    ],
    answer: prose`With a service principal that holds ${the('openAiUser')}: keep its secret in Key Vault, read it with notebookutils.credentials.getSecret, and sign in with ClientSecretCredential. notebookutils.credentials.getToken gives tokens for Storage, Power BI, Key Vault and Kusto only, and a notebook has no managed identity of its own.`,
    sources: [PAGES.fabric],
  },
  {
    id: 'apim-pass-token',
    question: 'Can API Management pass the caller’s own token through?',
    asked: [
      'forward the user token through apim to azure openai',
      'apim without its managed identity, caller token',
      'validate the caller in apim and keep its token',
      'keep the identity of the caller behind the gateway',
      'APIM soll das Token des Aufrufers durchreichen',
    ],
    answer: prose`Yes: leave the Authorization header as it is, set no authentication-managed-identity, and check the token with validate-azure-ad-token. It must be made for the audience of Azure AI (https://cognitiveservices.azure.com or https://ai.azure.com), and each caller needs ${the('openAiUser')} on the resource. So each may also call past the gateway, unless the network forbids it.`,
    sources: [PAGES.validateToken],
  },
];
