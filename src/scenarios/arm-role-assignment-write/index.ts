import { DOCS, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, strong, words } from '../../prose';
import { roleName, roleTitle } from '../../services';
import { actionQuestion, theScope } from '../shared/arm';
import { sentence, thePrincipal } from '../shared/naming';
import { assignCommand } from '../shared/role-steps';
import { examples } from './examples';

/** A user name stands beside the id; else it is an app, as pipelines have. */
const isPerson = ({ principal }: Evidence): boolean =>
  principal?.value.kind === 'upn' || (principal?.value.kind === 'object-id' && principal.value.name !== undefined);

export default defineScenario({
  id: 'arm-role-assignment-write',
  family: 'arm-authorization-failed',
  title: 'No right to assign roles',
  about: 'assign roles',
  stage: 'authorise',
  needs: ['action'],
  refines: ['api-version-unsupported', 'arm-authorization-failed'],
  rules: [
    {
      strength: 'certain',
      oneOf: ['have authorization to perform action', 'have permission to perform action'],
      when: ({ action }) => action?.value.toLowerCase().startsWith('microsoft.authorization/roleassignments/') === true,
      whenInWords: 'the missing action is one on role assignments',
    },
  ],
  explain: (evidence) => {
    const reads = evidence.action.value.toLowerCase().endsWith('/read');
    return {
      headline: reads
        ? prose`${sentence(thePrincipal(evidence))} may not see role assignments here.`
        : prose`${sentence(thePrincipal(evidence))} may not assign roles here.`,
      cause: reads
        ? prose`Reading role assignments at ${theScope(evidence)} needs ${evidence.action.value}. That it is missing says nothing about calls to models: who holds ${roleName('cognitiveServicesUser')} may call them, and cannot see the own assignment.`
        : prose`Assigning roles at ${theScope(evidence)} needs ${evidence.action.value}. ${strong('Contributor')} leaves exactly that out. A template that assigns roles to a managed identity fails here even if all its resources may be made.`,
      steps: [
        {
          does: 'ask',
          text: reads
            ? prose`Have ${strong('Reader')} assigned if you should see assignments, or ask an administrator to look for you.`
            : prose`Have an Owner, a ${words(roleTitle('userAccessAdministrator'))} or a ${words(roleTitle('rbacAdministrator'))} make the assignment, or give ${words(isPerson(evidence) ? 'you' : 'this identity')} one of these roles there:`,
          snippet: reads ? undefined : assignCommand(evidence, 'rbacAdministrator'),
          link: { text: 'Microsoft: assign Azure roles', href: DOCS.assignRole },
        },
        ...(reads
          ? []
          : [
              {
                does: 'change-template' as const,
                text: words(
                  'If only a template fails: take the role assignments out of it, and have them made once by somebody who may.',
                ),
              },
            ]),
      ],
    };
  },
  asks: actionQuestion,
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
