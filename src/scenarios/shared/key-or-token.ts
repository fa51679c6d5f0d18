import { suggests, type Cause, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words } from '../../prose';
import { signsInBy } from './claimed';
import { pageOf, productOf, settingsFor } from './products';
import { saysOneOf } from './said';
import { keylessClient } from './snippets';
import { audienceWords, AZURE_CLASS, tryInTerminal } from './token';

const BEFORE_ROLES = 'Roles are not looked at before the token is accepted.';

/** A product sends the key in the right header where its settings say that it speaks to Azure. */
function keyInProduct(evidence: Evidence): readonly Step[] {
  const settings = settingsFor(evidence);
  const product = productOf(evidence.claims);
  return settings === undefined || product === undefined
    ? []
    : [
        {
          does: 'change-call',
          text: prose`In ${evidence.claims.product?.value ?? ''} (${product.where}) write it like this; it then sends the key as the route wants it:`,
          snippet: settings,
          link: pageOf(evidence.claims),
        },
      ];
}

/** A key in Authorization: Bearer. */
export const keyAsBearer: Cause = {
  id: 'key-in-place-of-a-token',
  title: words('An API key was sent where a token belongs (Authorization: Bearer).'),
  usual: 'sometimes',
  for: (situation) => [signsInBy(situation, 'key') && suggests(words('the call signs in with a key'))],
  against: (situation) => [
    situation.evidence.tokenAsKey !== undefined && suggests(words('the code passes a token as the key')),
    saysOneOf(situation.evidence, AZURE_CLASS) && suggests(words('the class for Azure sends a key in its own header')),
    signsInBy(situation, 'sign-in') && suggests(words('the call signs in without a key')),
  ],
  headline: () => words('A key was sent where a token belongs: it goes into the header api-key.'),
  why: ({ evidence }) =>
    prose`After Authorization: Bearer the service reads a token, and a key is none. The v1 route alone takes a key there; everywhere else it belongs into the header api-key (Ocp-Apim-Subscription-Key for the older services).${audienceWords(evidence)} ${words(BEFORE_ROLES)}`,
  steps: ({ evidence, claims }) => [
    ...keyInProduct(evidence),
    {
      does: 'change-call',
      text: words(
        'Send the key in the header api-key, or let the client for Azure do it (AzureOpenAI with api_key, AzureKeyCredential).',
      ),
    },
    ...(claims.product === undefined
      ? [
          {
            does: 'build-client' as const,
            text: words('Or sign in without a key:'),
            snippet: keylessClient(evidence),
          },
        ]
      : []),
    tryInTerminal(evidence),
  ],
};

/** Where a client for openai.com calls: it sends its key after Bearer, where a token is at home. */
const takesTokenAsKey = ({ endpoints }: Evidence): boolean =>
  endpoints.some(({ value: { path } }) => /^\/(?:openai\/v1|models)\b/.test(path));

/** A token in the header api-key. */
export const tokenAsKey: Cause = {
  id: 'token-in-place-of-a-key',
  title: words('A token was given to the client as its API key.'),
  usual: 'seldom',
  for: ({ evidence }) => [
    evidence.tokenAsKey !== undefined &&
      !takesTokenAsKey(evidence) &&
      suggests(words('the code passes a token as the key')),
  ],
  headline: () => words('A token was given as the API key: give the client a credential instead.'),
  why: () =>
    words(
      'The client for Azure puts what it gets as a key into the header api-key, where no token is read. And a token that is kept in a variable ends after about an hour; a credential gets the next one by itself.',
    ),
  steps: ({ evidence }) => [
    { does: 'build-client', text: words('Build the client with a credential:'), snippet: keylessClient(evidence) },
    tryInTerminal(evidence),
  ],
};
