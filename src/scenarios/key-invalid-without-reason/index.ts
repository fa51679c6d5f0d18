import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { causes } from './causes';
import { examples } from './examples';

/** Words of Azure's older AI services and of the clients around them. */
const SURROUNDINGS = [
  'ProjectOxford',
  'cognitive services',
  'computer-vision',
  'text analytics',
  'semantic_kernel',
  'SpeechConfig',
];

/** The SDK of Speech prints the same for key, region and token. */
const OF_SPEECH = ['SpeechConfig', 'Speech SDK', 'WebSocket upgrade failed', 'cognitiveservices.speech'];

export default defineScenario({
  id: 'key-invalid-without-reason',
  family: 'key-invalid',
  title: 'Access denied: the key or the region is wrong',
  stage: 'authenticate',
  needs: [],
  refines: ['unauthorised-without-reason'],
  rules: [
    { strength: 'strong', says: ['401 (Access Denied)'], oneOf: SURROUNDINGS },
    { strength: 'strong', says: ['Authentication error (401)'], oneOf: OF_SPEECH },
    { strength: 'strong', says: ['Please check subscription information and region name'] },
  ],
  headline: ({ evidence }) =>
    prose`${sentence(theResource(evidence))} refused the sign-in: the key, or the region that goes with it, is wrong.`,
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
