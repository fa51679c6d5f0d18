import { hints, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { runsOn, works } from '../shared/claimed';
import { productOf, settingsFor } from '../shared/products';
import { expired } from '../shared/expired';
import { keyAsBearer, tokenAsKey } from '../shared/key-or-token';
import { fitOf } from '../shared/target';
import { tokenForTranslator } from '../shared/translator';
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
  keyAsBearer,
  tokenAsKey,
  expired,
  tokenForTranslator,
  {
    id: 'another-tenant',
    title: words('The token comes from another tenant than that of the resource, as that of a guest often does.'),
    usual: 'seldom',
    for: (situation) => [works(situation, 'another-person') && hints(words('it works for others'))],
    why: () => words('A guest gets tokens of the home tenant unless the other one is named at the sign-in.'),
    steps: ({ evidence }) => [tenantOfToken(evidence)],
  },
];
