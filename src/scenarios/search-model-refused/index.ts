import { defineScenario, type Phrase, type Step } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { roleName } from '../../services';
import { accountName, theResource } from '../shared/naming';
import { assignRole, waitAndRenew } from '../shared/role-steps';
import { needOf, type Need } from '../shared/questions';
import { saysOneOf } from '../shared/said';
import { OF_AZURE_AI } from '../shared/surroundings';
import { examples } from './examples';

/** Parts of Azure AI Search that call a model. */
const CALLERS: readonly Phrase[] = [
  'Could not execute skill',
  'Could not vectorize',
  'AzureOpenAIEmbedding skill',
  'vectorizer',
  'vectorization endpoint',
];

/** Whose model it is: a skill can call any web service. */
const MODELS: readonly Phrase[] = ['Azure AI Search'];

const REFUSED = ['Unauthorized', 'Forbidden', 'PermissionDenied', 'lacks the required data action'] as const;
const CLOSED: readonly string[] = ['Forbidden'];

const bash = snippet('Bash');
const SERVICE = slot('search service', undefined);
const GROUP = slot('resource group', undefined);

const identity: Step = {
  does: 'enable-identity',
  text: words(
    'Switch on the managed identity of the search service; the object id that it prints is what the role goes to:',
  ),
  snippet: bash`az search service update --name "${SERVICE}" --resource-group "${GROUP}" --identity-type SystemAssigned --query identity.principalId --output tsv`,
};

/** Embeddings and skills call models of the account; the smallest role that does is enough. */
const role = (need: Need): Need => ({ ...need, level: 'account', known: 'service' });

export default defineScenario({
  id: 'search-model-refused',
  family: 'permission-denied',
  title: 'Azure AI Search may not call the model',
  about: 'Azure AI Search',
  stage: 'authorise',
  needs: [],
  refines: [
    'connection-failed',
    'forbidden-without-reason',
    'missing-data-action',
    'network-bare-refusal',
    'permission-denied',
    'principal-no-access',
    'unauthorised-without-reason',
  ],
  rules: CALLERS.flatMap((caller) =>
    REFUSED.map(
      (refused) => ({ strength: 'strong', says: [caller, refused], oneOf: MODELS, orShows: OF_AZURE_AI }) as const,
    ),
  ),
  explain: (evidence) => ({
    headline: prose`Azure AI Search may not call the model: its identity lacks a role.`,
    cause: prose`Skills, vectorizers and indexers call ${theResource(evidence)} with the managed identity of the search service (or with the key in their definition), not with yours. ${saysOneOf(evidence, CLOSED) ? words('It was answered with a refusal (Forbidden): no role for that identity, or network rules that keep the search service out.') : words('The sign-in was refused: no identity is switched on, it has no role, or the key in the definition is old.')}`,
    steps: [
      identity,
      assignRole({ ...evidence, principal: undefined }, role(needOf(evidence)), 'openAiUser'),
      {
        does: 'open-network',
        text: words(
          'If the network rules of the model resource are closed: allow trusted Azure services there, or make a shared private link from the search service and approve it.',
        ),
      },
      {
        does: 'change-call',
        text: prose`In the skill or vectorizer leave apiKey empty, so that the identity is used; resourceUri is the bare host of the resource${accountName(evidence) === undefined ? [] : prose` (https://${accountName(evidence) ?? ''}.openai.azure.com)`}. ${roleName('openAiUser')} is enough for embeddings.`,
      },
      waitAndRenew,
    ],
  }),
  sources: [
    {
      title: 'Azure OpenAI Embedding skill',
      url: 'https://learn.microsoft.com/azure/search/cognitive-search-skill-azure-openai-embedding',
      read: '2026-11-30',
      edition: '2025-10-23',
      confidence: 'documented',
    },
    {
      title: 'Connect agents to Foundry IQ knowledge bases',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/foundry-iq-connect',
      read: '2026-11-29',
      edition: '2026-05-01',
      confidence: 'documented',
    },
  ],
  examples,
});
