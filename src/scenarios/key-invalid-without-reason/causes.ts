import { proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { needOf, scopeOf } from '../shared/questions';
import { assignRole, waitAndRenew } from '../shared/role-steps';
import { prose, slot, snippet, words } from '../../prose';
import { roleTitle } from '../../services';
import { signsInBy, works } from '../shared/claimed';
import { connectionOfProject } from '../shared/project-connection';
import { keysPage } from '../shared/keys';
import { serviceOf } from '../shared/service';
import { keylessClient, terminalCall } from '../shared/snippets';
import { accountName, theResource } from '../shared/naming';

const isSpeech = ({ evidence }: Situation): boolean =>
  serviceOf(evidence) === 'speech' || evidence.endpoints.some(({ value: { host } }) => host.includes('speech'));

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

/** How Speech takes a sign-in: in Python both forms; in the other languages the one that every version of the SDK takes. */
function tokenForm({ evidence }: Situation): Step {
  if (evidence.language !== undefined && evidence.language.value !== 'python' && serviceOf(evidence) === 'speech')
    return {
      does: 'build-client',
      text: words('Give the token with the resource id before it:'),
      snippet: keylessClient(evidence),
    };
  return {
    does: 'build-client',
    text: words(
      'Build the configuration with the credential and the host of the resource. Synthesis takes a credential from version 1.51 of the SDK on: update it, or give a token with the resource id before it (so does audio in a browser):',
    ),
    snippet: snippet('Python')`from azure.identity import DefaultAzureCredential
import azure.cognitiveservices.speech as speech

credential = DefaultAzureCredential()
config = speech.SpeechConfig(token_credential=credential, endpoint="https://${slot('resource', accountName(evidence))}.cognitiveservices.azure.com/")

# or, with a token of one's own:
token = credential.get_token("https://cognitiveservices.azure.com/.default").token
config = speech.SpeechConfig(auth_token="aad#${slot('resource id', scopeOf(evidence))}#" + token, region="${slot('region', evidence.region?.value)}")`,
  };
}

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
  {
    id: 'token-for-speech',
    title: words('Speech got a token that has not the form that it takes.'),
    usual: 'seldom',
    for: (situation) => [
      isSpeech(situation) && signsInBy(situation, 'sign-in') && suggests(words('the call signs in without a key')),
      isSpeech(situation) &&
        situation.evidence.tokenScope !== undefined &&
        suggests(words('the code asks for a token')),
      isSpeech(situation) &&
        situation.claims.keysOff !== undefined &&
        suggests(words('keys are said to be switched off')),
    ],
    against: (situation) => [!isSpeech(situation) && proves(words('it is not Speech'))],
    headline: ({ claims }) =>
      claims.keysOff === undefined
        ? words('Speech takes a token as aad#resource id#token, or from a TokenCredential.')
        : words('Keys are switched off: Speech takes a token of Microsoft Entra ID now.'),
    why: () =>
      words(
        `With Microsoft Entra ID the Speech SDK needs the custom subdomain of the resource, and the token either from a TokenCredential (newer SDKs) or as authorization token "aad#<resource id>#<token>". The identity needs ${roleTitle('speechUser')} or ${roleTitle('speechContributor')}.`,
      ),
    steps: (situation) => [
      tokenForm(situation),
      ...(works(situation, 'another-operation', 'with-a-sign-in')
        ? []
        : [assignRole(situation.evidence, needOf(situation.evidence), 'speechUser'), waitAndRenew]),
    ],
  },
  connectionOfProject,
];
