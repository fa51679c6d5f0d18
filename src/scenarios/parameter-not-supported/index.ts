import { SOURCES } from '../../azure-names';
import { defineScenario, type Phrase, type Rule } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { keylessClient } from '../shared/snippets';
import { namesOnlyOthers, OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { examples } from './examples';

const unlessElsewhere = (phrase: Phrase): Rule => ({
  strength: 'strong',
  says: [phrase],
  unlessShows: OF_ANOTHER_SERVICE,
  when: (evidence) => !namesOnlyOthers(evidence),
  whenInWords: 'no endpoint of another service stands alone in the text',
});

/** What to do about a parameter, where its name says it; others are left out. */
const CHANGES: Readonly<Record<string, string>> = {
  max_tokens: 'use max_completion_tokens in its place (Responses API: max_output_tokens)',
  response_format: 'leave it out, or give a json_schema in place of json_object; older models take neither',
  temperature: 'leave it out: this model takes its default only',
};

function headline({ parameter, model }: Evidence): Prose {
  if (parameter === undefined)
    return words('The call has a parameter that this model or this api-version does not take.');
  return prose`${model === undefined ? words('The model') : prose`The model ${model.value}`} does not take the parameter ${parameter.value}, or not with this value.`;
}

function change({ parameter, claims }: Evidence): Prose {
  if (parameter === undefined)
    return words(
      'Remove or rename the parameter that the message names: max_tokens becomes max_completion_tokens (Responses API: max_output_tokens).',
    );
  const name = parameter.value;
  const where = claims.product === undefined ? [] : prose` in the settings of ${claims.product.value}`;
  return prose`${name}: ${words(CHANGES[name] ?? 'leave it out, or give a value that the model takes')}. Look for it in the code and${where.length > 0 ? where : words(' in the defaults of the library')}.`;
}

export default defineScenario({
  id: 'parameter-not-supported',
  family: 'operation-not-supported',
  title: 'The model or api-version does not know a parameter',
  stage: 'serve',
  needs: [],
  rules: [unlessElsewhere('is not supported with this model'), unlessElsewhere('Unrecognized request argument')],
  explain: (evidence) => ({
    headline: headline(evidence),
    cause: words(
      'Access is fine: the call reached the model, which refused a parameter. Reasoning models take max_completion_tokens in place of max_tokens and no temperature; an old api-version does not know newer parameters; a client for another API sends fields that this one does not have.',
    ),
    steps: [
      { does: 'change-call', text: change(evidence) },
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
      read: '2026-11-30',
      edition: '2026-02-24',
      confidence: 'documented',
    },
  ],
  examples,
});
