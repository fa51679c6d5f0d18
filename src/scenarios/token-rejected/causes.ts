import { hints, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, words, type Prose } from '../../prose';
import { signsInBy, works } from '../shared/claimed';
import { productOf, settingsFor } from '../shared/products';
import { keylessClient } from '../shared/snippets';
import { fitOf } from '../shared/target';
import {
  askedAudience,
  audienceWords,
  distinct,
  fitWords,
  REFRESH,
  rightScope,
  tenantOfToken,
  tryInTerminal,
  wantedAudience,
  wantedScope,
} from '../shared/token';

const FOUR =
  'One sentence covers four causes: no token arrived, an API key was sent in its place, it has expired, or it was made for another audience.';
const BEFORE_ROLES = 'Roles are not looked at before the token is accepted.';

const why = ({ evidence }: Situation): Prose =>
  prose`${words(FOUR)}${audienceWords(evidence)}${fitWords(evidence)} ${words(BEFORE_ROLES)}`;

const isOther = ({ evidence }: Situation): boolean => {
  const [asked, wanted] = [askedAudience(evidence), wantedAudience(evidence)];
  return (
    fitOf(evidence)?.misfits.includes('audience') === true ||
    (asked !== undefined && wanted !== undefined && asked !== wanted)
  );
};

/** How a product that is configured signs in without a key. */
const inProduct = ({ evidence, claims }: Situation): readonly Step[] => {
  const keyless = productOf(claims)?.keyless;
  const settings = settingsFor(evidence);
  return keyless === undefined
    ? []
    : [
        {
          does: 'set-environment',
          text: prose`In ${claims.product?.value ?? ''}: ${keyless}. It then asks for the right scope by itself.`,
          ...(settings && { snippet: settings }),
        },
      ];
};

export const causes: readonly Cause[] = [
  {
    id: 'another-audience',
    title: words('The token was made for another audience.'),
    usual: 'often',
    for: (situation) => [
      isOther(situation) && suggests(words('another audience was asked for than the one that is wanted')),
    ],
    headline: ({ evidence }) =>
      prose`The token is not accepted: it must be for ${wantedScope(evidence).replace('/.default', '')}.`,
    why,
    steps: (situation) =>
      distinct([
        ...inProduct(situation),
        rightScope(situation.evidence),
        tenantOfToken(situation.evidence),
        REFRESH,
        tryInTerminal(situation.evidence),
      ]),
  },
  {
    id: 'key-in-place-of-a-token',
    title: words('An API key was sent where a token belongs (Authorization: Bearer).'),
    usual: 'sometimes',
    for: (situation) => [signsInBy(situation, 'key') && suggests(words('the call signs in with a key'))],
    against: (situation) => [signsInBy(situation, 'sign-in') && suggests(words('the call signs in without a key'))],
    headline: () => words('A key was sent where a token belongs: it goes into the header api-key.'),
    why: ({ evidence }) =>
      prose`After Authorization: Bearer the service reads a token, and a key is none. The v1 route alone takes a key there; everywhere else it belongs into the header api-key (Ocp-Apim-Subscription-Key for the older services).${audienceWords(evidence)} ${words(BEFORE_ROLES)}`,
    steps: ({ evidence }) => [
      {
        does: 'change-call',
        text: words(
          'Send the key in the header api-key, or let the client for Azure do it (AzureOpenAI with api_key, AzureKeyCredential).',
        ),
      },
      { does: 'build-client', text: words('Or sign in without a key:'), snippet: keylessClient(evidence) },
      tryInTerminal(evidence),
    ],
  },
  {
    id: 'expired',
    title: words('The token has expired while the program kept it.'),
    usual: 'sometimes',
    for: (situation) => [
      works(situation, 'earlier') && suggests(words('it worked at first')),
      works(situation, 'earlier') && signsInBy(situation, 'sign-in') && hints(words('a token is kept')),
    ],
    headline: () => words('The token has expired: the program kept it for longer than it lives.'),
    why: () =>
      words(
        'A token lives for 60 to 90 minutes. A program that asks for one at its start and keeps it is refused from then on, also in the middle of a long wait or stream.',
      ),
    steps: ({ evidence }) => [
      REFRESH,
      {
        does: 'build-client',
        text: words('With a token provider the client renews it by itself:'),
        snippet: keylessClient(evidence),
      },
      tenantOfToken(evidence),
    ],
  },
  {
    id: 'another-tenant',
    title: words('The token comes from another tenant than that of the resource, as that of a guest often does.'),
    usual: 'seldom',
    for: (situation) => [works(situation, 'another-person') && hints(words('it works for others'))],
    why: () => words('A guest gets tokens of the home tenant unless the other one is named at the sign-in.'),
    steps: ({ evidence }) => [tenantOfToken(evidence)],
  },
];
