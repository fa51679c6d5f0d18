import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { snippet, words, type Prose } from '../../prose';
import { saysOneOf } from '../shared/said';
import { examples } from './examples';

const ENROLMENT = "doesn't allow purchase of marketplace products";
const INTERNAL = 'Only $0.00 products or test products can be purchased';
const PAYMENT = 'no valid payment method associated with this Azure subscription';

/** What the message says of the three reasons that are known. */
const headlineOf = (evidence: Evidence): Prose => {
  if (saysOneOf(evidence, [PAYMENT]))
    return words('The subscription has no valid payment method for Azure Marketplace.');
  if (saysOneOf(evidence, [INTERNAL]))
    return words('An internal or sandbox subscription cannot buy models of partners.');
  if (saysOneOf(evidence, [ENROLMENT]))
    return words('The enrolment of this subscription forbids Marketplace purchases.');
  return words('Azure Marketplace does not sell to this subscription: billing, not roles.');
};

const askOf = (evidence: Evidence): Prose => {
  if (saysOneOf(evidence, [PAYMENT]))
    return words(
      'Have the owner of the billing account add a payment method to the subscription (Cost Management + Billing, Payment methods), then deploy again.',
    );
  if (saysOneOf(evidence, [ENROLMENT]))
    return words(
      'Have the administrator of the enrolment allow purchases of Azure Marketplace for it, then deploy again.',
    );
  return words(
    'Have the owner of the billing account (enrolment) allow purchases of Azure Marketplace, and see that the subscription has a payment method.',
  );
};

const ANOTHER_SUBSCRIPTION: Step = {
  does: 'choose-subscription',
  text: words(
    'Deploy in another subscription: a paid one (pay-as-you-go or enterprise), billed in a country where the model is offered. See which one is selected:',
  ),
  snippet: snippet('Bash')`az account show --query "{subscription:name, id:id, tenant:tenantId}" --output table`,
};

const SOLD_BY_AZURE: Step = {
  does: 'note',
  text: words(
    'Until then use a model that is sold by Azure itself, such as those of OpenAI: it needs no Marketplace purchase.',
  ),
};

export default defineScenario({
  id: 'marketplace-purchase-refused',
  family: 'operation-not-supported',
  title: 'The Marketplace purchase of a model fails',
  about: 'Marketplace, Claude',
  stage: 'serve',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['MarketplaceSubscriptionCannotBeCompleted'] },
    {
      strength: 'certain',
      oneOf: [
        'Marketplace Subscription purchase eligibility check failed',
        'Error occurred when subscribing to Marketplace',
        ENROLMENT,
        INTERNAL,
        PAYMENT,
      ],
    },
  ],
  explain: (evidence) => ({
    headline: headlineOf(evidence),
    cause: words(
      'Claude and other models of partners are bought through Azure Marketplace when they are deployed. The enrolment may forbid Marketplace products, the subscription may have no valid payment method, or it is an internal, sponsored, student or trial one, or in a country where the offer is not sold.',
    ),
    steps: saysOneOf(evidence, [INTERNAL])
      ? [ANOTHER_SUBSCRIPTION, SOLD_BY_AZURE]
      : [
          {
            does: 'ask',
            text: askOf(evidence),
            link: {
              text: 'Microsoft: Marketplace and partner models',
              href: 'https://learn.microsoft.com/azure/foundry/how-to/configure-marketplace',
            },
          },
          ANOTHER_SUBSCRIPTION,
          SOLD_BY_AZURE,
        ],
  }),
  sources: [
    {
      title: 'microsoft-foundry-for-vscode: marketplace purchase eligibility',
      url: 'https://github.com/microsoft/microsoft-foundry-for-vscode/issues/280',
      read: '2026-11-29',
      edition: '2025-12-07',
      confidence: 'observed',
    },
    {
      title: 'Configure Azure Marketplace for partner models',
      url: 'https://learn.microsoft.com/azure/foundry/how-to/configure-marketplace',
      read: '2026-11-29',
      edition: '2026-02-11',
      confidence: 'documented',
    },
  ],
  examples,
});
