import { SOURCES } from '../../azure-names';
import { defineScenario, type Phrase, type Rule } from '../../diagnosis';
import { words } from '../../prose';
import { inAzureAi, nearAzureAi } from '../shared/general';
import { questionOfNamedAccount } from '../shared/questions';
import {
  AZURE_AI_WORDS,
  namesAzureAiHost,
  namesOnlyOthers,
  OPENAI_CLIENT_WORDS,
  OTHER_SERVICES,
} from '../shared/surroundings';
import { causes } from './causes';
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
  headline: () => words('Azure AI answered 404: the URL of the call is none that this resource serves.'),
  causes,
  older: words(
    'Older pages give the full target URI of a deployment, or "/models" with the Azure AI Inference SDK. Today one base URL, https://<resource>.openai.azure.com/openai/v1/, serves all models with the openai client.',
  ),
  asks: questionOfNamedAccount,
  sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration],
  examples,
});
