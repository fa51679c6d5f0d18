import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';
import { listDeployments } from '../shared/account';
import { retirementsOf } from '../shared/retired';
import { responsesCall } from '../shared/snippets';
import type { Evidence } from '../../evidence';
import { questionOfNamedAccount } from '../shared/questions';
import { examples } from './examples';

const theModel = (evidence: Evidence): Prose => {
  const name = evidence.model?.value ?? evidence.deployment?.value;
  return name === undefined ? words('This model') : prose`The model ${name}`;
};

export default defineScenario({
  id: 'operation-not-supported',
  family: 'operation-not-supported',
  title: 'The model does not serve this operation',
  stage: 'serve',
  needs: [],
  rules: [
    { strength: 'certain', says: ['operation does not work with the specified model'] },
    { strength: 'certain', says: ['The requested deployment … cannot be used with this API'] },
  ],
  explain: (evidence) => ({
    headline: prose`${theModel(evidence)} does not serve the operation that was called.`,
    cause: words(
      'Access is fine: the call reached the deployment. Each model serves some operations only: embeddings on an embedding model, chat completions on chat models, and some newer models the Responses API alone.',
    ),
    steps: [
      {
        does: 'list-deployments',
        text: words('See which model is behind the deployment.'),
        snippet: listDeployments(evidence),
      },
      {
        does: 'change-call',
        text: words(
          'Call the operation that this model serves, or name a deployment of a model that serves this one. Models without chat completions take the Responses API:',
        ),
        snippet: responsesCall(evidence),
      },
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
      title: 'Foundry Models sold by Azure: which model serves which operation',
      url: 'https://go.microsoft.com/fwlink/?linkid=2197993',
      read: '2026-11-20',
      confidence: 'memory',
    },
  ],
  examples,
});
