import { DOCS, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { actionQuestion, theAction, theScope } from '../shared/arm';
import { sentence, thePrincipal } from '../shared/naming';
import { examples } from './examples';

export default defineScenario({
  id: 'arm-linked-authorization',
  family: 'arm-authorization-failed',
  title: 'A linked resource refuses the action',
  stage: 'authorise',
  needs: [],
  refines: ['arm-authorization-failed'],
  rules: [{ strength: 'certain', codes: ['LinkedAuthorizationFailed'] }],
  explain: (evidence) => ({
    headline: words('The resource is linked to another one, and a role is missing there.'),
    cause: prose`${sentence(thePrincipal(evidence))} may make the resource, but not use the one that it is linked to. The change names a second resource, for example a subnet, an identity or a workspace, and that one asks for a permission of its own: ${theAction(evidence)} at ${theScope(evidence)}. Your roles on the first resource do not reach there.`,
    steps: [
      {
        does: 'grant',
        text: prose`Have a role assigned on the linked resource that holds ${theAction(evidence)}. For a subnet that is Network Contributor, for a user-assigned identity Managed Identity Operator.`,
        link: { text: 'Microsoft: assign Azure roles', href: DOCS.assignRole },
      },
      { does: 'ask', text: words('Or have somebody make this change who holds roles in both places.') },
      {
        does: 'change-call',
        text: words('Check the linked id itself: a wrong or deleted one gives the same message.'),
      },
    ],
  }),
  asks: actionQuestion,
  sources: [SOURCES.rbacTroubleshooting],
  examples,
});
