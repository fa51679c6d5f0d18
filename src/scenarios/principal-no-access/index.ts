import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';
import { sentence, thePrincipal, theResource } from '../shared/naming';
import { inferenceQuestion, needOf } from '../shared/questions';
import { assignRole, NOT_OWNER, waitAndRenew, whichIdentity } from '../shared/role-steps';
import { examples } from './examples';
import { topics } from './topics';

export default defineScenario({
  id: 'principal-no-access',
  family: 'principal-no-access',
  title: 'The identity has no role here',
  stage: 'authorise',
  needs: [],
  refines: ['key-invalid-without-reason', 'permission-denied'],
  rules: [{ strength: 'certain', says: ['Principal does not have access to API/Operation'] }],
  explain: (evidence) => {
    const need = needOf(evidence);
    return {
      headline: prose`The sign-in worked, but ${thePrincipal(evidence)} has no role on ${theResource(evidence)} that allows this call.`,
      cause: prose`${sentence(theResource(evidence))} accepted the token and found no role assignment that allows ${need.title}. Either nobody granted one, or it was granted minutes ago, at a project instead of the account, or to another identity than the one that ran. ${NOT_OWNER}`,
      steps: [assignRole(evidence, need), whichIdentity, waitAndRenew],
      older: prose`Some pages call this an authentication error because the status is 401. The token is fine: a key or a new login does not change the answer.`,
    };
  },
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.foundryErrors, SOURCES.rbacTroubleshooting],
  topics,
  examples,
});
