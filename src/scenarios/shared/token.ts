import { audienceKind, type AudienceKind } from '../../azure-names';
import type { Phrase, Step, Rule } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, words, type Prose } from '../../prose';
import { accountEndpoint } from './questions';
import { keylessClient, terminalCall, tokenExpiry } from './snippets';
import { fitOf, targetOf } from './target';
import { saysOneOf } from './said';

/** The sentence with which Azure AI refuses a token. Its second half must be there: others print the first one alone. */
export const REJECTED: Phrase = 'Access token is missing, invalid, audience is incorrect';

/** Rules for the refusal: as the service prints it (also cut off), and as people and wrappers retell it. */
export const rejected = (more: Omit<Rule, 'strength' | 'says'> & Partial<Pick<Rule, 'strength'>>): readonly Rule[] => [
  { strength: 'certain', ...more, says: [REJECTED] },
  { strength: 'certain', ...more, says: ['Access token is missing', 'audience is incorrect'] },
];

/** The audience that the service said it wants. */
export const wantedAudience = (evidence: Evidence): AudienceKind | undefined => {
  const kind = audienceKind(evidence.audience?.value);
  return kind === 'other' ? undefined : kind;
};

/** The same code once: what a call from a terminal shows can be the very construction shown before. */
export const distinct = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(
    ({ snippet }, i) => snippet === undefined || steps.findIndex((step) => step.snippet?.text === snippet.text) === i,
  );

/** The audience that was asked for, or that the pasted token was made for. */
export const askedAudience = (evidence: Evidence): AudienceKind | undefined =>
  audienceKind(evidence.token?.value.audience) ?? audienceKind(evidence.tokenScope?.value);

/** The scope to ask for: what the service named decides, then the endpoint. */
export const wantedScope = (evidence: Evidence): string => targetOf(evidence).scope.value ?? '';

/** "for https://ai.azure.com" or nothing. */
export const audienceWords = (evidence: Evidence): Prose =>
  evidence.audience === undefined ? [] : prose` It expects a token for ${evidence.audience.value}.`;

/** How pastes show that the client is the class for the classic route. */
export const AZURE_CLASS: readonly Phrase[] = [
  'AzureOpenAI class',
  'class AzureOpenAI',
  'import AzureOpenAI',
  'new AzureOpenAI',
  'AzureOpenAIClient',
  'AzureOpenAI(azure_',
  'AzureOpenAI(api_',
  'AzureOpenAI(model',
  'AzureOpenAI(engine',
  'AzureOpenAI(deployment',
  'AzureOpenAI.makeStatusError',
];

const isAzureClass = (evidence: Evidence): boolean => saysOneOf(evidence, AZURE_CLASS);

/** What host, path and client of this paste say about each other. */
export function misfitWords(evidence: Evidence): Prose {
  const endpoint = accountEndpoint(evidence);
  const known = fitOf(evidence);
  if (endpoint === undefined || known === undefined) return [];
  const parts: Prose[] = [];
  if (known.misfits.includes('client'))
    parts.push(prose` The client ${known.client?.title ?? ''} does not fit the ${known.facts.title} ${endpoint.host}.`);
  if (known.misfits.includes('path')) parts.push(prose` The path ${endpoint.path} is not one that the host serves.`);
  return parts.flat();
}

/** The same, and what they say about the scope. */
export function fitWords(evidence: Evidence): Prose {
  const audience = fitOf(evidence)?.misfits.includes('audience') === true;
  return audience
    ? [
        ...prose` The code asks for ${evidence.tokenScope?.value ?? ''}, which this endpoint does not take.`,
        ...misfitWords(evidence),
      ]
    : misfitWords(evidence);
}

const ON_V1 = new Set(['openai-v1', 'foundry-openai-v1']);

/** The construction that is shown goes another way than the one in the paste: more changes than the scope. */
export function movesRoute(evidence: Evidence): boolean {
  const known = fitOf(evidence);
  if (known === undefined) return false;
  return known.shape === 'foundry-models' || known.misfits.some((misfit) => misfit === 'client' || misfit === 'path');
}

/** What changes beside the scope, in words; nothing where the route stays. */
export function routeWords(evidence: Evidence): Prose {
  const known = fitOf(evidence);
  if (known === undefined) return [];
  const { service, base } = targetOf(evidence);
  if (service === 'openai' && known.shape === 'foundry-models')
    return prose` The route changes too: /models belongs to the retired Azure AI Inference SDK, so the base URL is now ${base.text}, with this scope.`;
  if (service === 'openai' && ON_V1.has(known.shape) && isAzureClass(evidence))
    return words(
      ' The class changes too: AzureOpenAI adds an api-version, which the v1 route refuses. The class OpenAI belongs to this base URL.',
    );
  if (service === 'openai' && !ON_V1.has(known.shape) && evidence.language?.value !== 'rest')
    return prose` The code shown uses the v1 route: base URL ${base.text}, the OpenAI client, no api-version. AzureOpenAI with the bare host and the same scope works as well.`;
  if (service === 'foundry' && (known.misfits.includes('client') || isAzureClass(evidence)))
    return words(
      ' The client changes too: the endpoint of a project belongs to AIProjectClient, which asks for this scope by itself and hands out an OpenAI client.',
    );
  if (service === 'anthropic' && known.misfits.includes('client'))
    return words(" The client changes too: this route speaks Anthropic's format, so it needs Anthropic's client.");
  return [];
}

/** How long a pasted token has been expired is for the answer to say; that it can be is for us. */
export const REFRESH: Step = {
  does: 'build-client',
  text: words(
    'Let the credential get tokens itself (a token provider) instead of storing one: a token lives for about an hour. Restart processes that keep an old one.',
  ),
};

export const rightScope = (evidence: Evidence): Step => ({
  does: 'build-client',
  text: prose`Ask for a token for ${wantedScope(evidence)}.${routeWords(evidence)}`,
  snippet: keylessClient(evidence),
});

export const tryInTerminal = (evidence: Evidence): Step => ({
  does: 'test-call',
  text: words('To see whether sign-in and role are right, make one call from a terminal:'),
  snippet: terminalCall(evidence),
});

export const tenantOfToken = (evidence: Evidence): Step => ({
  does: 'get-token',
  text: words('See for which tenant and until when Azure CLI gets a token:'),
  snippet: tokenExpiry(wantedScope(evidence)),
});

/** Where older pages and today's service differ on the audience. */
export const OLDER_AUDIENCE: Prose = words(
  'Older pages give https://cognitiveservices.azure.com/.default for everything. Today Microsoft gives https://ai.azure.com/.default for the v1 route, projects and Claude; the OpenAI host takes both, the /models route and services such as Speech want the older one. A page on Claude prints https://ai.cognitiveservices.com/.default: that one is wrong everywhere.',
);
