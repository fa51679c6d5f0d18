import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { inferenceQuestion } from '../shared/questions';
import { causes } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'forbidden-without-reason',
  family: 'permission-denied',
  title: '403 from Azure AI without a reason',
  stage: 'authorise',
  needs: [],
  refines: ['unauthorised-without-reason'],
  rules: [],
  headline: () => words('A bare 403 from Azure AI: a missing role or a closed network.'),
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
