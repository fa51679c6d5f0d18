import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Endpoint, Evidence } from '../../evidence';
import { words } from '../../prose';
import { keylessClient, responsesCall } from '../shared/snippets';
import { examples } from './examples';

const V1: ReadonlySet<Endpoint['shape']> = new Set(['openai-v1', 'foundry-openai-v1']);

const onV1 = ({ endpoint }: Evidence): boolean => endpoint !== undefined && V1.has(endpoint.value.shape);

export default defineScenario({
  id: 'api-version-not-allowed',
  family: 'api-version-unsupported',
  title: 'The v1 route takes no api-version',
  stage: 'route',
  needs: [],
  refines: ['api-version-unsupported'],
  rules: [
    {
      strength: 'certain',
      oneOf: ['api-version query parameter is not allowed'],
    },
    {
      strength: 'certain',
      says: ['API version not supported'],
      when: onV1,
      whenInWords: 'the base URL is that of the v1 route',
    },
  ],
  explain: (evidence) => ({
    headline: words('The call sends an api-version to the v1 route, which takes none.'),
    cause: words(
      'The class AzureOpenAI adds "?api-version=" to every call. It belongs to the classic host without a path; the base URL that ends in /openai/v1/ belongs to the class OpenAI.',
    ),
    steps: [
      {
        does: 'build-client',
        text: words('Keep the v1 base URL and use the class OpenAI.'),
        snippet:
          evidence.clientCall?.value.endsWith('/responses') === true
            ? responsesCall(evidence)
            : keylessClient(evidence),
      },
      {
        does: 'change-call',
        text: words(
          'Or keep AzureOpenAI and give it the bare host (https://<resource>.openai.azure.com) with an api-version.',
        ),
      },
    ],
  }),
  sources: [SOURCES.inferenceMigration, SOURCES.foundryErrors],
  examples,
});
