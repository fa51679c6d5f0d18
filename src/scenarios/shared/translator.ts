import { hints, proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { slot, snippet, words } from '../../prose';
import { signsInBy, works } from './claimed';
import { scopeOf } from './questions';
import { serviceOf } from './service';

const bash = snippet('Bash');

/** Code or a command asks for a token, and calls the host that all resources share. */
const sendsToken = ({ evidence }: Situation): boolean =>
  evidence.tokenScope !== undefined &&
  evidence.endpoints.some(({ value: { host } }) => host.endsWith('microsofttranslator.com'));

export const tokenForTranslator: Cause = {
  id: 'translator-takes-a-token-elsewhere',
  title: words('Translator takes a token only at the host of the resource, or with the id of the resource beside it.'),
  usual: 'seldom',
  for: (situation) => [
    works(situation, 'with-a-key') && suggests(words('it works with the key')),
    signsInBy(situation, 'sign-in') && suggests(words('a token is sent, and no key')),
    !signsInBy(situation, 'key') && hints(words('a sign-in is spoken of')),
    sendsToken(situation) && suggests(words('a token goes to the global host')),
  ],
  against: (situation) => [
    (serviceOf(situation.evidence) !== 'translator' ||
      signsInBy(situation, 'key') ||
      !(situation.claims.signsIn.length > 0 || sendsToken(situation))) &&
      proves(words('no token is sent to Translator')),
  ],
  headline: () => words('Translator takes a token at the host of the resource, or with its id beside it.'),
  why: () =>
    words(
      'The global host of Translator cannot know whose resource a token is for. It needs the headers Ocp-Apim-ResourceId and Ocp-Apim-Subscription-Region; the host with the custom subdomain of the resource (https://<resource>.cognitiveservices.azure.com/translator/text/v3.0) needs neither.',
    ),
  steps: ({ evidence }) => [
    {
      does: 'change-call',
      text: words('Call the host of the resource with the token, or add the two headers:'),
      snippet: bash`TOKEN=$(az account get-access-token --scope "https://cognitiveservices.azure.com/.default" --query accessToken --output tsv)
curl "https://api.cognitive.microsofttranslator.com/translate?api-version=3.0&to=en" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Ocp-Apim-ResourceId: ${slot('resource id', scopeOf(evidence))}" \\
  -H "Ocp-Apim-Subscription-Region: ${slot('region', evidence.region?.value)}" \\
  -H "Content-Type: application/json" \\
  -d '[{"Text": "Hallo"}]'`,
    },
  ],
};
