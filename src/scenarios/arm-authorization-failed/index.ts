import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';
import { actionQuestion, ofAzure } from '../shared/arm';
import { causes, place, shortAction, whom } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'arm-authorization-failed',
  family: 'arm-authorization-failed',
  title: 'Azure Resource Manager refuses the action',
  stage: 'authorise',
  needs: [],
  refines: ['api-version-unsupported'],
  rules: [
    ...ofAzure({ strength: 'certain', says: ['does not have authorization to perform action'] }),
    ...ofAzure({ strength: 'certain', says: ['does not have permission to perform action'] }),
    ...ofAzure({ strength: 'strong', codes: ['AuthorizationFailed'] }),
  ],
  headline: ({ evidence }) => prose`${whom(evidence)} may not do ${shortAction(evidence)}${place(evidence)}.`,
  causes,
  asks: actionQuestion,
  sources: [SOURCES.hostedPermissions, SOURCES.rbacTroubleshooting, SOURCES.rbacOverview],
  examples,
});
