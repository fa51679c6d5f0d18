import { SOURCES } from '../../azure-names';
import { defineScenario, type Phrase, type Step, type Rule } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { oddPath, type Misfit } from '../../services';
import { findAccount, listDeployments } from '../shared/account';
import { inAzureAi, nearAzureAi } from '../shared/general';
import { accountEndpoint, questionOfNamedAccount } from '../shared/questions';
import { keylessClient } from '../shared/snippets';
import {
  AZURE_AI_WORDS,
  namesAzureAiHost,
  namesOnlyOthers,
  OPENAI_CLIENT_WORDS,
  OTHER_SERVICES,
} from '../shared/surroundings';
import { fitOf } from '../shared/target';
import { examples } from './examples';

/** The body of the gateway in front of Azure AI, in its two forms. */
const BODIES: readonly Phrase[] = [
  '"code": "404", "message": "Resource not found"',
  '"statusCode": 404, "message": "Resource not found"',
  'Code: 404 Message: Resource not found',
];

const notElsewhere: Pick<Rule, 'unless' | 'when' | 'whenInWords'> = {
  unless: OTHER_SERVICES,
  when: (evidence) => !namesOnlyOthers(evidence),
  whenInWords: 'no endpoint of another service stands alone in the text',
};

/** Letters and digits of `Error code: 404 - Not found`, and little more. */
const BARE = 24;

const MISFITS: Readonly<Record<Misfit, Prose>> = {
  path: words('the path is none that this host serves'),
  client: words('the client speaks another language than this path'),
  audience: words('the token is asked for another audience'),
  'keys-only': words('this host takes keys only'),
  retired: words('the client is retired'),
};

/** Host, path and client of this paste, compared with what belongs together. */
function comparison(evidence: Evidence): Prose {
  const endpoint = accountEndpoint(evidence);
  const known = fitOf(evidence);
  if (endpoint === undefined || known === undefined) {
    return words(' The text does not show the full URL; it is what decides here.');
  }
  const url = prose` The call went to ${endpoint.host}${endpoint.path} (${words(known.facts.title)})`;
  const odd = oddPath(endpoint);
  if (odd !== undefined) return [...url, ...words(`: ${odd}.`)];
  const wrong = known.misfits.flatMap((misfit, at): Prose => [
    ...words(at === 0 ? ': ' : ', and '),
    ...MISFITS[misfit],
  ]);
  return [...url, ...wrong, ...words('.')];
}

const withoutVersion = (evidence: Evidence): readonly Step[] =>
  evidence.apiVersion === undefined && evidence.endpoint?.value.shape === 'openai-deployments'
    ? [
        {
          does: 'change-call',
          text: words('The classic route needs "?api-version=" in the URL: without it the answer is 404.'),
        },
      ]
    : [];

export default defineScenario({
  id: 'resource-not-found',
  family: 'resource-not-found',
  title: 'The URL is none that the resource serves',
  stage: 'route',
  needs: [],
  rules: [
    { strength: 'strong', oneOf: BODIES, ...notElsewhere },
    {
      strength: 'strong',
      oneOf: BODIES,
      when: namesAzureAiHost,
      whenInWords: 'an Azure AI host stands in the text',
    },
    ...nearAzureAi({ strength: 'strong', says: ['Resource not found'], status: [404] }),
    { strength: 'strong', says: ['AzureException', 'Resource not found'], unless: OTHER_SERVICES },
    { strength: 'strong', says: ['Error: Resource not found'], oneOf: AZURE_AI_WORDS, unless: OTHER_SERVICES },
    { strength: 'strong', says: ['Resource not found'], oneOf: OPENAI_CLIENT_WORDS, ...notElsewhere },
    { strength: 'weak', oneOf: ['404 Resource not found', '404) Resource not found'], ...notElsewhere },
    { strength: 'strong', codes: ['api_not_supported'], unless: OTHER_SERVICES },
    { strength: 'strong', says: ['Requested API is currently not supported'], unless: OTHER_SERVICES },
    ...nearAzureAi({ strength: 'strong', says: ["isn't a valid URI"] }),
    ...nearAzureAi({ strength: 'strong', says: ["Request URL is missing an 'http://' or 'https://' protocol"] }),
    ...nearAzureAi({ strength: 'weak', says: ['Project not found'] }),
    ...nearAzureAi({ strength: 'weak', says: ['Serverless endpoint not found'] }),
    { strength: 'weak', says: ['The request is not valid, HTTP status: 404'] },
    ...nearAzureAi({ strength: 'weak', says: ['404 Not Found'] }),
    {
      strength: 'weak',
      says: ['404 Not Found'],
      unless: OTHER_SERVICES,
      when: ({ length, endpoints }) => length <= BARE && endpoints.length === 0,
      whenInWords: 'the message says hardly more than this',
    },
    ...nearAzureAi({ strength: 'weak', says: ['404 status code (no body)'] }),
    ...nearAzureAi({ strength: 'weak', says: ['ResourceNotFoundError'] }),
    {
      strength: 'weak',
      status: [404],
      unless: OTHER_SERVICES,
      when: (evidence) => namesAzureAiHost(evidence) && inAzureAi(evidence),
      whenInWords: 'an Azure AI host stands in the text',
    },
  ],
  explain: (evidence) => ({
    headline: prose`Azure AI answered 404: the URL of the call is none that this resource serves.`,
    cause: [
      ...words(
        'The resource exists and was reached; what was not found is the path. Usual reasons: the endpoint given to the client has the wrong path (too much of it, or too little), the client belongs to another endpoint, the api-version is missing or wrong, or there is no such deployment.',
      ),
      ...comparison(evidence),
    ],
    steps: [
      {
        does: 'build-client',
        text:
          evidence.language?.value === 'rest'
            ? words('Call the URL that belongs to the resource: host, then exactly this path.')
            : words(
                'Build the client with the base URL that belongs to it. The part after the host must be exactly this; the client adds the rest.',
              ),
        snippet: keylessClient(evidence),
      },
      ...withoutVersion(evidence),
      {
        does: 'list-deployments',
        text: words(
          'Check that the deployment exists on this account, letter by letter: "model" is the name of the deployment.',
        ),
        snippet: listDeployments(evidence),
      },
      {
        does: 'find-account',
        text: words('Compare the host with the endpoint of the account.'),
        snippet: findAccount(evidence),
      },
    ],
    older: words(
      'Older pages give the full target URI of a deployment, or "/models" with the Azure AI Inference SDK. Today one base URL, https://<resource>.openai.azure.com/openai/v1/, serves all models with the openai client.',
    ),
  }),
  asks: questionOfNamedAccount,
  sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration],
  examples,
});
