import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { roleName, roleTitle } from '../../services';
import { actionQuestion, theScope } from '../shared/arm';
import { sentence, thePrincipal } from '../shared/naming';
import { examples } from './examples';

export default defineScenario({
  id: 'role-assignment-condition',
  family: 'role-assignment-blocked',
  title: 'A condition limits which roles you may assign',
  stage: 'authorise',
  needs: [],
  refines: ['arm-authorization-failed', 'arm-role-assignment-write'],
  rules: [
    { strength: 'certain', says: ['authorization with ABAC condition that is not fulfilled'] },
    { strength: 'certain', says: ['an ABAC condition not fulfilled to perform action'] },
  ],
  explain: (evidence) => ({
    headline: words('A condition forbids to assign this role, or to assign it to this identity.'),
    cause: prose`${sentence(thePrincipal(evidence))} may assign roles, but not this one. The right to assign roles at ${theScope(evidence)} carries a condition that names the roles, or the kinds of identities, that may be assigned. ${roleName('foundryProjectManager')} for example may assign only ${words(roleTitle('foundryUser'))} and ${words(roleTitle('foundryAgentConsumer'))}.`,
    steps: [
      {
        does: 'assign',
        text: words(
          `Assign a role that the condition allows. For calls to models, ${roleTitle('foundryUser')} is often among them.`,
        ),
      },
      {
        does: 'check-access',
        text: words(
          'To see the condition: Access control (IAM), Role assignments, your own assignment, View/Edit condition.',
        ),
      },
      {
        does: 'ask',
        text: words(
          `Otherwise ask an Owner or a ${roleTitle('userAccessAdministrator')} whose right carries no condition.`,
        ),
      },
    ],
  }),
  asks: actionQuestion,
  sources: [SOURCES.rbacTroubleshooting, SOURCES.foundryRbac],
  examples,
});
