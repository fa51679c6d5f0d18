import { SOURCES } from '../../azure-names';
import type { Topic } from '../../diagnosis';
import { prose, words } from '../../prose';
import { roleName } from '../../services';
import { NOT_OWNER } from '../shared/role-steps';

export const topics: readonly Topic[] = [
  {
    question: 'Why is Owner or Contributor not enough?',
    answer: prose`${NOT_OWNER} A call to a model is a data action. It takes a role that holds that data action, for example ${roleName('cognitiveServicesUser')} or ${roleName('foundryUser')}, even for an Owner. An Owner may assign it to themself.`,
    sources: [SOURCES.rbacOverview, SOURCES.foundryEntra],
  },
  {
    question: 'How do I check which role or access I have?',
    answer: prose`Write check and the endpoint, resource id or name of the account: Locksmith looks at every role assignment and says which one counts. By hand: in the Azure portal open the resource, choose Access control (IAM), then Check access, and look for ${roleName('cognitiveServicesUser')} or another role with the data action.`,
    sources: [SOURCES.foundryEntra],
  },
  {
    question: 'What is the difference between control plane and data plane, actions and data actions?',
    answer: words(
      'Actions manage a resource: make it, change it, read its keys, assign roles. Data actions use it: call a model, run an agent. A role lists both apart, and one never includes the other.',
    ),
    sources: [SOURCES.rbacOverview],
  },
];
