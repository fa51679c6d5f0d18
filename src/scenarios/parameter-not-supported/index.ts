import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation, type Phrase, type Rule } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { keylessClient } from '../shared/snippets';
import { namesOnlyOthers, OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { examples } from './examples';

const notElsewhere: Rule = {
  strength: 'strong',
  unlessShows: OF_ANOTHER_SERVICE,
  when: (evidence) => !namesOnlyOthers(evidence),
  whenInWords: 'no endpoint of another service stands alone in the text',
};
const unlessElsewhere = (phrase: Phrase): Rule => ({ ...notElsewhere, says: [phrase] });

/** Codes and words with which a service says that it cannot read what was sent. */
const CODES: readonly string[] = ['InvalidRequestBody', 'InvalidRequestBodyFormat'];
const OF_BODY = /\b(?:json|request) body\b/i;

const isOfBody = ({ errorCodes, errors }: Evidence): boolean =>
  errorCodes.some(({ value }) => CODES.includes(value)) ||
  errors.some(({ message }) => message !== undefined && OF_BODY.test(message.value));

const BODY: Explanation = {
  headline: words('The service could not read the body that the call sent.'),
  cause: words(
    'This is no question of access: no role and no other key changes it. The body is no valid JSON, or has other fields than this operation knows.',
  ),
  steps: [
    {
      does: 'change-call',
      text: words(
        'Print the body just before it is sent, and compare it with the example of this operation in the reference: double quotes, all brackets closed, no line break within a text, and the header Content-Type: application/json.',
      ),
    },
  ],
};

/** What to do about a parameter, where its name says it; others are left out. */
const CHANGES: Readonly<Record<string, string>> = {
  max_tokens: 'use max_completion_tokens in its place (Responses API: max_output_tokens)',
  response_format: 'leave it out, or give a json_schema in place of json_object; older models take neither',
  temperature: 'leave it out: this model takes its default only',
};

function headline({ parameter, model }: Evidence): Prose {
  if (parameter === undefined) return words('The call has a parameter, or a body, that the service does not take.');
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

const ofParameter = (evidence: Evidence): Explanation => ({
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
});

export default defineScenario({
  id: 'parameter-not-supported',
  family: 'operation-not-supported',
  title: 'The model or api-version does not know a parameter',
  stage: 'serve',
  needs: [],
  rules: [
    unlessElsewhere('is not supported with this model'),
    unlessElsewhere('Unrecognized request argument'),
    { ...notElsewhere, codes: CODES },
  ],
  explain: (evidence) => (isOfBody(evidence) ? BODY : ofParameter(evidence)),
  sources: [
    SOURCES.foundryErrors,
    {
      title: 'Azure OpenAI reasoning models: which parameters they take',
      url: 'https://learn.microsoft.com/azure/foundry/openai/how-to/reasoning',
      read: '2026-11-30',
      edition: '2026-02-24',
      confidence: 'documented',
    },
    {
      title: 'Codes of the Language service: InvalidRequestBodyFormat',
      url: 'https://learn.microsoft.com/dotnet/api/azure.ai.language.conversations.models.innererrorcode.invalidrequestbodyformat',
      read: '2026-11-30',
      confidence: 'documented',
    },
  ],
  examples,
});
