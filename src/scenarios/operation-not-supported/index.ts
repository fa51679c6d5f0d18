import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';
import { listDeployments } from '../shared/account';
import { retirementsOf } from '../shared/retired';
import { saysOneOf } from '../shared/said';
import { keylessClient, responsesCall } from '../shared/snippets';
import type { Evidence } from '../../evidence';
import { questionOfNamedAccount } from '../shared/questions';
import { examples } from './examples';

const theModel = (evidence: Evidence): Prose => {
  const name = evidence.model?.value ?? evidence.deployment?.value;
  return name === undefined ? words('This model') : prose`The model ${name}`;
};

const callChat = (evidence: Evidence): Step => ({
  does: 'change-call',
  text: words(
    'Call chat completions with this model, or name a deployment of one that serves the Responses API. In Azure the families of gpt-35-turbo and gpt-4 (not 4o, not 4.1) never do; realtime and audio models do not either.',
  ),
  snippet: keylessClient(evidence),
});

const callWhatItServes = (evidence: Evidence): Step => ({
  does: 'change-call',
  text: words(
    'Call the operation that this model serves, or name a deployment of a model that serves this one. Models without chat completions take the Responses API:',
  ),
  snippet: responsesCall(evidence),
});

/** The call went to the Responses API, and the model is of those that do not serve it. */
const NO_RESPONSES = 'model is not supported by Responses API';
const lacksResponses = (evidence: Evidence): boolean => saysOneOf(evidence, [NO_RESPONSES]);

export default defineScenario({
  id: 'operation-not-supported',
  family: 'operation-not-supported',
  title: 'The model does not serve this operation',
  stage: 'serve',
  needs: [],
  rules: [
    { strength: 'certain', says: ['operation does not work with the specified model'] },
    { strength: 'certain', says: ['The requested deployment … cannot be used with this API'] },
    { strength: 'certain', says: [NO_RESPONSES] },
  ],
  explain: (evidence) => ({
    headline: lacksResponses(evidence)
      ? prose`${theModel(evidence)} does not serve the Responses API.`
      : prose`${theModel(evidence)} does not serve the operation that was called.`,
    cause: words(
      'Access is fine: the call reached the deployment. Each model serves some operations only: embeddings on an embedding model, chat completions on chat models, and some newer models the Responses API alone.',
    ),
    steps: [
      ...(lacksResponses(evidence) ? [callChat(evidence)] : []),
      {
        does: 'list-deployments',
        text: words('See which model is behind the deployment.'),
        snippet: listDeployments(evidence),
      },
      ...(lacksResponses(evidence) ? [] : [callWhatItServes(evidence)]),
      {
        does: 'read',
        text: words(
          'If it worked before: a deployment whose model has retired was seen to answer like this too. See the days of your region (column retires).',
        ),
        snippet: retirementsOf(evidence),
      },
    ],
  }),
  asks: questionOfNamedAccount,
  sources: [
    SOURCES.foundryErrors,
    {
      title: 'litellm #11505: a retired model answers that the operation does not work with it',
      url: 'https://github.com/BerriAI/litellm/issues/11505',
      read: '2026-11-29',
      confidence: 'observed',
    },
    {
      title: 'truefoundry/models #2007: which models of Azure serve the Responses API',
      url: 'https://github.com/truefoundry/models/pull/2007',
      read: '2026-11-29',
      confidence: 'observed',
    },
    {
      title: 'The page that the message names: which model serves which operation',
      url: 'https://go.microsoft.com/fwlink/?linkid=2197993',
      read: '2026-11-20',
      confidence: 'observed',
    },
  ],
  examples,
});
