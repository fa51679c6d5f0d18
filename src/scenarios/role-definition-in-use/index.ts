import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { slot, snippet, words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'role-definition-in-use',
  family: 'role-assignment-blocked',
  title: 'A role or assignment cannot be deleted',
  stage: 'authorise',
  needs: [],
  rules: [
    { strength: 'certain', codes: ['RoleDefinitionHasAssignments'] },
    {
      strength: 'certain',
      oneOf: ['There are existing role assignments referencing role', 'Cannot delete the last RBAC admin assignment'],
    },
  ],
  explain: ({ said }) => {
    const last = said.some(({ value }) => value.startsWith('Cannot delete the last'));
    return {
      headline: last
        ? words('The last role assignment that may assign roles there cannot be deleted.')
        : words('The custom role is still assigned somewhere, so it cannot be deleted.'),
      cause: last
        ? words(
            'Without it nobody could assign roles there any more, so Azure keeps the last one. Your own rights are not the matter.',
          )
        : words(
            'A role definition goes only when no assignment names it, also in other subscriptions of its assignable scopes, and eligible assignments of Privileged Identity Management count too.',
          ),
      steps: last
        ? [
            {
              does: 'assign',
              text: words('First give the role to somebody else at the subscription, then delete this assignment.'),
            },
          ]
        : [
            {
              does: 'check-access',
              text: words('List the assignments that still name it, and delete them:'),
              snippet: snippet(
                'Bash',
              )`az role assignment list --all --role "${slot('role id', undefined)}" --output table`,
            },
            {
              does: 'note',
              text: words('Look into the other subscriptions of the role as well, and into eligible assignments.'),
            },
          ],
    };
  },
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
