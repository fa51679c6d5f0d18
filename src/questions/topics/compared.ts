import { ROLES_SOURCE, SOURCES } from '../../azure-names';
import { prose } from '../../prose';
import { roleTitle } from '../../services';
import type { Topic } from '../topic';
import { former, the } from './names';

/** Two roles, and how they differ. */
export const comparedTopics: readonly Topic[] = [
  {
    id: 'openai-user-vs-cognitive-services-user',
    question: `How do ${roleTitle('cognitiveServicesUser')} and OpenAI User differ?`,
    asked: [
      'cognitive services user vs cognitive services openai user',
      'difference between openai user and cognitive services user',
      'which one is better, openai user or cognitive services user?',
    ],
    answer: prose`${the('openAiUser')} calls OpenAI models only, and can see its own role assignments. ${the('cognitiveServicesUser')} calls every service of the resource (other models, Speech, Language, Vision), and may read its keys. Take the first where OpenAI models are all you call.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'openai-user-vs-contributor',
    question: 'How do OpenAI User and OpenAI Contributor differ?',
    asked: [
      'openai user vs openai contributor',
      'difference between openai contributor and openai user',
      'Unterschied OpenAI User und OpenAI Contributor',
      'OpenAI User と OpenAI Contributor の違い',
    ],
    answer: prose`${the('openAiUser')} calls models. ${the('openAiContributor')} does that too, and may make deployments, upload files, fine-tune, run batches and change content filters. Neither may read keys or manage the resource's network.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'cognitive-services-user-vs-contributor',
    question: `How do ${roleTitle('cognitiveServicesUser')} and Contributor differ?`,
    asked: [
      'cognitive services contributor vs user',
      'can cognitive services contributor call the model?',
      'difference cognitive services contributor',
    ],
    answer: prose`${the('cognitiveServicesUser')} calls the services. ${the('cognitiveServicesContributor')} manages the resource (deployments, keys, network) and holds no data actions: it cannot call a model with a token.`,
    sources: [ROLES_SOURCE],
  },
  {
    id: 'foundry-user-vs-cognitive-services-user',
    question: `How do ${roleTitle('foundryUser')} and ${roleTitle('cognitiveServicesUser')} differ?`,
    asked: [
      'cognitive services user or foundry user, whats the diff',
      'azure ai user vs cognitive services user',
      'foundry user compared with cognitive services user',
      'should I avoid cognitive services roles in foundry?',
      'cognitive services user vs foundry user which one',
      'microsoft pages recommend different roles',
      'Unterschied zwischen Foundry-Benutzer und Cognitive Services-Benutzer',
      'Foundry User と Cognitive Services User の違い',
    ],
    answer: prose`Both hold all data actions of Azure AI. ${the('foundryUser')} also reads projects and role assignments, so it is the one for projects and agents. Microsoft's pages differ: the Foundry pages recommend ${the('foundryUser')}, the keyless pages ${the('cognitiveServicesUser')}. Both work for calling models.`,
    sources: [SOURCES.foundryRbac, SOURCES.foundryEntra, ROLES_SOURCE],
  },
  {
    id: 'ai-developer-vs-foundry-user',
    question: `How do ${roleTitle('azureAiDeveloper')} and ${roleTitle('foundryUser')} differ?`,
    asked: [
      'azure ai developer vs azure ai user, where is the difference',
      'is azure ai developer enough for foundry projects?',
      'azure ai developer or foundry user',
      'do I still need azure ai developer?',
      'can we drop azure ai developer in the new foundry',
    ],
    answer: prose`${the('azureAiDeveloper')} is for the older hub projects: it holds OpenAI, Speech and Content Safety, and nothing of Foundry agents. ${the('foundryUser')} (until May 2026: ${former('foundryUser')}) holds all data actions of Foundry projects. Without hubs you can drop the first.`,
    sources: [SOURCES.foundryRbac, ROLES_SOURCE],
  },
  {
    id: 'foundry-roles-compared',
    question: 'How do the Foundry roles differ: User, Manager, Account Owner, Owner?',
    asked: [
      'foundry owner vs foundry account owner',
      'difference between foundry project manager and foundry user',
      'what are the foundry roles?',
      'what can a foundry project manager do',
      'agent consumer compared with foundry user',
      'azure ai account owner vs azure ai owner',
      'which foundry role for a team lead?',
      'foundry owner, account owner or project manager, which one do I give',
      'Unterschied der Foundry-Rollen',
    ],
    answer: prose`${the('foundryUser')} builds and calls. ${the('foundryProjectManager')} also makes projects and may assign ${the('foundryUser')} and ${the('foundryAgentConsumer')}. ${the('foundryAccountOwner')} manages the resource and calls nothing. ${the('foundryOwner')} does both.`,
    sources: [SOURCES.foundryRbac, ROLES_SOURCE],
  },
];
