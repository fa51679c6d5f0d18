import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion } from '../shared/questions';
import { nearAzureAi } from '../shared/general';
import { namesAzureAiHost, OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { causes } from './causes';
import { INSTANT, INSTANT_MODELS } from './instant-access';
import { examples } from './examples';

const named = (evidence: Evidence): Prose => {
  // A client for Azure takes the name of a deployment where others take that of a model.
  const name = evidence.deployment?.value ?? evidence.model?.value;
  return name === undefined ? words('of the name that the call uses') : prose`named ${name}`;
};

export default defineScenario({
  id: 'deployment-not-found',
  family: 'deployment-not-found',
  title: 'There is no deployment of that name',
  stage: 'route',
  needs: [],
  refines: ['model-not-found', 'resource-not-found'],
  rules: [
    {
      strength: 'certain',
      oneOf: ['API deployment for this resource does not exist'],
    },
    {
      strength: 'strong',
      codes: ['DeploymentNotFound'],
      unlessShows: OF_ANOTHER_SERVICE,
      when: namesAzureAiHost,
      whenInWords: 'an Azure AI host stands in the text',
    },
    ...INSTANT.flatMap((phrase) => nearAzureAi({ strength: 'strong', says: [phrase], status: [404] })),
  ],
  headline: ({ evidence }) => prose`${sentence(theResource(evidence))} has no deployment ${named(evidence)}.`,
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration, INSTANT_MODELS],
  examples,
});
