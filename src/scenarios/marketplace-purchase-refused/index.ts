import { defineScenario } from '../../diagnosis';
import { snippet, words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'marketplace-purchase-refused',
  family: 'operation-not-supported',
  title: 'The Marketplace purchase of a model fails',
  stage: 'serve',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['MarketplaceSubscriptionCannotBeCompleted'] },
    {
      strength: 'certain',
      oneOf: [
        'Marketplace Subscription purchase eligibility check failed',
        'Error occurred when subscribing to Marketplace',
        "doesn't allow purchase of marketplace products",
        'Only $0.00 products or test products can be purchased',
        'no valid payment method associated with this Azure subscription',
      ],
    },
  ],
  explain: () => ({
    headline: words('Azure Marketplace does not sell to this subscription: billing, not roles.'),
    cause: words(
      'Claude and other models of partners are bought through Azure Marketplace when they are deployed. The enrolment may forbid Marketplace products, the subscription may have no valid payment method, or it is an internal, sponsored, student or trial one, or in a country where the offer is not sold.',
    ),
    steps: [
      {
        does: 'ask',
        text: words(
          'Have the owner of the billing account (enrolment) allow purchases of Azure Marketplace, and see that the subscription has a payment method.',
        ),
        link: {
          text: 'Microsoft: Marketplace and partner models',
          href: 'https://learn.microsoft.com/azure/foundry/how-to/configure-marketplace',
        },
      },
      {
        does: 'choose-subscription',
        text: words(
          'Or deploy in another subscription: a paid one (pay-as-you-go or enterprise), billed in a country where the model is offered. See which one is selected:',
        ),
        snippet: snippet('Bash')`az account show --query "{subscription:name, id:id, tenant:tenantId}" --output table`,
      },
      {
        does: 'note',
        text: words(
          'Until then use a model that is sold by Azure itself, such as those of OpenAI: it needs no Marketplace purchase.',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'microsoft-foundry-for-vscode: marketplace purchase eligibility',
      url: 'https://github.com/microsoft/microsoft-foundry-for-vscode/issues/280',
      read: '2025-12-07',
      confidence: 'observed',
    },
    {
      title: 'Configure Azure Marketplace for partner models',
      url: 'https://learn.microsoft.com/azure/foundry/how-to/configure-marketplace',
      read: '2026-02-11',
      confidence: 'documented',
    },
  ],
  examples,
});
