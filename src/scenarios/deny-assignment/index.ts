import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { actionQuestion, theAction, theScope } from '../shared/arm';
import { sentence, thePrincipal } from '../shared/naming';
import { examples } from './examples';

export default defineScenario({
  id: 'deny-assignment',
  family: 'role-assignment-blocked',
  title: 'A deny assignment stands in the way',
  about: 'deny assignment',
  stage: 'authorise',
  needs: [],
  refines: ['arm-authorization-failed', 'arm-linked-authorization', 'arm-list-keys', 'arm-role-assignment-write'],
  rules: [{ strength: 'certain', codes: ['DenyAssignmentAuthorizationFailed'] }],
  explain: (evidence) => ({
    headline: words('A deny assignment forbids it, although a role allows it.'),
    cause: prose`${sentence(thePrincipal(evidence))} has a role for ${theAction(evidence)}, and it does not count. ${sentence(thePrincipal(evidence))} holds the permission at ${theScope(evidence)}, but a deny assignment is looked at first, for Owners too. They are made by managed applications and deployment stacks, and since 2026 by people too (preview); whoever made it can take it away, and no further role overrules it.`,
    steps: [
      {
        does: 'check-access',
        text: words(
          'See who made it: in the portal open the scope that the message names, Access control (IAM), Deny assignments.',
        ),
      },
      {
        does: 'ask',
        text: words(
          'For a deployment stack: its owner can exclude principals or change its deny settings. For a managed application: ask its publisher, or work outside its managed resource group.',
        ),
      },
      { does: 'assign', text: words('For a role: assign it at a resource that the deny does not cover.') },
    ],
  }),
  asks: actionQuestion,
  sources: [
    {
      title: 'Understand Azure deny assignments',
      url: 'https://learn.microsoft.com/azure/role-based-access-control/deny-assignments',
      read: '2026-11-29',
      edition: '2024-03-12',
      confidence: 'documented',
    },
    {
      title: 'New-AzDenyAssignment: creates a user-assigned deny assignment',
      url: 'https://learn.microsoft.com/powershell/module/az.resources/new-azdenyassignment',
      read: '2026-11-29',
      confidence: 'documented',
    },
    SOURCES.rbacOverview,
  ],
  examples,
});
