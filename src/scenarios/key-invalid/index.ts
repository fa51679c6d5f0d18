import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { causes } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'key-invalid',
  family: 'key-invalid',
  title: 'Key and endpoint do not belong together',
  stage: 'authenticate',
  needs: [],
  refines: ['key-invalid-without-reason', 'permission-denied'],
  rules: [{ strength: 'certain', says: ['Access denied due to invalid subscription key'] }],
  headline: ({ evidence }) => prose`${sentence(theResource(evidence))} does not know this key.`,
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
