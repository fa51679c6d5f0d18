import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { inferenceQuestion } from '../shared/questions';
import { causes } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'unauthorised-without-reason',
  family: 'token-rejected',
  title: '401 from Azure AI without a reason',
  stage: 'authenticate',
  needs: [],
  rules: [],
  headline: () => words('A bare 401 from Azure AI: the sign-in was not accepted, or a role is missing.'),
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
