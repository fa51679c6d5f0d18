import { hints, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { runsOn, signsInBy, works } from '../shared/claimed';
import { pageOf, productOf, settingsFor } from '../shared/products';
import { keylessClient } from '../shared/snippets';
import { expired } from '../shared/expired';
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

/** Places that get the token themselves, and are told the audience in a field of their own. */
function inPlatform(situation: Situation): readonly Step[] | undefined {
  const audience = slot('audience', wantedScope(situation.evidence).replace('/.default', ''));
  if (runsOn(situation, 'logic-app'))
    return [
      {
        does: 'change-call',
        text: words(
          'In the HTTP action, under Authentication (type Managed identity), set Audience to exactly this; the address of the resource is none:',
        ),
        snippet: snippet('PlainText')`${audience}`,
      },
      {
        does: 'note',
        text: words(
          'If the next answer is PermissionDenied: the identity of the Logic App needs the role on the resource.',
        ),
      },
    ];
  if (runsOn(situation, 'api-management'))
    return [
      {
        does: 'change-call',
        text: words(
          'In the inbound policy of API Management name this audience, and let no header of the caller through:',
        ),
        snippet: snippet('PlainText')`<authentication-managed-identity resource="${audience}" />`,
      },
    ];
  return undefined;
}

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
        ...(inPlatform(situation) ?? [rightScope(situation.evidence), tenantOfToken(situation.evidence), REFRESH]),
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
  },
  expired,
  {
    id: 'another-tenant',
    title: words('The token comes from another tenant than that of the resource, as that of a guest often does.'),
    usual: 'seldom',
    for: (situation) => [works(situation, 'another-person') && hints(words('it works for others'))],
    why: () => words('A guest gets tokens of the home tenant unless the other one is named at the sign-in.'),
    steps: ({ evidence }) => [tenantOfToken(evidence)],
  },
];
