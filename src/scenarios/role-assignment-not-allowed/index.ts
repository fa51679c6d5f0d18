import { DOCS, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, strong, words } from '../../prose';
import { roleName } from '../../services';
import { theScope } from '../shared/arm';
import { scopeOf } from '../shared/questions';
import { accessControl } from '../shared/role-steps';
import { examples } from './examples';

export default defineScenario({
  id: 'role-assignment-not-allowed',
  family: 'role-assignment-blocked',
  title: 'The portal does not let you assign roles',
  stage: 'authorise',
  needs: [],
  refines: ['arm-role-assignment-write'],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        "don't have permission to add role assignments",
        "doesn't have Microsoft.Authorization/roleAssignments/write",
        'does not have permission to write role assignments',
        "don't have permission to assign roles",
        'do not have permission to assign roles',
        "don't have permissions to assign roles",
      ],
    },
  ],
  explain: (evidence) => ({
    headline: prose`You may see the resource, but not assign roles on it.`,
    cause: prose`Assigning needs Microsoft.Authorization/roleAssignments/write at ${theScope(evidence)}. ${strong('Owner')}, ${roleName('userAccessAdministrator')} and ${roleName('rbacAdministrator')} hold it; ${strong('Contributor does not')}.`,
    steps: [
      {
        does: 'ask',
        text: words(
          'Ask somebody with one of these roles to make the assignment; tell them identity, role and resource.',
        ),
        link: accessControl(evidence),
      },
      {
        does: 'activate',
        text: words(
          'If you should hold such a role by Privileged Identity Management: activate it first, then reload the page.',
        ),
        link: { text: 'Microsoft: activate your roles', href: DOCS.pim },
      },
    ],
  }),
  asks: (evidence) => {
    const id = scopeOf(evidence);
    return {
      wanted: { kind: 'action', name: 'Microsoft.Authorization/roleAssignments/write' },
      resource: id && { kind: 'id', id },
    };
  },
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
