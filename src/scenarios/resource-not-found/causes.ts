import { proves, suggests, hints, type Cause, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { lacksName, oddPath } from '../../services';
import { prose, words, type Prose } from '../../prose';
import { findAccount, listDeployments } from '../shared/account';
import { accountEndpoint } from '../shared/questions';

import { isServerless } from '../shared/serverless';
import { serviceOf } from '../shared/service';
import { keylessClient } from '../shared/snippets';
import { isRealtimeSocket } from '../shared/socket';
import { fitOf, openAiBase, targetOf } from '../shared/target';
import { claudeSettingsFor, pageOf, productOf, settingsFor } from '../shared/products';
import { wantsAccount } from '../shared/frameworks';
import { giveAccount, gotProject, WHY_ACCOUNT } from '../shared/project-endpoint';
import { modelRetired } from '../shared/retired';
import { comparison } from './comparison';
import { operationEnded } from '../shared/ended';
import { previewHeader } from './preview';
import { realtimeRoute } from './realtime';
import { retiredRoute } from './retired-route';
import { pathInEndpoint } from './classic-endpoint';
import { hasRoutesOfItsOwn, projectEndpoint, serviceRoute } from './other-services';
import { serverlessGone } from './serverless';
import { isSpeech, speechRegion } from './speech';

/** Classic routes answer 404 to a URL without api-version. */
const CLASSIC: ReadonlySet<string> = new Set(['openai-deployments', 'foundry-models']);
const lacksVersion = (situation: Situation): boolean =>
  situation.evidence.apiVersion === undefined &&
  situation.evidence.endpoints.some(({ value: { shape } }) => CLASSIC.has(shape));

/** The v1 route, projects and Claude take no api-version of the classic route: to speak of it would mislead. */
const takesVersion = ({ evidence, claims }: Situation): boolean =>
  claims.product === undefined &&
  evidence.apiVersion === undefined &&
  (evidence.endpoints.length === 0 || evidence.endpoints.some(({ value: { shape } }) => OF_CLASSIC.has(shape)));

const OF_CLASSIC: ReadonlySet<string> = new Set([
  'openai-deployments',
  'openai-host',
  'foundry-models',
  'foundry-host',
  'cognitive-host',
]);

/** The person speaks of it: "without api-version", "no api-version in the URL". */
const isClaude = ({ evidence }: Situation): boolean =>
  serviceOf(evidence) === 'anthropic' &&
  evidence.endpoints.every(({ value: { shape } }) => shape !== 'openai-host' || evidence.model !== undefined);

/** The route of Claude was called, and nothing is odd about it. */
const isAtClaude = (situation: Situation): boolean => {
  const endpoint = accountEndpoint(situation.evidence);
  return endpoint?.shape === 'foundry-anthropic' && oddPath(endpoint) === undefined && !isUnsupported(situation);
};

/** The service says itself that the path is none that it serves. */
const isUnsupported = ({ evidence }: Situation): boolean =>
  evidence.errorCodes.some(({ value }) => value === 'api_not_supported');

const isOdd = ({ evidence }: Situation): boolean => {
  const endpoint = accountEndpoint(evidence);
  return (
    endpoint !== undefined && (oddPath(endpoint) !== undefined || fitOf(evidence)?.misfits.includes('path') === true)
  );
};

/** The endpoint as the portal shows it, with no path at all: what clients made for openai.com are often given. */
const isBare = ({ evidence }: Situation): boolean => {
  const endpoint = accountEndpoint(evidence);
  return endpoint !== undefined && /^\/?(?:openai\/?)?$/.test(endpoint.path);
};

/** A project lists what it serves itself: deployments of the account are another matter. */
const isProject = ({ evidence }: Situation): boolean => accountEndpoint(evidence)?.shape === 'foundry-project';

const baseUrl = (evidence: Evidence): Prose => prose`${targetOf(evidence).base.text}`;

/** Where it goes, and what the product adds by itself. */
const inProduct = (evidence: Evidence, name: string): Prose => {
  const product = productOf(evidence.claims);
  return product === undefined
    ? prose`In the settings of ${name} give ${openAiBase(evidence).text} as base URL and the name of the deployment as model; the client adds the rest of the path. In code that is:`
    : prose`In ${name} (${product.where}) write the address and the name of the deployment like this; it adds the rest of the path by itself.`;
};

/** Its settings for models of OpenAI would mislead, and for Claude none are known. */
const isClaudeInProduct = (evidence: Evidence): boolean =>
  serviceOf(evidence) === 'anthropic' && settingsFor(evidence) === undefined;

const build = ({ evidence, claims }: Situation): Step => ({
  does: 'build-client',
  text:
    claims.product !== undefined && isClaudeInProduct(evidence)
      ? prose`In ${claims.product.value} choose Anthropic (not OpenAI) as provider, with a base URL that ends in /anthropic: the client adds /v1/messages itself, so leave that out. In code:`
      : claims.product !== undefined
        ? inProduct(evidence, claims.product.value)
        : evidence.language?.value === 'rest'
          ? words('Call the URL that belongs to the resource: host, then exactly this path.')
          : prose`Build the client with the base URL that belongs to the resource, ${baseUrl(evidence)}. The part after the host must be exactly this; the client adds the rest, and "model" is the name of the deployment.`,
  snippet: settingsFor(evidence) ?? keylessClient(evidence),
  link: isClaudeInProduct(evidence) ? undefined : pageOf(claims),
});

const deployments = ({ evidence }: Situation): Step => ({
  does: 'list-deployments',
  text: words(
    'Check that the deployment exists on this account, letter by letter: "model" is the name of the deployment.',
  ),
  snippet: listDeployments(evidence),
});

const compareHost = ({ evidence }: Situation): Step => ({
  does: 'find-account',
  text: words('Compare the host with the endpoint of the account.'),
  snippet: findAccount(evidence),
});

const ADD_VERSION: Step = {
  does: 'change-call',
  text: words(
    'Or stay on the classic route and put an api-version into the URL: ?api-version=2024-10-21. Without it the answer is 404.',
  ),
};

export const causes: readonly Cause[] = [
  {
    id: 'wrong-path',
    title: words('The base URL that the client was given has too much or too little of the path.'),
    usual: 'often',
    for: (situation) => [
      isOdd(situation) && suggests(words('the path of the call is none that the host serves')),
      isBare(situation) && hints(words('the endpoint has no path')),
      wantsAccount(situation.evidence) && suggests(words("a client for models was given a project's endpoint")),
    ],
    against: (situation) => [
      isRealtimeSocket(situation.evidence) && proves(words('a socket has a route of its own')),
      hasRoutesOfItsOwn(situation.evidence) && proves(words('this service has paths of its own')),
      isServerless(situation.evidence) && proves(words('a serverless endpoint has paths of its own')),
    ],
    headline: (situation) => {
      if (wantsAccount(situation.evidence)) return prose`404: ${gotProject(situation.evidence)}`;
      if (isBare(situation)) return prose`404: the endpoint that the client was given lacks the path /openai/v1/.`;
      const path = accountEndpoint(situation.evidence)?.path;
      return path !== undefined && lacksName(path)
        ? words('404: the name of the deployment is empty in the URL of the call.')
        : words('Azure AI answered 404: the path of the URL is none that this resource serves.');
    },
    why: ({ evidence }) => [
      ...words('The resource was reached, so neither key nor role is the matter; what was not found is the path.'),
      ...(wantsAccount(evidence) ? words(` ${WHY_ACCOUNT}`) : []),
      ...comparison(evidence),
    ],
    steps: (situation) =>
      isSpeech(situation)
        ? [compareHost(situation)]
        : [
            wantsAccount(situation.evidence) ? giveAccount(situation.evidence) : build(situation),
            ...(takesVersion(situation) ? [ADD_VERSION] : []),
            ...(isProject(situation) ? [] : [deployments(situation)]),
            compareHost(situation),
          ],
  },
  {
    id: 'no-api-version',
    title: words('The URL of the call has no api-version.'),
    usual: 'seldom',
    for: (situation) => [lacksVersion(situation) && suggests(words('no api-version stands in the URL of the call'))],
    against: (situation) => [
      situation.evidence.apiVersion !== undefined && proves(words('a version is there')),
      situation.claims.product !== undefined && proves(words('the product adds it by itself')),
      !takesVersion(situation) && proves(words('the route that was called takes none')),
      isSpeech(situation) && proves(words('Speech takes none')),
      hasRoutesOfItsOwn(situation.evidence) && proves(words('this service has versions of its own')),
      isServerless(situation.evidence) && proves(words('a serverless endpoint takes none')),
    ],
    headline: () => words('404: the classic route needs an api-version in its URL, and there is none.'),
    why: () =>
      words(
        'Routes with /deployments/<name> take ?api-version=… in the URL and answer 404 without it. The v1 route takes none.',
      ),
    steps: (situation) => [build(situation), ADD_VERSION, deployments(situation)],
  },
  {
    id: 'claude-has-its-own-route',
    title: words('Claude is called at a route that does not serve it.'),
    usual: 'seldom',
    for: (situation) => [isClaude(situation) && suggests(words('a Claude model was called'))],
    against: (situation) => [
      !isClaude(situation) && proves(words('it is no Claude model')),
      isAtClaude(situation) && proves(words('the call went to that route')),
    ],
    headline: () => words('Claude answers under /anthropic only, and another route was called.'),
    why: () =>
      words(
        'Claude models of Foundry have a route of their own, …services.ai.azure.com/anthropic, with a request format of their own. The client adds /v1/messages itself, so the base URL ends in /anthropic.',
      ),
    steps: ({ evidence, claims }) => [
      {
        does: 'build-client',
        text:
          claims.product === undefined
            ? words(
                'Take the client of Anthropic for Foundry (AnthropicFoundry). It adds /v1/messages itself: leave that out of the base URL.',
              )
            : claudeSettingsFor(evidence) !== undefined
              ? prose`In ${claims.product.value} Claude has a provider of its own, and its route another address:`
              : prose`In ${claims.product.value} choose Anthropic (not OpenAI) as provider, with a base URL that ends in /anthropic: the client adds /v1/messages itself, so leave that out. In code:`,
        snippet: claudeSettingsFor(evidence) ?? keylessClient(evidence),
      },
      {
        does: 'list-deployments',
        text: words('"model" is the name of the Claude deployment. List them:'),
        snippet: listDeployments(evidence),
      },
    ],
  },
  speechRegion,
  pathInEndpoint,
  retiredRoute,
  operationEnded,
  projectEndpoint,
  serviceRoute,
  previewHeader,
  realtimeRoute,
  serverlessGone,
  modelRetired,
  {
    id: 'no-such-deployment',
    title: words('There is no deployment of that name on this account.'),
    usual: 'sometimes',
    for: (situation) => [
      situation.known.verdict?.deployments !== undefined &&
        situation.known.verdict.deployments.length === 0 &&
        suggests(words('the account has no deployment')),
    ],
    against: (situation) => [
      isSpeech(situation) && proves(words('Speech has no deployments')),
      hasRoutesOfItsOwn(situation.evidence) && proves(words('this service has no deployments')),
      isServerless(situation.evidence) && proves(words('a serverless endpoint is no deployment of an account')),
    ],
    why: () =>
      words(
        'Some routes answer "Resource not found" where the deployment is not there. No permission is missing: that would be 401 or 403.',
      ),
    steps: (situation) => [deployments(situation), build(situation), compareHost(situation)],
  },
];
