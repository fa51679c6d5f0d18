import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { keylessClient, terminalCall } from '../shared/snippets';
import { OTHER_SERVICES } from '../shared/surroundings';
import { nearAzureAi } from '../shared/general';
import { examples } from './examples';

/** Words of Azure's older AI services and of the clients around them. */
const SURROUNDINGS = [
  'ProjectOxford',
  'cognitive services',
  'computer-vision',
  'text analytics',
  'SemanticKernel',
  'SpeechConfig',
];

export default defineScenario({
  id: 'key-invalid-without-reason',
  family: 'key-invalid',
  title: 'Access denied: the key or the region is wrong',
  stage: 'authenticate',
  needs: [],
  refines: ['unauthorised-without-reason'],
  rules: [
    { strength: 'strong', says: ['Please check subscription information and region name'] },
    { strength: 'strong', says: ['Authentication error (401)', 'subscription'] },
    { strength: 'strong', says: ['401 (Access Denied)'], oneOf: SURROUNDINGS },
    { strength: 'weak', says: ['401 Access Denied'], unless: OTHER_SERVICES },
    // How requests for Python prints the reason phrase.
    ...nearAzureAi({ strength: 'weak', says: ['401 Client Error: Access Denied'] }),
    {
      strength: 'weak',
      says: ['Access denied: The request is not authorized, HTTP status: Unauthorized'],
      unless: OTHER_SERVICES,
    },
    { strength: 'weak', says: ['WebSocket upgrade failed'], status: [401], unless: OTHER_SERVICES },
  ],
  explain: (evidence) => ({
    headline: prose`${sentence(theResource(evidence))} refused the sign-in: the key, or the region that goes with it, is wrong.`,
    cause: words(
      'The answer gives no reason; Access Denied is what the service says to a key that it does not know. A key works only at the host or in the region of its own resource. A token that is expired or has no role can look the same in some clients.',
    ),
    steps: [
      {
        does: 'compare-keys',
        text: words('Compare key and region (or host) with the page Keys and Endpoint of the resource.'),
      },
      {
        does: 'change-call',
        text: words(
          'With Speech: a token needs the form aad#resource id#token, or the host of the account instead of a region.',
        ),
      },
      {
        does: 'test-call',
        text: words('Get the full answer with a call from a terminal:'),
        snippet: terminalCall(evidence),
      },
      { does: 'build-client', text: words('Better: sign in without a key.'), snippet: keylessClient(evidence) },
    ],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
