import { suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { roleTitle } from '../../services';
import { signsInBy, works } from '../shared/claimed';
import { connectionOfProject } from '../shared/project-connection';
import { keysPage } from '../shared/keys';
import { keylessClient, terminalCall } from '../shared/snippets';
import { isSpeech, tokenForm, tokenForSpeech } from '../shared/speech-token';
import { theResource } from '../shared/naming';

const compare = (situation: Situation): Step => ({
  does: 'compare-keys',
  text: isSpeech(situation)
    ? words(
        'Compare key and region with the page Keys and Endpoint of the Speech resource: both must be of the same resource, and the region is written as there (westeurope).',
      )
    : words(
        'Compare key and region (or host) with the page Keys and Endpoint of the resource: both must be of the same resource.',
      ),
  link: keysPage(situation.evidence),
});

export const causes: readonly Cause[] = [
  {
    id: 'key-or-region',
    title: words('Key and region (or host) are not of the same resource.'),
    usual: 'often',
    against: (situation) => [
      signsInBy(situation, 'sign-in') && suggests(words('the call signs in without a key')),
      works(situation, 'another-place') && suggests(words('the same call works from another place')),
    ],
    headline: (situation) =>
      isSpeech(situation)
        ? words('Speech refused the sign-in: key and region are not of the same resource.')
        : prose`The key, or its region, is not that of ${theResource(situation.evidence)}.`,
    why: (situation) =>
      isSpeech(situation)
        ? words(
            `The Speech SDK says the same of a key of another region and of a token in another form. A key works in the region of its own resource only, and the region is written westeurope, not West Europe. A token of Microsoft Entra ID is taken only as aad#resource id#token, and its identity needs ${roleTitle('speechUser')}.`,
          )
        : words(
            'The answer gives no reason; Access Denied is what the service says to a key that it does not know. A key works only at the host or in the region of its own resource.',
          ),
    steps: (situation) =>
      isSpeech(situation)
        ? [
            {
              ...compare(situation),
              snippet: snippet(
                'Bash',
              )`az cognitiveservices account list --query "[?kind=='SpeechServices' || kind=='AIServices'].{name:name, region:location, endpoint:properties.endpoint}" --output table`,
            },
            tokenForm(situation),
          ]
        : [
            compare(situation),
            {
              does: 'test-call',
              text: words('Get the full answer with a call from a terminal:'),
              snippet: terminalCall(situation.evidence),
            },
            {
              does: 'build-client',
              text: words('Better: sign in without a key.'),
              snippet: keylessClient(situation.evidence),
            },
          ],
  },
  tokenForSpeech,
  connectionOfProject,
];
