import { SOURCES, type Source } from '../../azure-names';
import { prose, slot, snippet, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';

const AGENT_IDENTITY: Source = {
  title: 'Agent identity concepts in Microsoft Foundry',
  url: 'https://learn.microsoft.com/azure/foundry/agents/concepts/agent-identity',
  read: '2026-11-29',
  confidence: 'documented',
};

/** The identities that agents have of their own. */
export const agentIdentityTopics: readonly Topic[] = [
  {
    id: 'agent-identities',
    question: 'Does every agent have an identity of its own?',
    asked: [
      'does every agent have its own identity',
      'agent identity in foundry',
      'which identity does a published agent have',
      'hosted agent identity per version',
      'do roles of the project carry over to the agent',
      'what identity does a published agent run under and which roles does it need?',
    ],
    answer: prose`Yes, in the new model: a published or hosted agent has an agent identity of its own in Microsoft Entra ID (a hosted agent that is deployed by the SDK a new one for each version). Roles of the project's managed identity do not carry over: give the agent its roles on whatever it calls, and ${the('foundryUser')} where its calls to models are refused. Until it is published it works with the identity of the project.`,
    sources: [AGENT_IDENTITY, SOURCES.hostedPermissions],
  },
  {
    id: 'agent-identity-where',
    question: 'Where do I find the identity of an agent?',
    asked: [
      'what identity does a hosted agent have and where do I find it',
      'object id of the agent identity',
      'agentIdentityId',
      'where is the id of the agent identity in the portal',
      'find the identity of a published agent to assign a role',
    ],
    answer: words(
      'In the Azure portal open the agent application (published or hosted) or, for agents in development, the project: Overview, JSON View, with the latest API version. agentIdentityId is what roles are given to. Agents in development share one identity per project; publishing makes a new one, and its roles must be given again.',
    ),
    snippet: snippet(
      'Bash',
    )`az role assignment create --role "${slot('role id', undefined)}" --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type ServicePrincipal --scope "${slot('resource id', undefined)}"`,
    sources: [AGENT_IDENTITY],
  },
  {
    id: 'agent-identity-blueprint',
    question: 'What is an agent identity blueprint?',
    asked: [
      'what is a blueprint of an agent in entra',
      'agent identity blueprint and agent identity difference',
      'blueprint federated credential managed identity of the project',
    ],
    answer: words(
      'The object in Microsoft Entra ID from which agent identities are made and by which they sign in: its policy and lifecycle hold for all of them. Foundry makes it; the managed identity of the project signs the blueprint in, so that no secret is stored. Roles go to the agent identity, neither to the blueprint nor to the managed identity.',
    ),
    sources: [AGENT_IDENTITY],
  },
];
