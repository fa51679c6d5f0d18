import { SOURCES } from '../../azure-names';
import { defineScenario, type Situation } from '../../diagnosis';
import { prose } from '../../prose';
import { theCaller } from '../shared/caller';
import { theResource } from '../shared/naming';
import { inferenceQuestion, needOf } from '../shared/questions';
import { roleCauses, roleIsMissing, roleMissingSteps } from '../shared/role-causes';
import { IDENTITY_PAGE } from '../shared/role-elsewhere';
import { NOT_OWNER } from '../shared/role-steps';
import { examples } from './examples';

const whoLacks = ({ evidence, claims }: Situation) =>
  prose`The sign-in worked, but ${theCaller(evidence, claims)} has no role on ${theResource(evidence)} that allows this call.`;

export default defineScenario({
  id: 'principal-no-access',
  family: 'principal-no-access',
  title: 'The identity has no role here',
  stage: 'authorise',
  needs: [],
  refines: ['key-invalid-without-reason', 'permission-denied'],
  rules: [
    { strength: 'certain', says: ['Principal does not have access to API/Operation'] },
    { strength: 'certain', says: ['Principal does not have access to API/Operation'], oneOf: IDENTITY_PAGE },
  ],
  headline: roleIsMissing,
  causes: roleCauses({
    headline: roleIsMissing,
    why: (situation) =>
      prose`${whoLacks(situation)} It found no role assignment that allows ${needOf(situation.evidence).title}. ${NOT_OWNER}`,
    steps: roleMissingSteps,
  }),
  older: prose`Some pages call this an authentication error because the status is 401. The token is fine: a key or a new login does not change the answer.`,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.foundryErrors, SOURCES.rbacTroubleshooting],
  examples,
});
