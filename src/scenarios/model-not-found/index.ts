import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { listDeployments } from '../shared/account';
import { sentence, theResource } from '../shared/naming';
import { keylessClient } from '../shared/snippets';
import { OTHER_SERVICES } from '../shared/surroundings';
import { questionOfNamedAccount } from '../shared/questions';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const NO_NAME = ['No model specified in request', 'x-ms-model-mesh-model-name'] as const;
const CLIENT_LIST = ['Please provide a valid OpenAI model name in'] as const;

const theModel = (evidence: Evidence): Prose => {
  const name = evidence.model?.value ?? evidence.deployment?.value;
  return name === undefined ? words('the model that the call names') : prose`the model ${name}`;
};

function cause(evidence: Evidence): Prose {
  if (saysOneOf(evidence, NO_NAME))
    return words(
      'One endpoint serves many deployments, so each request must say which one is meant: the field "model" is empty.',
    );
  if (saysOneOf(evidence, CLIENT_LIST))
    return words(
      'The library checks the name against its own list before it calls anybody. "model" takes a name that the library knows; the name of the Azure deployment goes into its own argument (engine, deployment_name or azure_deployment).',
    );
  return words(
    'Sign-in and network are fine. "model" is the name of a deployment, and there is none of that name: the model is not deployed on this account, the deployment is called otherwise, or the call goes to another account or project.',
  );
}

export default defineScenario({
  id: 'model-not-found',
  family: 'model-not-found',
  title: 'There is no such model on this endpoint',
  stage: 'route',
  needs: [],
  refines: ['resource-not-found'],
  rules: [
    { strength: 'certain', codes: ['unknown_model', 'no_model_name'] },
    { strength: 'certain', oneOf: NO_NAME },
    {
      strength: 'certain',
      oneOf: [
        'does not exist in the AOAI resource',
        'invalid_engine_error … Failed to resolve model info for',
        'Failed to resolve model info for',
      ],
    },
    { strength: 'strong', says: ['unknown_model'], unless: OTHER_SERVICES },
  ],
  explain: (evidence) => ({
    headline: saysOneOf(evidence, NO_NAME)
      ? words('The request does not say which model it is for.')
      : prose`${sentence(theResource(evidence))} has no deployment for ${theModel(evidence)}.`,
    cause: cause(evidence),
    steps: [
      {
        does: 'list-deployments',
        text: words('List the deployments of the account: the first column is what "model" must be, letter by letter.'),
        snippet: listDeployments(evidence),
      },
      {
        does: 'build-client',
        text: words('Use that name.'),
        snippet: keylessClient({ ...evidence, deployment: undefined, model: undefined }),
      },
      { does: 'deploy', text: words('If the model is not deployed: deploy it first, then wait five minutes.') },
    ],
  }),
  asks: questionOfNamedAccount,
  sources: [SOURCES.inferenceMigration, SOURCES.foundryErrors],
  examples,
});
