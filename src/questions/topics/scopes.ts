import { SOURCES } from '../../azure-names';
import { prose, words } from '../../prose';
import type { Topic } from '../topic';
import { the } from './names';

/** Where a role counts, how long it takes, and who may assign it. */
export const scopeTopics: readonly Topic[] = [
  {
    id: 'how-long',
    question: 'How long does a new role assignment take to work?',
    asked: [
      'after assigning a role, how long until it works?',
      'how long do I have to wait after the grant?',
      'role propagation delay',
      'does a role assignment take effect immediately?',
      'how long does a role assignment take?',
    ],
    answer: words(
      'Usually 5 to 10 minutes. Then get a new token: sign in again, or restart the process. A role at a management group can take several hours. A managed identity that was put into a group can wait up to a day.',
    ),
    sources: [SOURCES.foundryEntra, SOURCES.rbacTroubleshooting],
  },
  {
    id: 'account-or-project',
    question: 'Do I assign the role at the resource or at the project?',
    asked: [
      'does a role at the project work for the account?',
      'which scope do I assign the role at?',
      'role on project or on foundry resource',
      'at what level should the role be assigned?',
    ],
    answer: words(
      'At the resource, if you call models by its own address (/openai/…, /anthropic, /models). At the project, if you only use that project and its agents. A role holds at its scope and below, never above.',
    ),
    sources: [SOURCES.foundryRbac, SOURCES.rbacOverview],
  },
  {
    id: 'inherited-roles',
    question: 'Is a role at the resource group or subscription inherited?',
    asked: [
      'are role assignments inherited from the subscription?',
      'does a role on the resource group count for the resource?',
      'role at management group for all resources',
    ],
    answer: words(
      'Yes. A role at a management group, a subscription or a resource group counts for every resource below it. A new role at a management group can take several hours until calls to a model see it.',
    ),
    sources: [SOURCES.rbacOverview, SOURCES.rbacTroubleshooting],
  },
  {
    id: 'groups',
    question: 'Can I assign the role to a group?',
    asked: [
      'does role assignment to a security group work?',
      'grant access for a whole team at once',
      'do group assignments work for azure openai',
      'nested groups and azure openai roles',
      'assign the role to a group instead of each user',
    ],
    answer: words(
      'Yes, and members of groups inside it count too. A person who was just added needs a new token: sign in again. A managed identity that was just added can wait up to a day; assign the role to it directly.',
    ),
    sources: [SOURCES.foundryEntra, SOURCES.rbacTroubleshooting],
  },
  {
    id: 'who-can-grant',
    question: 'Who can assign the role?',
    asked: [
      'Adding role assignments is not allowed for me. Who can do it?',
      'who may grant me the role?',
      'who can give me access?',
      'add role assignment is greyed out',
      'which role can assign roles?',
    ],
    answer: prose`Whoever is ${the('owner')}, ${the('userAccessAdministrator')} or ${the('rbacAdministrator')} on the resource or above it. ${the('foundryOwner')}, ${the('foundryAccountOwner')} and ${the('foundryProjectManager')} may pass on some Foundry roles. In the portal: Access control (IAM), Role assignments.`,
    sources: [SOURCES.foundryRbac, SOURCES.rbacTroubleshooting],
  },
  {
    id: 'contributor-cannot-grant',
    question: 'Can a Contributor assign roles?',
    asked: ['I am contributor and cannot add a role assignment', 'can contributor grant access to others?'],
    answer: prose`No. ${the('contributor')} may change the resource and may not assign roles. That takes ${the('owner')}, ${the('userAccessAdministrator')} or ${the('rbacAdministrator')}.`,
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'cannot-see-own-role',
    question: 'Why can I not see my own role assignment?',
    asked: [
      'I have cognitive services user but cannot see my role assignments',
      'portal does not show my role',
      'access control iam is not visible to me',
    ],
    answer: prose`${the('cognitiveServicesUser')} holds no action to read role assignments, so the portal and Locksmith are refused when they look with your rights. It says nothing about your access to the model. ${the('reader')} on the resource makes them visible.`,
    sources: [SOURCES.foundryEntra],
  },
  {
    id: 'object-id-or-client-id',
    question: 'Does the role go to the object id or to the client id?',
    asked: [
      'Managed identity: does the role go to the object id or to the client id?',
      'which id of the app do I assign the role to?',
      'principal id or application id for role assignment',
      'object id of the app registration or of the enterprise application?',
    ],
    answer: words(
      'To the object id of the managed identity or service principal (its principal id). The client id names the app, and an assignment to it does not count. Of an app registration take the object id of the enterprise application, not of the registration.',
    ),
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'pim',
    question: 'My role is eligible in Privileged Identity Management. Does it count?',
    asked: [
      'eligible role in PIM does not work',
      'grant access for a limited time only',
      'temporary access for one day',
      'how do I activate my role?',
      'do I need to activate the role in privileged identity management?',
      'pim role activated but still 401',
    ],
    answer: words(
      'Not until you activate it: Privileged Identity Management, My roles, Azure resources, Activate. Then wait some minutes and get a new token. When the activation ends, calls fail again.',
    ),
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'deny-assignment',
    question: 'What is a deny assignment, and can a role overrule it?',
    asked: [
      'deny assignment blocks me',
      'can owner overrule a deny assignment?',
      'where does a deny assignment come from?',
      'deployment stack deny settings',
    ],
    answer: words(
      'No role overrules it: a deny assignment wins over every role, Owner included. It comes from a deployment stack, a managed application or Azure itself. Only whoever runs that can exclude you.',
    ),
    sources: [SOURCES.rbacOverview],
  },
  {
    id: 'condition',
    question: 'Can a role assignment have a condition?',
    asked: [
      'abac condition on role assignment',
      'conditions for cognitive services roles',
      'restrict which roles somebody may assign',
    ],
    answer: words(
      'Yes. A condition can limit which roles somebody may pass on, and to whom. For calling models no attribute is documented, so a condition cannot limit a person to one deployment.',
    ),
    sources: [SOURCES.rbacOverview],
  },
  {
    id: 'remove-access',
    question: 'How do I take access away again?',
    asked: [
      'revoke access to azure openai',
      'remove a role assignment',
      'how fast does a removed role stop working?',
      'delete somebody’s access',
    ],
    answer: words(
      'Delete the role assignment: Access control (IAM), Role assignments, Remove. It stops within some minutes. Keys go past roles: rotate them if the person knew one.',
    ),
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'role-limit',
    question: 'How many role assignments may a subscription have?',
    asked: ['role assignment limit', 'RoleAssignmentLimitExceeded how many?', 'maximum number of role assignments'],
    answer: words(
      '4,000 in a subscription and 500 in a management group. Assign roles to groups instead of single people.',
    ),
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    id: 'role-does-not-work',
    question: 'The role is assigned. Why do I still get 401 or 403?',
    asked: [
      'I have the role but it still fails with 401',
      'role assigned and still permission denied',
      'access still denied after granting the role',
      'why is my role not working?',
    ],
    answer: words(
      'Four usual reasons. It is minutes old: wait, then sign in again. Another identity made the call than you think. The role is at the project and the call goes to the resource. Or the network or the token is refused, not the role. Paste the error, and Locksmith tells which.',
    ),
    sources: [SOURCES.foundryEntra, SOURCES.foundryErrors],
  },
];
