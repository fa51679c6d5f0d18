import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { accountName } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { REJECTED } from '../shared/token';
import { examples } from './examples';

export default defineScenario({
  id: 'token-rejected-regional',
  family: 'token-rejected',
  title: 'A regional host does not take this token',
  stage: 'authenticate',
  needs: [],
  refines: [
    'token-rejected',
    'token-rejected-azure-openai',
    'token-rejected-inference-sdk',
    'token-rejected-rest',
    'token-wrong-audience',
  ],
  rules: [
    {
      strength: 'certain',
      oneOf: ['urn:ms.faceSessionToken', 'urn:ms.speechServices', 'urn:ms.cognitiveservices'],
    },
    {
      strength: 'certain',
      says: [REJECTED],
      when: ({ endpoints }) => endpoints.some(({ value }) => value.shape === 'cognitive-regional'),
      whenInWords: 'the call went to a regional host',
    },
  ],
  explain: (evidence) => ({
    headline: prose`A regional host takes keys, and no tokens of Microsoft Entra ID.`,
    cause: words(
      'Hosts of the form region.api.cognitive.microsoft.com serve many accounts at once, so a token cannot be matched with one of them. Sign-in with Microsoft Entra ID needs the host of the account, its custom subdomain. A key after Authorization: Bearer gets the same answer: it belongs into the header Ocp-Apim-Subscription-Key (or api-key).',
    ),
    steps: [
      {
        does: 'find-account',
        text: words('Use the host of the account. It stands on its page Keys and Endpoint, or comes from:'),
        snippet: snippet(
          'Bash',
        )`az cognitiveservices account show --name "${slot('account name', accountName(evidence))}" --resource-group "${slot('resource group', undefined)}" --query properties.endpoint --output tsv`,
      },
      {
        does: 'change-account',
        text: words(
          'If that prints a regional host, the account has no custom subdomain yet: it must be given one first (once, for good).',
        ),
      },
      { does: 'change-call', text: words('Ask for the scope https://cognitiveservices.azure.com/.default there.') },
      {
        does: 'change-call',
        text: words('With a key: send it in the header Ocp-Apim-Subscription-Key (or api-key), not after Bearer.'),
      },
    ],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryAuth, SOURCES.foundryEntra],
  examples,
});
