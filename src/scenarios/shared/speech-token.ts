import { proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { slot, snippet, words } from '../../prose';
import { roleTitle } from '../../services';
import { signsInBy, works } from './claimed';
import { accountName } from './naming';
import { needOf, scopeOf } from './questions';
import { assignRole, waitAndRenew } from './role-steps';
import { serviceOf } from './service';
import { keylessClient } from './snippets';

export const isSpeech = ({ evidence }: Situation): boolean =>
  serviceOf(evidence) === 'speech' || evidence.endpoints.some(({ value: { host } }) => host.includes('speech'));

/** How Speech takes a sign-in: in Python both forms; in the other languages the one that every version of the SDK takes. */
export function tokenForm({ evidence }: Situation): Step {
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

export const tokenForSpeech: Cause = {
  id: 'token-for-speech',
  title: words('Speech got a token that has not the form that it takes.'),
  usual: 'seldom',
  for: (situation) => [
    isSpeech(situation) && signsInBy(situation, 'sign-in') && suggests(words('the call signs in without a key')),
    isSpeech(situation) && situation.evidence.tokenScope !== undefined && suggests(words('the code asks for a token')),
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
};
