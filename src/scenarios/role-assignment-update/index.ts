import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { snippet, words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'role-assignment-update',
  family: 'role-assignment-blocked',
  title: 'A role assignment cannot be changed',
  stage: 'authorise',
  needs: [],
  rules: [{ strength: 'certain', codes: ['RoleAssignmentUpdateNotPermitted'] }],
  explain: () => ({
    headline: words('A template changes a role assignment, and Azure only lets you make a new one.'),
    cause: words(
      'An assignment with this name (a GUID) exists for another identity or scope. Often the managed identity was deleted and made again: its object id is new, the name of the assignment is the old one.',
    ),
    steps: [
      {
        does: 'change-template',
        text: words('Let the name follow from scope, identity and role, so that a new identity gets a new assignment.'),
        snippet: snippet('PlainText')`name: guid(account.id, principalId, roleDefinitionId)`,
      },
      {
        does: 'change-template',
        text: words('Delete the old assignment. It shows as "Identity not found" in Access control (IAM).'),
      },
    ],
  }),
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
