import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'enrolment',
      text: "Error occurred when subscribing to Marketplace: Marketplace Subscription purchase eligibility check failed, error message [Cannot complete purchase as your enrollment for this subscription doesn't allow purchase of marketplace products.]",
    },
    {
      name: 'sandbox',
      text: 'This subscription is internal or sandbox. Only $0.00 products or test products can be purchased. (deploying claude-opus in Foundry)',
    },
    {
      name: 'payment',
      text: 'deployment of claude-sonnet failed: Purchase failed because there is no valid payment method associated with this Azure subscription.',
    },
  ],
  declines: [
    { name: 'a virtual machine image', text: 'The Marketplace image of this virtual machine has no plan' },
    { name: 'a shop', text: 'Payment refused: your card has expired' },
  ],
};
