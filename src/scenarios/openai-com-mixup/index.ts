import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { accountName } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';
import { examples } from './examples';

const INCORRECT = 'Incorrect API key provided';
/** Keys of openai.com begin so; what stands there otherwise is no key of theirs. */
const REAL_KEYS = [
  'Incorrect API key provided: sk-',
  'Incorrect API key provided: [redacted: openai-key',
  'Incorrect API key provided: sess-',
];

const AZURE_HINTS = [...AZURE_AI_WORDS, 'AZURE_API_KEY'];

export default defineScenario({
  id: 'openai-com-mixup',
  family: 'openai-com-mixup',
  title: 'An Azure key went to openai.com',
  stage: 'client',
  needs: [],
  refines: ['key-invalid', 'key-invalid-without-reason', 'model-not-found', 'resource-not-found'],
  rules: [
    { strength: 'certain', says: [INCORRECT], oneOf: AZURE_HINTS, orShows: OF_AZURE_AI },
    { strength: 'strong', says: [INCORRECT, 'platform.openai.com'], unless: REAL_KEYS },
    { strength: 'certain', says: ['Invalid URL … openai/deployments/'] },
    // openai.com reads Azure's api-version as a header of its own.
    { strength: 'certain', says: ['Unsupported OpenAI-Version header provided'] },
  ],
  explain: (evidence) => ({
    headline: prose`The call went to openai.com with a key (or path) of Azure.`,
    cause: words(
      'OpenAI and Azure are two services with separate keys. The client was built for openai.com: the class OpenAI without a base URL, a library that was not told about Azure, or a part of it (memory, embeddings, a tool) with defaults of its own.',
    ),
    steps: [
      {
        does: 'build-client',
        text: words(
          'Tell the client the endpoint of your Azure resource; without a key, it then signs in with Microsoft Entra ID:',
        ),
        snippet: keylessClient(evidence),
      },
      {
        does: 'set-environment',
        text: words(
          'In libraries set the provider to Azure everywhere, embeddings and memory included. Setting both variables helps where a default client is built:',
        ),
        snippet: snippet(
          'Bash',
        )`export OPENAI_BASE_URL="https://${slot('resource', accountName(evidence))}.openai.azure.com/openai/v1/"
export OPENAI_API_KEY="$AZURE_OPENAI_API_KEY"`,
      },
      {
        does: 'note',
        text: words(
          'The page platform.openai.com has no keys for Azure: those are on the page Keys and Endpoint of your resource.',
        ),
      },
    ],
    older: words(
      'Older samples set openai.api_type = "azure". Clients since version 1.0 ignore that and call openai.com.',
    ),
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration],
  examples,
});
