import { prose, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';
import { PAGES } from './pages';

/** Which role an administrator's task takes. */
export const administrationTopics: readonly Topic[] = [
  {
    id: 'make-private-endpoint',
    question: 'Which roles does creating a private endpoint take?',
    asked: [
      'permissions to create a private endpoint for azure openai',
      'who may set up private link for foundry?',
      'role for the private dns zone of a private endpoint',
      'network team and ai team, who needs which role for the private endpoint?',
    ],
    answer: prose`Three: ${the('contributor')} or ${the('owner')} on the Foundry resource, Network Contributor on the network, and Private DNS Zone Contributor on the zones. If these are not the same people, whoever has the resource must approve the link.`,
    sources: [PAGES.administrators],
  },
  {
    id: 'gateway-roles',
    question: 'Which roles does an AI gateway in front of Foundry take?',
    asked: [
      'role to connect api management to foundry',
      'enable ai gateway permissions',
      'who can enforce token limits with apim?',
      'link foundry to an ai gateway',
    ],
    answer: prose`To make it: ${the('contributor')} or ${the('owner')} at the resource group. To link it: ${the('foundryAccountOwner')} or ${the('foundryOwner')} at the Foundry resource. To set limits and policies: API Management Service Contributor on the gateway.`,
    sources: [PAGES.administrators],
  },
  {
    id: 'apim-check-group',
    question: 'Can API Management check a group or an app role of the caller?',
    asked: [
      'apim allow only members of a group to call azure openai',
      'validate-azure-ad-token required claims roles',
      'gateway checks the caller’s role before forwarding to the model',
      'authorise per team in api management',
    ],
    answer: words(
      'Yes: validate-azure-ad-token with required-claims lets only tokens through that carry a group (claim groups) or an app role (claim roles) of your API. Then authentication-managed-identity calls the model with the gateway’s own identity. Roles of Azure do not stand in a token: those the gateway cannot see.',
    ),
    sources: [PAGES.validateToken],
  },
  {
    id: 'perimeter-role',
    question: 'Which role adds a resource to a network security perimeter?',
    asked: ['permission for network security perimeter', 'who may associate foundry with a perimeter?'],
    answer: prose`${the('owner')}, ${the('contributor')} or Network Contributor at the Foundry resource.`,
    sources: [PAGES.administrators],
  },
  {
    id: 'entra-agent-administrator',
    question: 'What may a Microsoft Entra administrator do with agents?',
    asked: [
      'ai administrator role for foundry agents',
      'can the entra admin stop an agent?',
      'govern agents as global administrator',
      'disable an agent as tenant admin',
    ],
    answer: prose`Directory roles see agents, but stopping or deleting one is a change in Azure: a Global Administrator raises themself to ${the('userAccessAdministrator')} first, an AI Administrator cannot and asks the owner of the agent or a Global Administrator. Disabling can be undone, deleting cannot. Take the elevation away afterwards.`,
    sources: [PAGES.administrators],
  },
  {
    id: 'upgrade-to-foundry',
    question: 'What happens to access when Azure OpenAI is upgraded to Foundry?',
    asked: [
      'upgrade azure openai resource to foundry, do keys and endpoint stay?',
      'do role assignments survive the upgrade to foundry?',
      'which role do I need to upgrade azure openai?',
      'can the upgrade to foundry be rolled back?',
      'private endpoint after the upgrade to foundry',
      'kind OpenAI to AIServices',
    ],
    answer: prose`Name, endpoint, keys, roles and network stay. What widens: ${the('cognitiveServicesUser')} then opens all of Foundry, ${the('openAiUser')} still OpenAI models alone. Make the private endpoint anew, with its two more zones. You must be ${the('owner')}, and the resource must have an identity. You can roll it back.`,
    sources: [PAGES.upgrade],
  },
  {
    id: 'tuned-elsewhere',
    question: 'Can a fine-tuned model be deployed in another subscription or region?',
    asked: [
      'move a fine tuned model to another resource',
      'deploy fine-tuned model cross region',
      'fine tuned model in another tenant',
      'fine-tuning in dev and deploying in prod',
    ],
    answer: prose`Yes, if that region offers fine-tuning: the deployment names the source account. Who deploys must have access to both sides, with one token. Across tenants it takes two tokens, the second in the header x-ms-authorization-auxiliary, and ${the('openAiContributor')} on both resources. The portal does not do it.`,
    sources: [PAGES.tunedDeployment],
  },
  {
    id: 'gov-agents',
    question: 'What of Foundry is there in Azure Government?',
    asked: [
      'foundry agent service in azure government',
      'are hosted agents available in us gov?',
      'which agent tools work in azure government?',
      'foundry portal address in government',
      'mcp in usgov',
    ],
    answer: words(
      'There are models, projects and prompt agents, in US Gov Virginia and Arizona. The portal is https://ai.azure.us/nextgen; projects are at <resource>.services.ai.azure.us. Not there: hosted agents, web search, MCP, OpenAPI and A2A tools, evaluations, model router, and the way to Teams.',
    ),
    sources: [PAGES.governmentAgents, PAGES.government],
  },
];
