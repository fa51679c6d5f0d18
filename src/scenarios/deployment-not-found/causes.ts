import { proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, slot, snippet, words } from '../../prose';
import { findAccount, listDeployments } from '../shared/account';
import { works } from '../shared/claimed';
import { pageOf, productOf, settingsFor } from '../shared/products';
import { modelRetired } from '../shared/retired';
import { theResource } from '../shared/naming';
import { keylessClient } from '../shared/snippets';
import { codeLanguage } from '../shared/target';
import { instantAccess } from './instant-access';

/** The classic route without its `/deployments/<name>`: no name can be found there. */
const lacksDeployment = ({ evidence }: Situation): boolean =>
  evidence.endpoints.some(
    ({ value: { path } }) => /^\/openai\/(?!v1\b|deployments\/)\w/.test(path) && evidence.deployment === undefined,
  );

const asked = ({ evidence }: Situation): string | undefined =>
  (evidence.deploymentTold === undefined ? evidence.deployment : undefined)?.value ?? evidence.model?.value;

const exists = (situation: Situation): boolean =>
  situation.known.verdict?.deployments?.some(({ name }) => name === asked(situation)) === true;

const toldOther = ({ evidence }: Situation): string | undefined => evidence.deploymentTold?.value;

const list = ({ evidence }: Situation): Step => ({
  does: 'list-deployments',
  text: words(
    'List the deployments of this account. The first column is the name that the code must use, letter by letter.',
  ),
  snippet: listDeployments(evidence),
});

/** With the name that does not exist, the code would only fail again. */
const useName = ({ evidence, claims }: Situation): Step => ({
  does: 'build-client',
  text:
    claims.product === undefined
      ? words('Use that name where the client takes "model" (or the deployment).')
      : prose`Use that name in ${claims.product.value}${productOf(claims) === undefined ? '' : ` (${productOf(claims)?.where ?? ''})`}, wherever a model is named${productOf(claims)?.also === undefined ? ' (also for reviews, titles, summaries, embeddings)' : `, also for ${productOf(claims)?.also ?? ''}`}:`,
  snippet:
    settingsFor({ ...evidence, deployment: undefined, model: undefined }) ??
    keylessClient({ ...evidence, deployment: undefined, model: undefined }),
  link: pageOf(claims),
});

/** The name that somebody tells of, at the place where the call takes it. */
function useToldName(situation: Situation): Step {
  const { evidence, claims } = situation;
  const name = slot('deployment', toldOther(situation));
  const settings = settingsFor({ ...evidence, deployment: evidence.deploymentTold, model: undefined });
  const product = productOf(claims);
  if (settings !== undefined && product !== undefined)
    return {
      does: 'change-call',
      text: prose`In ${claims.product?.value ?? ''} (${product.where}) write that name:`,
      snippet: settings,
      link: pageOf(claims),
    };
  return {
    does: 'change-call',
    text: words('Change this one argument:'),
    snippet:
      codeLanguage(evidence) === 'javascript'
        ? snippet('PlainText')`model: "${name}"`
        : snippet('PlainText')`model="${name}",`,
  };
}

/** Minutes within which a new deployment may not answer yet, and after which it surely does. */
const NEW = 10;
const OLD = 60;

