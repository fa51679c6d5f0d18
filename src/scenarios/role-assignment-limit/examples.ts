import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'portal', text: 'No more role assignments can be created (code: RoleAssignmentLimitExceeded)' },
    {
      name: 'custom role with data actions',
      text: 'You cannot add data action permissions when you have a management group as an assignable scope',
    },
  ],
  declines: [
    { name: 'another limit', text: 'Limit exceeded: no more projects can be created in Jira.' },
    {
      name: 'quota of models',
      text: 'InsufficientQuota: This operation require 10 new capacity in quota Tokens Per Minute',
    },
  ],
};
