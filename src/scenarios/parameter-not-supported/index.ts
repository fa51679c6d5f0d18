import { SOURCES } from '../../azure-names';
import { defineScenario, type Phrase, type Rule } from '../../diagnosis';
import { words } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { keylessClient } from '../shared/snippets';
import { namesOnlyOthers, OTHER_SERVICES } from '../shared/surroundings';
import { examples } from './examples';

const unlessElsewhere = (phrase: Phrase): Rule => ({
  strength: 'strong',
  says: [phrase],
  unless: OTHER_SERVICES,
  when: (evidence) => !namesOnlyOthers(evidence),
  whenInWords: 'no endpoint of another service stands alone in the text',
});

export default defineScenario({
  id: 'parameter-not-supported',
  family: 'operation-not-supported',
  title: 'The model or api-version does not know a parameter',
  stage: 'serve',
  needs: [],
  rules: [
    unlessElsewhere('Unsupported parameter: … is not supported with this model'),
    unlessElsewhere('Unsupported value: … does not support … with this model'),
    unlessElsewhere('is not supported with this model'),
    unlessElsewhere('does not support … with this model'),
    ...nearAzureAi({ strength: 'weak', says: ['This model does not support'] }),
    { strength: 'strong', says: ['of account deployment is deprecated since API version'] },
    unlessElsewhere('Unrecognized request argument'),
    unlessElsewhere('Hosted tool … is not supported with'),
    unlessElsewhere('parameters are not available on … model'),
    unlessElsewhere('Validation error at … Extra inputs are not permitted'),
    ...nearAzureAi({ strength: 'strong', says: ['Unsupported parameter'] }),
    ...nearAzureAi({ strength: 'strong', says: ['Extra inputs are not permitted'] }),
    ...nearAzureAi({ strength: 'strong', codes: ['unsupported_parameter', 'unsupported_value', 'unknown_parameter'] }),
    ...nearAzureAi({ strength: 'weak', says: ['Unknown parameter'] }),
    ...nearAzureAi({ strength: 'weak', says: ['Invalid value … Supported values are'] }),
  ],
  explain: (evidence) => ({
    headline: words('The call has a parameter that this model or this api-version does not take.'),
    cause: words(
      'Access is fine: the call reached the model, which refused a parameter. Reasoning models take max_completion_tokens in place of max_tokens and no temperature; an old api-version does not know newer parameters; a client for another API sends fields that this one does not have.',
    ),
    steps: [
      {
        does: 'change-call',
        text: words(
          'Remove or rename the parameter that the message names: max_tokens becomes max_completion_tokens (Responses API: max_output_tokens).',
        ),
      },
      {
        does: 'build-client',
        text: words('Where an old api-version is the cause, use the v1 route, which knows all parameters.'),
        snippet: keylessClient(evidence),
      },
    ],
  }),
  sources: [
    SOURCES.foundryErrors,
    {
      title: 'Azure OpenAI reasoning models: which parameters they take',
      url: 'https://learn.microsoft.com/azure/foundry/openai/how-to/reasoning',
      read: '2026-11-20',
      confidence: 'memory',
    },
  ],
  examples,
});
