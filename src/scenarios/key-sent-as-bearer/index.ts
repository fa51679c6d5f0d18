import { SOURCES, type Source } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { literal, serviceById } from '../../services';
import { theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import { rejected } from '../shared/token';
import { targetOf } from '../shared/target';
import { examples } from './examples';

/** Its own sample for keys builds the client of openai.com, which sends them after Bearer. */
const V1_LIFECYCLE: Source = {
  title: 'Azure OpenAI in Foundry Models: v1 API lifecycle',
  url: 'https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle',
  read: '2026-11-29',
  edition: '2026-03-19',
  confidence: 'documented',
};

/** A key, and no token, stood in the paste. */
const keyAlone = ({ secrets, token }: Evidence): boolean =>
  token === undefined &&
  secrets.some(({ value }) => value === 'azure-key' || value === 'openai-key') &&
  secrets.every(({ value }) => value !== 'jwt');

/** The header of the service that the text shows; that of OpenAI models where it shows none. */
const keyHeaderOf = (evidence: Evidence): string =>
  serviceById(targetOf(evidence).service ?? 'openai').keyHeader ?? 'api-key';

export default defineScenario({
  id: 'key-sent-as-bearer',
  family: 'token-rejected',
  title: 'An API key was sent as a token',
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
    ...rejected({
      when: ({ keyAsToken }) => keyAsToken !== undefined,
      whenInWords: 'code puts a key after Bearer',
    }),
    ...rejected({
      oneOf: ['Authorization: Bearer'],
      when: keyAlone,
      whenInWords: 'a key, and no token, stands in the paste',
    }),
    ...rejected({ oneOf: ['api_key=os.', 'api_key=api_key', 'apiKey: process.env'] }),
  ],
  explain: (evidence) => ({
    headline: prose`An API key was sent to ${theResource(evidence)} where a token belongs.`,
    cause: words(
      'On this route the header Authorization: Bearer is for tokens of Microsoft Entra ID. A key in it is read as a broken token, so the message speaks of token and audience although neither was there. Clients for openai.com send keys that way; of the routes of Azure only /openai/v1/ takes a key like that.',
    ),
    steps: [
      {
        does: 'change-call',
        text: words(
          `With a key: send it in the header ${keyHeaderOf(evidence)}. In code, use the class for Azure (AzureOpenAI), or OpenAI with the base URL of the v1 route, which takes the key after Bearer too.`,
        ),
        snippet: snippet('Bash')`curl "${targetOf(evidence).base}chat/completions" \
  -H "${literal(keyHeaderOf(evidence))}: $AZURE_OPENAI_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{"model": "${slot('deployment', evidence.deployment?.value)}", "messages": [{"role": "user", "content": "ping"}]}'`,
      },
      { does: 'build-client', text: words('Better, without a key at all:'), snippet: keylessClient(evidence) },
      { does: 'rotate-key', text: words('A key that stood in a paste, log or ticket should be regenerated.') },
    ],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, V1_LIFECYCLE, SOURCES.foundryEntra],
  examples,
});
