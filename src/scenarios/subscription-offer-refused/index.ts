import { defineScenario } from '../../diagnosis';
import { snippet, words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'subscription-offer-refused',
  family: 'rate-limited',
  title: 'The kind of subscription may not make this resource',
  stage: 'serve',
  needs: [],
  refines: ['quota-exceeded', 'rate-limited'],
  rules: [
    {
      strength: 'certain',
      oneOf: ["QuotaId/Feature required by SKU … from kind 'OpenAI'"],
    },
  ],
  explain: () => ({
    headline: words('The kind of this subscription may not make the resource: no role helps.'),
    cause: words(
      'QuotaId is the offer that a subscription was bought under. Free, student, sponsored and some partner offers may not make Azure OpenAI and Foundry resources, and some regions or features are open to approved subscriptions only. Roles and limits of tokens are not the matter.',
    ),
    steps: [
      {
        does: 'read',
        text: words('See the offer (quotaId, spending limit) of the subscription that is selected:'),
        snippet: snippet(
          'Bash',
        )`az rest --method get --url "/subscriptions/$(az account show --query id --output tsv)?api-version=2022-12-01" --query "{subscription:displayName, state:state, offer:subscriptionPolicies.quotaId, spendingLimit:subscriptionPolicies.spendingLimit}"`,
      },
      {
        does: 'choose-subscription',
        text: words(
          'Make the resource in a paid subscription (pay-as-you-go or enterprise), or upgrade this one. Whoever owns the billing account can do that.',
        ),
        link: {
          text: 'Microsoft: upgrade an account',
          href: 'https://learn.microsoft.com/azure/cost-management-billing/manage/upgrade-azure-subscription',
        },
      },
      {
        does: 'ask',
        text: words(
          'Is it a paid one already? Try another region. If it is refused there as well, have Microsoft support look at the subscription: it may be blocked for this kind.',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'azure-search-openai-demo: QuotaId/Feature required by SKU',
      url: 'https://github.com/Azure-Samples/azure-search-openai-demo/issues/1084',
      read: '2026-11-29',
      confidence: 'observed',
    },
    {
      title: 'AzureTRE: QuotaId/Feature required by SKU, free and student offers',
      url: 'https://github.com/microsoft/AzureTRE/issues/4531',
      read: '2026-11-29',
      confidence: 'observed',
    },
  ],
  examples,
});
