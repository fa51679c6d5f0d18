import type { Phrase, Step, Way } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { audienceKind, ENDPOINTS, type AudienceKind } from '../../knowledge';
import { prose, words, type Prose } from '../../prose';
import { accountEndpoint } from './questions';
import { keylessClient, terminalCall, tokenExpiry } from './snippets';
import { fitOf, targetOf } from './target';

/** The sentence with which Azure AI refuses a token. Its second half must be there: others print the first one alone. */
export const REJECTED: Phrase = 'Access token is missing, invalid, audience is incorrect';

/** Ways for the refusal: as the service prints it (also cut off), and as people and wrappers retell it. */
export const rejected = (more: Omit<Way, 'strength' | 'says'> & Partial<Pick<Way, 'strength'>>): readonly Way[] => [
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
export const wantedScope = (evidence: Evidence): string => targetOf(evidence).scope;

/** "for https://ai.azure.com" or nothing. */
export const audienceWords = (evidence: Evidence): Prose =>
  evidence.audience === undefined ? [] : prose` It expects a token for ${evidence.audience.value}.`;

/** What host, path, client and scope of this paste say about each other. */
export function fitWords(evidence: Evidence): Prose {
  const endpoint = accountEndpoint(evidence);
  const known = fitOf(evidence);
  if (endpoint === undefined || known === undefined) return [];
  const parts: Prose[] = [];
  if (known.misfits.includes('audience'))
    parts.push(prose` The code asks for ${evidence.tokenScope?.value ?? ''}, which this endpoint does not take.`);
  if (known.misfits.includes('client'))
    parts.push(prose` The client ${known.client?.title ?? ''} does not fit the ${known.facts.title} ${endpoint.host}.`);
  if (known.misfits.includes('path')) parts.push(prose` The path ${endpoint.path} is not one that the host serves.`);
  return parts.flat();
}

/** How long a pasted token has been expired is for the answer to say; that it can be is for us. */
export const REFRESH: Step = {
  text: words(
    'Let the credential get tokens itself (a token provider) instead of storing one: a token lives for about an hour. Restart processes that keep an old one.',
  ),
};

export const rightScope = (evidence: Evidence): Step => ({
  text: prose`Ask for a token for ${wantedScope(evidence)}.`,
  snippet: keylessClient(evidence),
});

export const tryInTerminal = (evidence: Evidence): Step => ({
  text: words('To see whether sign-in and role are right, make one call from a terminal:'),
  snippet: terminalCall(evidence),
});

export const tenantOfToken = (evidence: Evidence): Step => ({
  text: words('See for which tenant and until when Azure CLI gets a token:'),
  snippet: tokenExpiry(wantedScope(evidence)),
});

/** Where older pages and today's service differ on the audience. */
export const OLDER_AUDIENCE: Prose = words(
  'Older pages give https://cognitiveservices.azure.com/.default for everything. Today Microsoft gives https://ai.azure.com/.default for the v1 route, projects and Claude; the OpenAI host takes both, the /models route and services such as Speech want the older one.',
);

/** Whether the endpoint takes one audience only, so that the refusal alone says what was wrong. */
export const isStrict = (evidence: Evidence): boolean => {
  const endpoint = accountEndpoint(evidence);
  return endpoint !== undefined && ENDPOINTS[endpoint.shape].accepts.length === 1;
};
