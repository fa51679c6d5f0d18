import { hints, proves, suggests, type Cause } from '../../diagnosis';
import { prose, words } from '../../prose';
import { pageOf, productOf, settingsFor } from '../shared/products';

/** A client made for openai.com sends the key after Bearer, which classic routes do not read. */
export const classicInProduct: Cause = {
  id: 'classic-route-in-a-product',
  title: words('The product sends the key in a header that this route does not read.'),
  usual: 'seldom',
  for: ({ evidence, claims }) => [
    claims.product !== undefined &&
      evidence.endpoints.some(({ value: { shape } }) => shape === 'openai-deployments') &&
      suggests(prose`${claims.product.value} was given a classic route (/openai/deployments/…)`),
    claims.product !== undefined && hints(words('a client for OpenAI sends the key after Bearer')),
  ],
  against: (situation) => [
    (productOf(situation.claims) === undefined ||
      !situation.evidence.endpoints.some(({ value: { shape } }) => shape === 'openai-deployments')) &&
      proves(words('no product was given such a route')),
  ],
  headline: ({ claims }) =>
    prose`${claims.product?.value ?? ''} sends the key where the classic route does not read it.`,
  why: () =>
    words(
      'Settings for OpenAI send the key as Authorization: Bearer. The classic route (/openai/deployments/…) reads the header api-key alone and says of the rest that the key is invalid; the base URL …/openai/v1 reads both. The key itself may be right.',
    ),
  steps: (situation) => [
    {
      does: 'change-call',
      text: prose`In ${situation.claims.product?.value ?? ''} (${productOf(situation.claims)?.where ?? ''}) write the address and the name of the deployment like this:`,
      ...(settingsFor(situation.evidence) && { snippet: settingsFor(situation.evidence) }),
      link: pageOf(situation.claims),
    },
  ],
};
