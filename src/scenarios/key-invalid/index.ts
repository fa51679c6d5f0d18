import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';
import { nearAzureAi } from '../shared/general';
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
  rules: [
    { strength: 'certain', says: ['Access denied due to invalid subscription key'] },
    { strength: 'strong', says: ['invalid subscription key or wrong API endpoint'] },
    { strength: 'strong', says: ['provide a valid key for an active subscription'] },
    ...nearAzureAi({ strength: 'strong', says: ['Invalid API key'] }),
    ...nearAzureAi({ strength: 'strong', says: ['API key is invalid'] }),
    ...nearAzureAi({ strength: 'strong', says: ['subscription key is invalid'] }),
    ...nearAzureAi({ strength: 'strong', says: ['Invalid Ocp-Apim-Subscription-Key'] }),
    ...nearAzureAi({ strength: 'strong', says: ['credentials are missing or invalid'] }),
    ...nearAzureAi({ strength: 'weak', says: ['Invalid authentication credentials'] }),
    ...nearAzureAi({ strength: 'strong', says: ['API key provided … is invalid'] }),
    ...nearAzureAi({ strength: 'strong', says: ['Invalid subscription key'] }),
  ],
  headline: ({ evidence }) => prose`${sentence(theResource(evidence))} does not know this key.`,
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
