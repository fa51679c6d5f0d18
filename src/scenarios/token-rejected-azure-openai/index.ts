import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { expired } from '../shared/expired';
import { keyAsBearer, tokenAsKey } from '../shared/key-or-token';
import { speaks } from '../shared/general';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import {
  AZURE_CLASS,
  audienceWords,
  fitWords,
  OLDER_AUDIENCE,
  REFRESH,
  rejected,
  rightScope,
  tenantOfToken,
} from '../shared/token';
import { examples } from './examples';

export default defineScenario({
  id: 'token-rejected-azure-openai',
  family: 'token-rejected',
  title: 'AzureOpenAI: the token is not accepted',
  stage: 'authenticate',
  needs: [],
  refines: ['token-rejected', 'token-rejected-rest'],
  rules: [
    ...rejected({ when: speaks('openai'), whenInWords: 'a client for OpenAI routes made the call' }),
    ...rejected({
      oneOf: [
        ...AZURE_CLASS,
        'AzureChatOpenAI',
        // How the OpenAI client for Python prints every refusal.
        'Error code: 401 - {',
      ],
    }),
  ],
  headline: ({ evidence }) =>
    prose`${sentence(theResource(evidence))} did not accept the token that the OpenAI client sent.`,
  causes: [
    {
      id: 'token-of-the-client',
      title: words('The client has no working token provider, or another scope or host than it needs.'),
      usual: 'often',
      why: ({ evidence }) =>
        prose`The client was built without a working token provider, with an API key where a token belongs, with another scope than the endpoint wants, or for a host that it does not fit.${audienceWords(evidence)}${fitWords(evidence)}`,
      steps: ({ evidence }) => [
        rightScope(evidence),
        {
          does: 'build-client',
          text: words(
            'With the class AzureOpenAI: pass azure_ad_token_provider (JavaScript: azureADTokenProvider) and no key. A token provider in the code wins over AZURE_OPENAI_API_KEY in Python; JavaScript refuses to have both. Only where the code names neither is that variable taken. Its endpoint is the host alone, without /openai/v1/.',
          ),
        },
        tenantOfToken(evidence),
        REFRESH,
      ],
    },
    expired,
    keyAsBearer,
    tokenAsKey,
  ],
  older: [
    ...words(
      'Older advice: use the Azure AI Inference SDK for models that are not from OpenAI. That SDK retired on 2026-08-26; the v1 route serves them all. ',
    ),
    ...OLDER_AUDIENCE,
  ],
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration, SOURCES.foundryEntra],
  examples,
});
