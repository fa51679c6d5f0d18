import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { prose, words } from '../../prose';
import type { Topic } from '../topic';
import { former, the } from './names';

/** Roles: which one for what. */
export const roleTopics: readonly Topic[] = [
  {
    id: 'owner-not-enough',
    question: 'Why is Owner or Contributor not enough to call a model?',
    asked: [
      'I am Owner, why can I not call the model?',
      'I have Contributor on the resource and still get 401',
      'is owner enough for azure openai?',
      'subscription owner has no access to the model',
      'why does Contributor not work?',
    ],
    answer: prose`${the('owner')} and ${the('contributor')} manage the resource and hold no data actions; calling a model is a data action. Add a role that holds it, for example ${the('openAiUser')} or ${the('foundryUser')}. An Owner may assign it to themself.`,
    sources: [SOURCES.rbacOverview, SOURCES.foundryEntra],
  },
  {
    id: 'reader-not-enough',
    question: 'Can I call a model with Reader?',
    asked: ['Can I call gpt with just Reader?', 'is the reader role enough to use the model?', 'what can Reader do?'],
    answer: prose`No. ${the('reader')} sees the resource and its role assignments, and holds no data actions. To call a model, add ${the('openAiUser')} or ${the('foundryUser')}.`,
    sources: [ROLES_SOURCE, SOURCES.rbacOverview],
  },
  {
    id: 'role-for-model',
    question: 'Which role do I need to call a model?',
    asked: [
      'which role for chat completions?',
      'what role do I need for Azure OpenAI?',
      'which permission is required to use gpt in foundry?',
      'role needed for the responses api',
      'which role do I need to call gpt-4o?',
      'role for keyless access',
    ],
    answer: prose`${the('openAiUser')} is the smallest built-in role for OpenAI models. ${the('foundryUser')} and ${the('cognitiveServicesUser')} also serve models of other makers. Assign it at the resource, not at a project. Owner and Contributor do not hold it.`,
    sources: [SOURCES.foundryEntra, SOURCES.foundryRbac, ROLES_SOURCE],
  },
  {
    id: 'role-for-embeddings',
    question: 'Which role do I need for embeddings?',
    asked: ['role for embeddings', 'which permission to create embeddings?'],
    answer: prose`${the('openAiUser')}, at the resource. Embeddings of other makers' models need ${the('foundryUser')} or ${the('cognitiveServicesUser')}.`,
    sources: [SOURCES.foundryEntra, ROLES_SOURCE],
  },
  {
    id: 'role-for-images-audio',
    question: 'Which role do I need for images, audio or realtime?',
    asked: [
      'role for image generation',
      'which role for whisper transcription?',
      'role for the realtime api',
      'permission for audio tts',
    ],
    answer: prose`${the('openAiUser')}, at the resource: it holds images, audio and realtime as well as chat.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'role-for-agents',
    question: 'Which role do I need for Foundry agents?',
    asked: [
      'is cognitive services openai user enough for agents in Foundry?',
      'what role do I need to use an agent in Foundry?',
      'role to create or run agents in a project',
      'Which role lets somebody only chat with an agent?',
      'agent consumer role',
    ],
    answer: prose`${the('foundryUser')}, at the project or at the resource above it. ${the('openAiUser')} is not enough: it holds nothing of agents. Somebody who only talks to a published agent needs ${the('foundryAgentConsumer')} and no more.`,
    sources: [SOURCES.foundryRbac, ROLES_SOURCE],
  },
  {
    id: 'role-for-claude',
    question: 'Which role do I need for Claude, or other models not of OpenAI?',
    asked: [
      'role for claude in foundry',
      'which role for deepseek, mistral or llama models?',
      'permission to call anthropic models',
      'is openai user enough for claude?',
    ],
    answer: prose`${the('foundryUser')} or ${the('cognitiveServicesUser')}, at the resource. ${the('openAiUser')} is not enough: it holds OpenAI models only.`,
    sources: [SOURCES.claude, ROLES_SOURCE],
  },
  {
    id: 'role-for-fine-tuning',
    question: 'Which role do I need for fine-tuning, files or batches?',
    asked: [
      'role for fine tuning',
      'which role to upload files or run a batch?',
      'permission to start a fine-tuning job',
      'role for batch api',
    ],
    answer: prose`${the('openAiContributor')}, or ${the('foundryOwner')} in Foundry: they hold files, batches and fine-tuning jobs; ${the('openAiUser')} does not start them. To deploy the tuned model takes a role that manages the resource too, such as ${the('cognitiveServicesContributor')}.`,
    sources: [ROLES_SOURCE, SOURCES.foundryRbac],
  },
  {
    id: 'role-for-evaluations',
    question: 'Which roles do evaluations in Foundry need?',
    asked: ['Running evaluations in Foundry needs which roles?', 'role for evaluation', 'evals permission storage'],
    answer: prose`You and the project's managed identity need ${the('foundryUser')}. The project's identity also needs Storage Blob Data Contributor on the connected storage account, where the results are written.`,
    sources: [SOURCES.foundryRbac],
  },
  {
    id: 'role-for-speech',
    question: 'Which role do I need for Speech?',
    asked: ['role for azure speech with entra id', 'which role for speech to text?', 'permission for text to speech'],
    answer: prose`${the('speechUser')}, at the Speech or Foundry resource. It needs a custom subdomain. ${the('speechContributor')} is for custom models and voices.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'role-for-language',
    question: 'Which role for Translator, Language, Vision or Document Intelligence?',
    asked: [
      'role for document intelligence',
      'which role for translator?',
      'permission for azure ai language',
      'role for computer vision or face',
      'role for content safety',
      'which role for form recognizer with managed identity?',
    ],
    answer: prose`${the('cognitiveServicesUser')}, at the resource: it holds the data actions of all these services. Language also has ${the('languageReader')}, which reads only. None of the OpenAI roles counts here.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'role-for-content-understanding',
    question: 'Which role do I need for Content Understanding?',
    asked: ['role for content understanding', 'permission to use an analyzer in content understanding'],
    answer: prose`${the('cognitiveServicesUser')}, at the Foundry resource. ${the('contentUnderstandingReader')} reads only; ${the('contentUnderstandingContributor')} also makes analyzers.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'role-to-deploy',
    question: 'Which role do I need to create a deployment of a model?',
    asked: [
      'role to deploy a model',
      'which permission lets me create deployments?',
      'who can deploy models in foundry?',
      'can openai user create deployments?',
    ],
    answer: prose`${the('cognitiveServicesContributor')} or ${the('foundryAccountOwner')}, at the resource. Roles that only call models, such as ${the('openAiUser')} and ${the('foundryUser')}, cannot make a deployment.`,
    sources: [ROLES_SOURCE, SOURCES.foundryRbac],
  },
  {
    id: 'role-for-quota',
    question: 'Which role do I need to see or change quota?',
    asked: ['role to see quota', 'quota page is empty, which permission?', 'who can increase tpm quota?'],
    answer: prose`To see it: ${the('usagesReader')} at the subscription. To change a deployment's share of it: ${the('cognitiveServicesContributor')} at the resource.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'least-privilege',
    question: 'What is the smallest role for calling a model?',
    asked: [
      'least privilege for azure openai',
      'minimal role to only do inference',
      'smallest permission to call the model',
    ],
    answer: prose`For OpenAI models ${the('openAiUser')}, at that one resource. For a single agent ${the('foundryAgentConsumer')}. Smaller still is a custom role that holds only the data action that you call.`,
    sources: [SOURCES.foundryEntra, ROLES_SOURCE],
  },
  {
    id: 'custom-role',
    question: 'How do I make a custom role for calling models?',
    asked: [
      'custom role for azure openai',
      'custom role with data actions',
      'which dataActions for a custom role?',
      'can I create my own role for inference?',
    ],
    answer: words(
      'List only the data actions that you call under dataActions, for example Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action. A custom role with data actions can be assigned at a subscription, a resource group or a resource, and not at a management group.',
    ),
    sources: [SOURCES.rbacTroubleshooting, SOURCES.permissions],
  },
  {
    id: 'data-action',
    question: 'What is the difference between actions and data actions?',
    asked: [
      'control plane vs data plane',
      'what is a data action?',
      'what does control plane mean?',
      'actions and dataActions in a role',
    ],
    answer: words(
      'Actions manage a resource: create it, change it, read its keys, assign roles. Data actions use it: call a model, run an agent. A role lists the two apart, and one never includes the other.',
    ),
    sources: [SOURCES.rbacOverview],
  },
  {
    id: 'limit-to-one-deployment',
    question: 'Can a role be limited to one model or deployment?',
    asked: [
      'restrict access to one deployment',
      'can I give access to only one model?',
      'limit a user to a single deployment',
      'permission per model',
    ],
    answer: words(
      'No. Azure AI takes roles at the resource or the project, not at a deployment. Put the model into a resource of its own, or put API Management in front.',
    ),
    sources: [SOURCES.foundryRbac],
  },
  {
    id: 'roles-renamed',
    question: 'Were the roles of Azure AI renamed?',
    asked: [
      'does azure ai user have a new name?',
      'what happened to azure ai user, azure ai owner, azure ai project manager?',
      'role azure ai user does not exist any more',
      'old and new names of the foundry roles',
      'was azure ai user renamed?',
    ],
    answer: prose`Yes, in May 2026: ${former('foundryUser')} is ${the('foundryUser')}, ${former('foundryProjectManager')} is ${the('foundryProjectManager')}, ${former('foundryAccountOwner')} is ${the('foundryAccountOwner')}, ${former('foundryOwner')} is ${the('foundryOwner')}. The ids and permissions stayed: use the id in scripts.`,
    sources: [SOURCES.foundryRbac],
  },
  {
    id: 'make-project',
    question: 'Which role do I need to create a Foundry project or resource?',
    asked: [
      'permission to create a foundry project',
      'role to create a foundry resource',
      'who can make a new project',
    ],
    answer: prose`A project: ${the('foundryProjectManager')} or ${the('foundryAccountOwner')} at the resource. The resource itself: ${the('foundryAccountOwner')} or ${the('contributor')} at the resource group. ${the('foundryUser')} makes neither.`,
    sources: [SOURCES.foundryRbac],
  },
];