export const causes: readonly Cause[] = [
  {
    id: 'name-of-the-deployment',
    title: words('The name that is sent is not the name of a deployment.'),
    usual: 'often',
    against: (situation) => [exists(situation) && proves(words('there is a deployment of that name'))],
    why: ({ evidence }) => [
      ...words(
        'Sign-in, role and network are fine: the call reached the resource. It asks for a deployment that is not there, mostly because the name of the model was used instead of the name of the deployment (only instant access, a preview in few regions, takes the name of a model).',
      ),
      ...(evidence.model === undefined ? [] : prose` The text mentions the model ${evidence.model.value}.`),
    ],
    steps: (situation) => [list(situation), useName(situation)],
  },
  {
    id: 'model-in-place-of-the-deployment',
    title: words('The code sends the name of the model, and the deployment is named otherwise.'),
    usual: 'seldom',
    for: (situation) => [
      toldOther(situation) !== undefined &&
        suggests(prose`the deployment is said to be named ${toldOther(situation) ?? ''}`),
    ],
    against: (situation) => [
      toldOther(situation) === undefined && proves(words('no other name of a deployment is spoken of')),
    ],
    headline: ({ evidence }) =>
      prose`The code asks for ${evidence.model?.value ?? ''}; the deployment is named ${evidence.deploymentTold?.value ?? ''}.`,
    why: () =>
      words(
        'In Azure "model" is the name of the deployment, whatever model is behind it. Sign-in, role and network are fine.',
      ),
    steps: (situation) => [useToldName(situation), list(situation)],
  },
  {
    id: 'no-deployment-in-the-url',
    title: words('The URL of the call names no deployment at all.'),
    usual: 'seldom',
    for: (situation) => [
      lacksDeployment(situation) && proves(words('the path of the call has no /deployments/<name> in it')),
    ],
    against: (situation) => [!lacksDeployment(situation) && proves(words('the path names one, or is not known'))],
    headline: () => words('The URL names no deployment: /deployments/<name> is missing in its path.'),
    why: () =>
      words(
        'The classic route is /openai/deployments/<name>/chat/completions?api-version=…; a client made for openai.com leaves the middle part out. The v1 route needs none: there the name goes into "model".',
      ),
    steps: ({ evidence }) => [
      {
        does: 'build-client',
        text: words(
          'Take the base URL that ends in /openai/v1/ and give the name of the deployment as model; or build the client for Azure (in Go azure.WithEndpoint), which puts /deployments/<name> into the path.',
        ),
        snippet: keylessClient(evidence),
      },
    ],
  },
  {
    id: 'another-account',
    title: words('The deployment is on another account than the one that was called.'),
    usual: 'sometimes',
    for: (situation) => [
      exists(situation) && suggests(words('a deployment of that name is there')),
      works(situation, 'in-the-portal') && suggests(words('the portal shows the deployment')),
    ],
    headline: (situation) =>
      asked(situation) === undefined
        ? prose`The deployment is not on ${theResource(situation.evidence)}, or has another name there.`
        : prose`The deployment ${asked(situation) ?? ''} is not on the account that was called, or has another name there.`,
    why: () =>
      words(
        'The portal shows the deployments of one account, and the code calls the endpoint of one: they are often two. No permission is missing; a role would give 401 or 403.',
      ),
    steps: (situation) => [
      {
        does: 'find-account',
        text: words('Find the account of the endpoint that the code calls, and compare it with the one in the portal.'),
        snippet: findAccount(situation.evidence),
      },
      list(situation),
    ],
  },
  instantAccess,
  modelRetired,
  {
    id: 'another-model-of-the-product',
    title: words('This feature asks another model than the one that works, and that one is not deployed.'),
    usual: 'seldom',
    for: (situation) => [
      situation.claims.product !== undefined &&
        works(situation, 'another-operation') &&
        suggests(words('other parts of the same product work')),
    ],
    against: (situation) => [situation.claims.product === undefined && proves(words('no such product is spoken of'))],
    headline: ({ claims }) =>
      prose`This feature of ${claims.product?.value ?? ''} asks for another model than the chat, and no deployment has that name.`,
    why: ({ claims }) => [
      ...words('Products ask a second model for titles, reviews, summaries or embeddings, under its own default name.'),
      ...(productOf(claims)?.also === undefined ? [] : prose` Here it is ${productOf(claims)?.also ?? ''}.`),
    ],
    steps: (situation) => [
      {
        does: 'deploy',
        text: prose`Set the model of that feature${productOf(situation.claims)?.also === undefined ? '' : ` (${productOf(situation.claims)?.also ?? ''})`} to a deployment that you have, or deploy a model under the name that it asks for.`,
        link: pageOf(situation.claims),
      },
      list(situation),
    ],
  },
  {
    id: 'deployment-too-new',
    title: words('The deployment is only minutes old.'),
    usual: 'seldom',
    for: ({ claims: { deployedFor } }) => [
      deployedFor !== undefined && deployedFor.value <= NEW && suggests(words('it was made minutes ago')),
    ],
    against: ({ claims: { deployedFor } }) => [
      deployedFor !== undefined && deployedFor.value > OLD && proves(words('it is older than that')),
    ],
    headline: () => words('The deployment is minutes old: wait five minutes, then repeat the call.'),
    why: () => words('A new deployment answers after some minutes, while the portal shows it at once.'),
    steps: () => [
      { does: 'wait', text: words('Wait five minutes after the deployment was made, then repeat the call.') },
    ],
  },
];
