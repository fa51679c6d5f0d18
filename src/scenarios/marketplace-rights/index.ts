import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words } from '../../prose';
import { roleName as the } from '../../services';
import { actionQuestion, whichSubscription } from '../shared/arm';
import { examples } from './examples';

const ofMarketplace = ({ action }: Evidence): boolean =>
  /^microsoft\.(?:marketplaceordering|saas)\//i.test(action?.value ?? '');

export default defineScenario({
  id: 'marketplace-rights',
  family: 'arm-authorization-failed',
  title: 'Nobody may accept the Marketplace offer',
  about: 'Marketplace, Claude',
  stage: 'authorise',
  needs: ['action'],
  refines: ['arm-authorization-failed'],
  rules: [
    {
      strength: 'certain',
      oneOf: ['have authorization to perform action', 'have permission to perform action'],
      when: ofMarketplace,
      whenInWords: 'the missing action is one of Azure Marketplace or of SaaS offers',
    },
  ],
  explain: ({ action }) => ({
    headline: words('The Marketplace offer of this model may not be accepted with this sign-in.'),
    cause: prose`The first deployment of a partner's model in a subscription subscribes to its Marketplace offer, which takes ${action.value}. Roles on the Foundry resource do not hold that action: it is checked at the subscription.`,
    steps: [
      {
        does: 'grant',
        text: prose`Have ${the('contributor')} or ${the('owner')} at the subscription deploy the model once, or give you that role there. A custom role with Microsoft.MarketplaceOrdering/agreements/offers/plans/sign/action, …/read and Microsoft.SaaS/* is the smaller way.`,
        link: {
          text: 'Microsoft: Marketplace and partner models',
          href: 'https://learn.microsoft.com/azure/foundry/how-to/configure-marketplace',
        },
      },
      { does: 'note', text: words('Later deployments of the same offer in this subscription do not need it.') },
      {
        does: 'choose-subscription',
        text: words('Make sure that the right subscription is selected:'),
        snippet: whichSubscription,
      },
    ],
  }),
  asks: actionQuestion,
  sources: [
    {
      title: 'Configure Azure Marketplace for partner models',
      url: 'https://learn.microsoft.com/azure/foundry/how-to/configure-marketplace',
      read: '2026-11-29',
      edition: '2026-02-11',
      confidence: 'documented',
    },
    SOURCES.claude,
  ],
  examples,
});
