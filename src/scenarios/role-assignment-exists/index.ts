import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { listAssignments } from '../shared/arm';
import { waitAndRenew, whichIdentity } from '../shared/role-steps';
import { examples } from './examples';

export default defineScenario({
  id: 'role-assignment-exists',
  family: 'role-assignment-blocked',
  title: 'The role is assigned already',
  stage: 'authorise',
  needs: [],
  rules: [{ strength: 'certain', codes: ['RoleAssignmentExists'] }],
  explain: (evidence) => ({
    headline: prose`The role was assigned before: this identity has it at this scope already.`,
    cause: words(
      'Azure keeps one assignment for each identity, role and scope, and refuses a second one under another name. Templates run into it when the assignment was first made by hand, because its name (a GUID) differs.',
    ),
    steps: [
      {
        does: 'check-access',
        text: words(
          'If calls fail all the same, the cause is elsewhere: look at scope and identity of what is assigned.',
        ),
        snippet: listAssignments(evidence),
      },
      whichIdentity,
      waitAndRenew,
      {
        does: 'change-template',
        text: words(
          'In a template: give the assignment a name that follows from scope, identity and role (in Bicep: guid(resource.id, principalId, roleId)), and delete the one that was made by hand.',
        ),
      },
    ],
  }),
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
