import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Agents that run for many people: whose data, whose identity, and who deploys them. */
export const hostedAgentTopics: readonly Topic[] = [
  {
    id: 'sessions-apart',
    question: 'Does a hosted agent keep its users apart?',
    asked: [
      'can users see each other’s sessions of a hosted agent?',
      'per user isolation of conversations in foundry agents',
      'multi tenant agent, are conversations separated?',
      'session_not_accessible for an agent session',
      'who sees the sessions of a hosted agent?',
    ],
    answer: prose`Yes, by the token of the caller: sessions, conversations and stored data belong to the identity that called. If one app calls for all, they are all that app’s, unless it sends x-ms-user-identity. Whoever holds ${the('foundryUser')} at the project can list every session.`,
    sources: [PAGES.sessions],
  },
  {
    id: 'user-identity-header',
    question: 'Which permission does the header x-ms-user-identity take?',
    asked: [
      'what is x-ms-user-identity?',
      'UserIdentityImpersonation action',
      'pass the end user identity to a hosted agent',
      '403 with x-ms-user-identity',
      'our backend calls the agent for its own users',
      'delegate the end user to an agent',
    ],
    answer: words(
      'The data action …/agents/endpoints/UserIdentityImpersonation/action, which no built-in role holds any more: make a custom role with it, and give it to the identity of your service. Take the value from a sign-in that your server has checked, never from the browser.',
    ),
    snippet: snippet(
      'Bash',
    )`az role definition create --role-definition '{"Name": "Agent calls for end users", "AssignableScopes": ["/subscriptions/${slot('subscription id', undefined)}"], "Actions": [], "DataActions": ["Microsoft.CognitiveServices/accounts/AIServices/agents/endpoints/UserIdentityImpersonation/action"]}'`,
    sources: [PAGES.sessions],
  },
  {
    id: 'agent-model-access',
    question: 'Does an agent need a role to call the model?',
    asked: [
      'which role does the agent identity need for model inference?',
      'hosted agent calls gpt, does it need openai user?',
      'agent code calls the account endpoint directly',
      'implicit permissions of a hosted agent',
      'agent uses speech or content safety, which role?',
    ],
    answer: prose`Not by the endpoint of its project: models and its session store are open to it without a role. Where its code calls the account’s own host, the agent’s identity needs ${the('openAiUser')} or ${the('foundryUser')} at the resource; for Speech, Language or Vision ${the('cognitiveServicesUser')}.`,
    sources: [SOURCES.hostedPermissions],
  },
  {
    id: 'private-registry',
    question: 'Can a hosted agent take its image from a private registry?',
    asked: [
      'acr behind a private endpoint for hosted agents',
      'container registry with public access disabled and foundry agent',
      'azureADAuthenticationAsArmPolicy for hosted agents',
      'image pull fails from private acr',
    ],
    answer: words(
      'Yes, in projects that were made after 25 June 2026; in older ones the registry must be reachable publicly. The registry’s policy azureADAuthenticationAsArmPolicy must be enabled, and the project’s managed identity needs Container Registry Repository Reader or AcrPull.',
    ),
    snippet: snippet(
      'Bash',
    )`az acr config authentication-as-arm update --registry "${slot('registry', undefined)}" --status enabled`,
    sources: [SOURCES.hostedPermissions],
  },
  {
    id: 'agent-pipeline-roles',
    question: 'Which roles does a pipeline need to deploy hosted agents?',
    asked: [
      'azd pipeline roles for hosted agents',
      'github actions deploys a foundry agent, which permissions?',
      'ci/cd for agents service principal roles',
      'service principal creates agent versions',
    ],
    answer: prose`${the('contributor')} at the resource group and ${the('foundryOwner')}, where it also makes the resources; Container Registry Repository Writer or AcrPush on the registry; and ${the('foundryUser')} at the project, which is enough for new versions alone. Role assignments need ${the('rbacAdministrator')} besides.`,
    sources: [PAGES.agentPipelines, SOURCES.hostedPermissions],
  },
  {
    id: 'roles-made-with-project',
    question: 'Which roles are assigned when a project is made?',
    asked: [
      'which role assignments does the portal create automatically with a project?',
      'does the project identity get a role automatically?',
      'who gets foundry user when I create a project?',
      'automatic role assignments of a new foundry project',
      'project managed identity has no role on the account',
    ],
    answer: prose`${the('foundryUser')} at the resource, for whoever makes the project and for the project’s managed identity: but only where the maker may assign roles. Otherwise somebody who may must add them, or the project’s agents cannot call models.`,
    sources: [SOURCES.hostedPermissions],
  },
  {
    id: 'memory-roles',
    question: 'Which role does the memory of agents need, and who sees what?',
    asked: [
      'memory store permissions in foundry',
      'role for agent memory',
      'is agent memory separated by user?',
      'memory scope userId',
    ],
    answer: prose`${the('foundryUser')} for the project’s managed identity, at the resource that holds the project. Memory is parted by scope: with {{$userId}} each user has their own (from the token, or the header x-memory-user-id of your backend); with a fixed scope all share it.`,
    sources: [PAGES.memory],
  },
  {
    id: 'agent-to-agent',
    question: 'How does an agent sign in to another agent (A2A)?',
    asked: [
      'a2a connection authentication',
      'agent2agent in foundry with managed identity',
      'agent calls a remote agent, which identity?',
      'role for an a2a connection',
    ],
    answer: prose`By its connection: with a key, as the user (OAuth), as the project, or as the agent. The last two need the audience of the other side. To make the connection takes ${the('contributor')} or ${the('owner')} at the Foundry resource, to build the agent ${the('foundryUser')}.`,
    sources: [PAGES.agentToAgent],
  },
  {
    id: 'publish-private',
    question: 'Can an agent be published to Teams with public access off?',
    asked: [
      'publish agent from a private foundry project to teams',
      'teams agent with private endpoint',
      'publishing fails because public network access is disabled',
      'enable_m365_public_endpoint',
    ],
    answer: words(
      'Not from the portal, but with the REST API: enable_m365_public_endpoint opens one public route that lets only addresses of Bot Service and Microsoft 365 in, and still checks who calls. All else stays private.',
    ),
    sources: [PAGES.publish],
  },
  {
    id: 'share-agent',
    question: 'Who can use an agent after I publish it to Teams?',
    asked: [
      'publish agent just me or whole organization',
      'share a foundry agent with colleagues in teams',
      'where does the admin approve a published agent?',
      'agent is not visible in teams for others',
    ],
    answer: prose`As you choose: "Just you" is there at once, and you send its link to others; "People in your organization" waits until an administrator approves it in the Microsoft 365 admin center (Agents, Requests). Whoever uses it also needs ${the('foundryAgentConsumer')} at the agent or ${the('foundryUser')} at the project.`,
    sources: [PAGES.publish, SOURCES.foundryRbac],
  },
  {
    id: 'cosmos-data-role',
    question: 'Why is the Cosmos DB data role not under Access control (IAM)?',
    asked: [
      'assign cosmos db built-in data contributor',
      'cosmos db data plane role for agents',
      'cosmos db role assignment for the project identity',
    ],
    answer: words(
      'Cosmos DB keeps its data roles itself: assign Cosmos DB Built-in Data Contributor with the command (its id ends in 0002), or in Bicep. Access control (IAM) shows only roles that manage the account, such as Cosmos DB Operator. Agents with stores of their own need both.',
    ),
    snippet: snippet(
      'Bash',
    )`az cosmosdb sql role assignment create --account-name "${slot('cosmos account', undefined)}" --resource-group "${slot('resource group', undefined)}" --role-definition-id 00000000-0000-0000-0000-000000000002 --principal-id "${slot('object id', undefined)}" --scope "/"`,
    sources: [PAGES.administrators, PAGES.standardAgents],
  },
  {
    id: 'model-endpoint-role-runtime',
    question: 'Which role only calls models through a project?',
    asked: [
      'foundry project runtime user',
      'role that only sends responses in a project',
      'smallest role for the responses api of a project',
    ],
    answer: prose`${the('foundryProjectRuntimeUser')}, at the project: it holds the Responses API and nothing else, so no agents can be made with it.`,
    sources: [ROLES_SOURCE],
  },
];
