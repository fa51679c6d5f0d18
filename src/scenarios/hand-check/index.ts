import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { roleName } from '../../services';
import { inferenceQuestion } from '../shared/questions';
import { handCheck, NOT_OWNER } from '../shared/role-steps';
import { examples } from './examples';

export default defineScenario({
  id: 'hand-check',
  family: 'permission-denied',
  title: 'Check a role assignment by hand',
  stage: 'authorise',
  needs: [],
  rules: [
    {
      strength: 'strong',
      oneOf: [
        'how do I check my role',
        'how can I check my role',
        'how do I check my access',
        'how can I check my access',
        'how do I check my permissions',
        'how can I check my permissions',
        'how to check my role',
        'how to check my access',
        'check whether I have the role',
        'which role do I have on',
        'what role do I have on',
        'check my role assignment',
      ],
    },
  ],
  explain: (evidence) => ({
    headline: words('Locksmith can check your access; by hand it takes three steps in the portal.'),
    cause: prose`Calls to models need a role with data actions on the Azure AI resource itself, for example ${roleName('foundryUser')} on a Foundry resource. ${NOT_OWNER}`,
    steps: [
      ...handCheck(evidence),
      {
        does: 'check-access',
        text: words(
          'Or press Check my access here, or type check and the endpoint, resource id or name of the account.',
        ),
      },
    ],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.foundryRbac],
  examples,
});
