import { SOURCES } from '../../azure-names';
import type { Topic } from '../../diagnosis';
import { prose, words } from '../../prose';
import { roleName, roleTitle } from '../../services';

export const topics: readonly Topic[] = [
  {
    question: 'How long does a new role assignment take to work (propagation, delay, wait)?',
    answer: words(
      'Usually 5 to 10 minutes. Then get a new token: sign in again, or restart the process. A role at a management group can take several hours on the data plane. A managed identity that was put into a group can wait up to a day, because its group memberships are cached.',
    ),
    sources: [SOURCES.foundryEntra, SOURCES.rbacTroubleshooting],
  },
  {
    question: `Why can I not see my own role assignments with ${roleTitle('cognitiveServicesUser')}?`,
    answer: prose`${roleName('cognitiveServicesUser')} holds no action to read role assignments, so the portal and Locksmith are refused when they look with your rights. That says nothing about your access to the model. Reader on the resource makes your assignments visible.`,
    sources: [SOURCES.foundryEntra, SOURCES.rbacTroubleshooting],
  },
  {
    question: 'Which id of a managed identity or app do I assign the role to: client id, application id or object id?',
    answer: words(
      'The object id of the managed identity or service principal (its principal id). The client id or application id names the app, and an assignment to it does not count.',
    ),
    sources: [SOURCES.rbacTroubleshooting],
  },
  {
    question: 'Eligible role in Privileged Identity Management (PIM): why does it not work?',
    answer: words(
      'An eligible role counts only while it is activated. Activate it in Privileged Identity Management, wait some minutes, then get a new token.',
    ),
    sources: [SOURCES.rbacTroubleshooting],
  },
];
