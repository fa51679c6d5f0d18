import { DOCS, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { resourceIdSlot } from '../shared/naming';
import { examples } from './examples';

export default defineScenario({
  id: 'role-assignment-invalid',
  family: 'role-assignment-blocked',
  title: 'The role assignment itself is malformed',
  stage: 'authorise',
  needs: [],
  rules: [
    {
      strength: 'certain',
      codes: ['InvalidRoleAssignmentId', 'InvalidRoleDefinitionId', 'RoleAssignmentScopeNotAssignableToRoleDefinition'],
    },
    {
      strength: 'certain',
      oneOf: ['InvalidRoleAssignmentId', 'InvalidRoleDefinitionId'],
    },
  ],
  explain: (evidence) => ({
    headline: prose`Azure refuses the role assignment because it is not well formed.`,
    cause: words(
      'The name of a role assignment must be a GUID, the role must be given by its id, and a custom role can be assigned only in the subscriptions and resource groups that it lists as assignable scopes.',
    ),
    steps: [
      {
        does: 'assign',
        text: words('Let Azure CLI make the name, and give role and identity by id:'),
        snippet: snippet(
          'Bash',
        )`az role assignment create --role "${slot('role id', undefined)}" --assignee-object-id "${slot('object id', undefined)}" --assignee-principal-type "${slot('User, Group or ServicePrincipal', undefined)}" --scope "${resourceIdSlot(evidence)}"`,
        link: { text: 'Microsoft: assign roles with Azure CLI', href: DOCS.assignRoleCli },
      },
      {
        does: 'change-template',
        text: words(
          'In Bicep: name: guid(resource.id, principalId, roleDefinitionId), and roleDefinitionId by subscriptionResourceId.',
        ),
      },
      {
        does: 'change-template',
        text: words('For a custom role: add the subscription to its assignable scopes, or take a built-in role.'),
      },
    ],
  }),
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
