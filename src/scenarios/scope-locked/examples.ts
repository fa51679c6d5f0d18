import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'removing an assignment',
      text: "(ScopeLocked) The scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.Authorization/roleAssignments/3f0d9d7e-1111-5222-8333-444455556666' cannot perform delete operation because following scope(s) are locked: '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai'. Please remove the lock and try again.\nCode: ScopeLocked",
    },
  ],
  declines: [
    {
      name: 'removing something else',
      text: "(ScopeLocked) The scope '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-web/providers/Microsoft.Web/sites/shop' cannot perform delete operation because following scope(s) are locked.",
    },
    { name: 'a screen', text: 'My screen is locked and I forgot the scope of the ticket.' },
  ],
};
