import { SOURCES } from '../../azure-names';
import { defineScenario, type Phrase } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { findAccount, listDeployments } from '../shared/account';
import { nearAzureAi } from '../shared/general';
import { sentence, theResource } from '../shared/naming';
import { keylessClient } from '../shared/snippets';
import { OTHER_SERVICES } from '../shared/surroundings';
import { questionOfNamedAccount } from '../shared/questions';
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
  explain: (evidence) => {
    const model = evidence.model?.value;
    return {
      headline: prose`${sentence(theResource(evidence))} has no deployment ${named(evidence)}.`,
      cause: [
        ...prose`Sign-in and network are fine: the call reached the resource. It asks for a deployment that is not there: the name of the model was used instead of the name of the deployment, the deployment is on another account or was deleted, or it is only minutes old.`,
        ...(model === undefined ? [] : prose` The text mentions the model ${model}.`),
      ],
      steps: [
        {
          does: 'list-deployments',
          text: words(
            'List the deployments of this account. The first column is the name that the code must use, letter by letter.',
          ),
          snippet: listDeployments(evidence),
        },
        {
          does: 'build-client',
          text: words('Use that name where the client takes "model" (or the deployment).'),
          // With the name that does not exist, the code would only fail again.
          snippet: keylessClient({ ...evidence, deployment: undefined, model: undefined }),
        },
        {
          does: 'find-account',
          text: words('If the list is of another account than the endpoint: find the account of this endpoint.'),
          snippet: findAccount(evidence),
        },
        { does: 'wait', text: words('After making a deployment, wait five minutes.') },
      ],
    };
  },
  asks: questionOfNamedAccount,
  sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration],
  topics,
  examples,
});
