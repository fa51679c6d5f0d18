import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [{ name: 'portal', text: "You don't have permission to create a support request" }],
  declines: [{ name: 'a shop', text: 'You do not have permission to create a ticket in this project (Jira)' }],
};
