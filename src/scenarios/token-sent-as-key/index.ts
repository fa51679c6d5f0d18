import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';

import { inferenceQuestion } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import { examples } from './examples';

export default defineScenario({
  id: 'token-sent-as-key',
  family: 'key-invalid',
  title: 'A token was sent as an API key',
  stage: 'authenticate',
  needs: [],
  refines: ['key-invalid', 'key-invalid-without-reason', 'permission-denied'],
  rules: [
    {
      strength: 'strong',
      says: ['Access denied due to invalid subscription key'],
      when: ({ tokenAsKey }) => tokenAsKey !== undefined,
      whenInWords: 'code or a command passes a token as the key',
    },
  ],
  explain: (evidence) => ({
    headline: prose`A token was sent as if it were a key: it belongs after Authorization: Bearer.`,
    cause: words(
      'The client put the token into the header api-key. The service looks it up among its keys and finds none. The token itself may be all right.',
    ),
    steps: [
      {
        does: 'build-client',
        text: words('Give the client a token provider, so that the token goes into the header Authorization: Bearer.'),
        snippet: keylessClient(evidence),
      },
      {
        does: 'build-client',
        text: words(
          'In go-openai (sashabaranov) choose the API type AzureAD instead of Azure; in LangChain pass azure_ad_token_provider instead of api_key.',
        ),
      },
    ],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryEntra],
  examples,
});
