import { SOURCES, type Source } from '../../azure-names';
import { defineScenario, type Phrase, type Rule } from '../../diagnosis';
import { words } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { SERVERLESS } from '../shared/serverless';
import { HANDSHAKE, REALTIME, REALTIME_MIGRATION } from '../shared/socket';
import { inferenceQuestion } from '../shared/questions';
import { namesOnlyOthers, OF_OPENAI_CLIENT, OPENAI_CLIENT_WORDS, OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { causes } from './causes';
import { TOOLBOXES } from './preview';
import { examples } from './examples';

const MODEL_LIFECYCLE: Source = {
  title: 'Foundry Models lifecycle and support policy: calls to a retired model answer 410 Gone',
  url: 'https://learn.microsoft.com/azure/foundry/openai/concepts/model-retirements',
  read: '2026-11-29',
  confidence: 'documented',
};

/** The body of the gateway in front of Azure AI, in its two forms. */
const BODIES: readonly Phrase[] = ['Code: 404 Message: Resource not found'];

const notElsewhere: Pick<Rule, 'unlessShows' | 'when' | 'whenInWords'> = {
  unlessShows: OF_ANOTHER_SERVICE,
  when: (evidence) => !namesOnlyOthers(evidence),
  whenInWords: 'no endpoint of another service stands alone in the text',
};

export default defineScenario({
  id: 'resource-not-found',
  family: 'resource-not-found',
  title: 'The URL is none that the resource serves',
  stage: 'route',
  needs: [],
  rules: [
    { strength: 'strong', oneOf: BODIES, ...notElsewhere },
    ...nearAzureAi({ strength: 'strong', says: ['Resource not found'], status: [404] }),
    {
      strength: 'strong',
      says: ['Resource not found'],
      oneOf: OPENAI_CLIENT_WORDS,
      orShows: OF_OPENAI_CLIENT,
      ...notElsewhere,
    },
    // A WebSocket that was answered with a status in place of 101.
    ...HANDSHAKE.flatMap((phrase) => nearAzureAi({ strength: 'strong', says: [phrase], status: [400, 404] })),
    // What a retired model answers, by the page on the lifecycle of models.
    ...nearAzureAi({ strength: 'strong', status: [410] }),
  ],
  headline: () => words('Azure AI answered 404: the URL of the call is none that this resource serves.'),
  causes,
  older: words(
    'Older pages give the full target URI of a deployment, or "/models" with the Azure AI Inference SDK. Today one base URL, https://<resource>.openai.azure.com/openai/v1/, serves all models with the openai client.',
  ),
  asks: inferenceQuestion,
  sources: [
    SOURCES.foundryErrors,
    SOURCES.inferenceMigration,
    REALTIME,
    REALTIME_MIGRATION,
    MODEL_LIFECYCLE,
    SERVERLESS,
    TOOLBOXES,
  ],
  examples,
});
