import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { OLDER_AUDIENCE, rejected } from '../shared/token';
import { causes } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'token-rejected',
  family: 'token-rejected',
  title: 'The token is not accepted',
  stage: 'authenticate',
  needs: [],
  refines: ['gateway-token-rejected', 'key-invalid-without-reason'],
  rules: [...rejected({}), { strength: 'strong', says: ['UserError) Invalid token'] }],
  headline: ({ evidence }) => prose`${sentence(theResource(evidence))} did not accept the token.`,
  causes,
  older: OLDER_AUDIENCE,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
