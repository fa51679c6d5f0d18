import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the body',
      text: '{"error":{"code":"403","message":"Your resource has been temporarily blocked because we detected behavior that may violate our content policy. Please contact support."}}',
    },
  ],
  declines: [
    { name: 'a locked account', text: 'Your account has been temporarily blocked because of too many attempts.' },
  ],
};
