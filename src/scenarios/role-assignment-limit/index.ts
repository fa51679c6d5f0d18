import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'role-assignment-limit',
  family: 'role-assignment-blocked',
  title: 'Too many role assignments',
  stage: 'authorise',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['RoleAssignmentLimitExceeded', 'RoleDefinitionLimitExceeded'] },
    { strength: 'certain', oneOf: ['RoleDefinitionLimitExceeded'] },
    {
      strength: 'certain',
      says: ['You cannot add data action permissions when you have a management group as an assignable scope'],
    },
  ],
  explain: () => ({
    headline: prose`The limit of role assignments (or custom roles) is reached here.`,
    cause: words(
      'A subscription holds at most 4,000 role assignments, and a management group 500. Custom roles have limits too, and one with data actions cannot be assignable at a management group.',
    ),
    steps: [
      {
        does: 'change-template',
        text: words('Assign to groups instead of single people: one assignment then serves everybody in the group.'),
      },
      {
        does: 'change-template',
        text: words('Remove assignments of identities that are gone:'),
        snippet: snippet('Bash')`az role assignment list --all --query "[?principalName==''].id" --output tsv`,
      },
      {
        does: 'change-template',
        text: words('For a custom role with data actions use subscriptions as assignable scopes.'),
      },
    ],
  }),
  sources: [
    {
      title: 'Troubleshoot Azure RBAC limits',
      url: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshoot-limits',
      read: '2026-11-29',
      edition: '2024-01-12',
      confidence: 'documented',
    },
    SOURCES.rbacTroubleshooting,
  ],
  examples,
});
