import type { Phrase, Sign } from '../../diagnosis';
import type { Endpoint, Evidence } from '../../evidence';
import { audienceKind } from '../../azure-names';
import { clientOf, isAzureAi, isElsewhere } from '../../services';

/**
 * Words that show that a text is about Azure AI, for `oneOf` of rules whose own words are general. They are compared
 * as letters and digits alone, so one spelling covers AzureOpenAI, azure_openai, Azure OpenAI and azure-openai.
 */
export const AZURE_AI_WORDS: readonly Phrase[] = [
  'Microsoft.CognitiveServices',
  'azure.ai.',
  'Microsoft Foundry',
  'AI Foundry',
  'Foundry project',
  'Foundry agent',
  'Foundry resource',
  'Foundry model',
];

/** Words of programs around the `openai` client: the text may be about Azure, or about openai.com. */
export const OPENAI_CLIENT_WORDS: readonly Phrase[] = [
  'openai.error.',
  'error communicating with openai',
  'OpenAI API',
];

/** API Management with the routes of models behind it. */
const isGatewayToModels = ({ host, path }: Endpoint): boolean =>
  host.endsWith('.azure-api.net') &&
  /\/(?:openai|deployments|chat\/completions|embeddings|responses)(?:\/|$)/.test(path);

const isOfAzureAi = (endpoint: Endpoint): boolean => isAzureAi(endpoint.shape) || isGatewayToModels(endpoint);

/** An endpoint of Azure AI, or of a gateway to it, stands in the text. */
export const namesAzureAiHost = (evidence: Evidence): boolean =>
  evidence.endpoints.some(({ value }) => isOfAzureAi(value));

/** Services whose names alone say that Azure AI is meant; `text analytics` or `claude-` may be anybody's. */
const BY_NAME: ReadonlySet<string> = new Set(['openai', 'foundry']);
const PROVIDER = 'microsoft.cognitiveservices/';

/** What was read of Azure AI: a host, a service, an operation, one of its own clients. */
export const OF_AZURE_AI: Sign = {
  at: ({ endpoints, services, action, dataAction, scope, sdk, audience, tokenScope, azureCode }) =>
    (
      endpoints.find(({ value }) => isOfAzureAi(value)) ??
      services.find(({ value: { id, by } }) => by === 'mark' || BY_NAME.has(id)) ??
      [dataAction, action, scope].find((finding) => finding?.value.toLowerCase().includes(PROVIDER)) ??
      (isOwnClient(sdk?.value) ? sdk : undefined) ??
      azureCode ??
      [audience, tokenScope].find((finding) => isOwnAudience(finding?.value))
    )?.at,
  inWords: 'a host, service, operation or client of Azure AI',
};

const isOwnAudience = (audience: string | undefined): boolean =>
  ['cognitive', 'foundry'].includes(audienceKind(audience) ?? '');

const isOwnClient = (id: string | undefined): boolean => ['inference', 'projects'].includes(clientOf(id)?.speaks ?? '');

/** A client of OpenAI, which serves Azure as well. */
export const OF_OPENAI_CLIENT: Sign = {
  at: ({ sdk, openAiLibrary }) => (clientOf(sdk?.value)?.speaks === 'openai' ? sdk : openAiLibrary)?.at,
  inWords: 'a client of OpenAI, or a library around it',
};

/** A service is named whose errors read like those of Azure AI: a general rule declines there. */
export const OF_ANOTHER_SERVICE: Sign = {
  at: ({ elsewhere }) => elsewhere?.at,
  inWords: 'a host, package or command of another service',
};

/** All endpoints in the text belong to somebody else. */
export const namesOnlyOthers = (evidence: Evidence): boolean =>
  evidence.endpoints.length > 0 && evidence.endpoints.every(({ value }) => isElsewhere(value.shape));

/** An endpoint of Azure AI, or the sign-in endpoint of Microsoft Entra ID, stands in the text. */
export const namesAzureAiOrSignIn = (evidence: Evidence): boolean =>
  evidence.endpoints.some(({ value }) => isOfAzureAi(value) || value.shape === 'sign-in');
