import { SOURCES } from '../../azure-names';
import { defineScenario, type Phrase } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { sentence, theResource } from '../shared/naming';
import { OTHER_SERVICES } from '../shared/surroundings';
import { questionOfNamedAccount } from '../shared/questions';
import { causes } from './causes';
import { examples } from './examples';
import { topics } from './topics';

/** Resource Manager, Kubernetes and hosting services have deployments of their own, and codes of the same name. */
const OTHER_DEPLOYMENTS: readonly Phrase[] = [
  'Deployment … could not be found',
  'Microsoft.Resources/deployments',
  'vercel',
  'deployments.apps',
  'kubernetes',
  ...OTHER_SERVICES,
];

const aboutModels: readonly Phrase[] = [
  'gpt',
  'embedding',
  'Azure',
  'openai',
  'model',
  'llama',
  'mistral',
  'deepseek',
  'foundry',
];

const named = (evidence: Evidence): Prose => {
  const name = evidence.deployment?.value;
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
      oneOf: ['API deployment for this resource does not exist', 'API deployment for the resource does not exist'],
    },
    { strength: 'certain', says: ['If you created the deployment within the last 5 minutes'] },
    ...['deployment not found', 'deployment was not found', 'deployment specified does not exist'].flatMap((phrase) =>
      nearAzureAi({ strength: 'weak', says: [phrase], unless: OTHER_DEPLOYMENTS }),
    ),
    { strength: 'strong', codes: ['DeploymentNotFound'], unless: OTHER_DEPLOYMENTS, oneOf: aboutModels },
    { strength: 'strong', says: ['DeploymentNotFound'], unless: OTHER_DEPLOYMENTS, oneOf: aboutModels },
  ],
  headline: ({ evidence }) => prose`${sentence(theResource(evidence))} has no deployment ${named(evidence)}.`,
  causes,
  asks: questionOfNamedAccount,
  sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration],
  topics,
  examples,
});
