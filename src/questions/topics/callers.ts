import { SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Others that call: pipelines, apps, services, projects and agents. */
export const callerTopics: readonly Topic[] = [
  {
    id: 'github-actions',
    question: 'How does GitHub Actions call without a secret?',
    asked: [
      'github actions oidc azure openai',
      'federated credential for github',
      'workflow login to azure without secret',
      'pipeline in github runs evaluations without a secret',
      'github workflow calls foundry with a federated identity',
      'GitHub Actions ohne Secret',
      'GitHub Actions からシークレットなしで',
    ],
    answer: prose`With a federated credential (OIDC): register the subject that GitHub sends (repository and branch or environment) on an app or a user-assigned identity, give that ${the('openAiUser')} on the resource (for agents and evaluations ${the('foundryUser')}) and the workflow permission id-token: write, and use azure/login. Issuer, subject and audience must match to the letter.`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'azure-devops',
    question: 'How does an Azure DevOps pipeline call without a secret?',
    asked: [
      'azure devops pipeline azure openai keyless',
      'AzurePipelinesCredential service connection',
      'which identity runs in the pipeline?',
    ],
    answer: prose`With a service connection that uses workload identity federation: run the step with AzureCLI@2, or use AzurePipelinesCredential. The role ${the('openAiUser')} goes to the service principal of the connection.`,
    sources: [SOURCES.identityTroubleshooting],
  },
  {
    id: 'service-principal',
    question: 'How does an app registration (service principal) call a model?',
    asked: [
      'which role should the service principal of another department get to call the endpoint?',
      'is Contributor the right role for a service principal that only calls?',
      'service principal azure openai client secret',
      'use app registration to call azure openai',
      'client credentials flow for azure openai',
      'environment variables of a service principal with a secret',
      'which id: app registration or enterprise application?',
      'サービス プリンシパルで呼び出す方法',
      'con una entidad de servicio',
      'avec un principal de service',
    ],
    answer: prose`Give its enterprise application ${the('openAiUser')} on the resource (by object id), and set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. No API permission and no consent is needed. The command prints the object id.`,
    snippet: snippet('Bash')`az ad sp show --id "${slot('client id', undefined)}" --query id --output tsv`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'rotate-client-secret',
    question: 'How do I rotate the secret of a service principal?',
    asked: [
      'client secret expires, new one without downtime',
      'renew the secret of an app registration',
      'rotate client secret without outage',
      'Client-Secret erneuern ohne Ausfall',
      'クライアント シークレットを更新する',
      '¿cómo renuevo el secreto de la aplicación?',
    ],
    answer: words(
      'Add a second secret (--append keeps the first), give it to the program, and delete the old one when nothing signs in with it any more. Roles stay: they belong to the service principal, not to its secret. A federated credential or a managed identity has nothing to rotate.',
    ),
    snippet: snippet('Bash')`az ad app credential reset --id "${slot('client id', undefined)}" --append`,
    sources: [PAGES.appCredential],
  },
  {
    id: 'api-management',
    question: 'How does API Management call Azure OpenAI without a key?',
    asked: [
      'apim managed identity azure openai',
      'authentication-managed-identity policy openai',
      'gateway in front of azure openai with entra',
      'apim to azure openai over a private endpoint with managed identity, what do I need?',
      'APIM mit verwalteter Identität',
      'API Management からマネージド ID で呼び出す',
    ],
    answer: prose`With its managed identity: switch that on, give it ${the('openAiUser')} on the resource, and use the policy authentication-managed-identity. The caller's own header must not go through. With a private endpoint API Management must be in a virtual network that reaches it.`,
    snippet: snippet('PlainText')`<authentication-managed-identity resource="https://cognitiveservices.azure.com" />`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'search-identity',
    question: 'Which role does Azure AI Search need to vectorize with Azure OpenAI?',
    asked: [
      'What role must Azure AI Search have so it can vectorize through Azure OpenAI?',
      'search service managed identity openai embedding skill',
      'indexer vectorizer access to azure openai',
      'integrated vectorization role',
      'embeddings in the search indexer without a key',
      'Azure AI Search vectorizer mit Managed Identity',
      'ベクトル化のための Azure AI Search の ID',
    ],
    answer: prose`The managed identity of the search service needs ${the('openAiUser')} on the resource that holds the embedding model. Switch that identity on first; yours is not used.`,
    snippet: snippet(
      'Bash',
    )`az search service update --name "${slot('name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --identity-type SystemAssigned`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'project-identity',
    question: 'Which identity does an agent or a project use?',
    asked: [
      "OpenAPI tool with managed identity: whose is it, the project's or the Foundry resource's?",
      'which managed identity does the foundry project use?',
      'agent identity or project identity for tools',
      'who calls the tool of an agent?',
      'agent calls an azure function as a tool, how does it sign in?',
      'authentication of an openapi tool',
    ],
    answer: words(
      'The project’s managed identity, for tools and connections that use one; a project has an identity of its own beside that of the Foundry resource. A published or hosted agent has its own identity again: roles of the project do not carry over to it. The role goes to the one that calls.',
    ),
    sources: [SOURCES.foundryRbac],
  },
  {
    id: 'agent-connections',
    question: 'Which roles does a project need on Storage, Search and Cosmos DB?',
    asked: [
      'role of an agent on a storage account',
      'project managed identity storage blob role',
      'standard agent setup roles',
      'which role does the project need on search?',
      'agent cannot read my storage',
      'connect a storage account to a project without its key',
    ],
    answer: words(
      'The project’s managed identity needs Storage Blob Data Contributor on Storage, Search Index Data Contributor and Search Service Contributor on Azure AI Search, and Cosmos DB Operator with Cosmos DB Built-in Data Contributor on Cosmos DB. To only read an index, Search Index Data Reader is enough; to only read blobs, Storage Blob Data Reader.',
    ),
    sources: [SOURCES.foundryRbac, PAGES.administrators],
  },
  {
    id: 'own-identity-or-users',
    question: 'Should my app call with its own identity or with that of its users?',
    asked: [
      'on behalf of users or app identity for azure openai',
      'should each user have the role or only the app?',
      'do end users of my web app need a role?',
      'do end users need a role or licence if my bot calls the model?',
      'Brauchen die Benutzer meiner App eine Rolle?',
    ],
    answer: prose`With its own, in most cases: the app's managed identity holds ${the('openAiUser')}, and its users need nothing. Calling in the name of each user takes consent, a role for each of them, and shows in the logs who asked.`,
    sources: [SOURCES.foundryAuth],
  },
];
