import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose, type Snippet } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { keylessClient, responsesCall } from '../shared/snippets';
import { codeLanguage } from '../shared/target';
import { OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const MISSING = [
  'Missing required query parameter: api-version',
  'OPENAI_API_VERSION environment variable is missing or empty',
  'Must provide either the `api_version` argument',
  'api-version query parameter (?api-version=) is required',
] as const;

const TOO_OLD = ['is enabled only for api-version'] as const;

/** What the Responses API calls itself in such a message. */
const RESPONSES = ['Responses API'] as const;

function headline(evidence: Evidence): Prose {
  if (saysOneOf(evidence, MISSING)) return words('The call says no api-version, and this route needs one.');
  if (evidence.earliestVersion !== undefined)
    return prose`The call needs api-version ${evidence.earliestVersion.value} or later.`;
  const version = evidence.apiVersion?.value;
  return version === undefined
    ? words('This route does not serve the api-version that the call uses.')
    : prose`This route does not serve the api-version ${version}.`;
}

/** The newest stable version; a message that names another one knows better. */
const STABLE = '2024-10-21';
const neededVersion = ({ earliestVersion }: Evidence): string => earliestVersion?.value ?? STABLE;

/** Where products keep their settings. */
const SETTINGS: Readonly<Record<string, string>> = { 'Spring AI': 'application.properties' };

function setVersion(evidence: Evidence): Prose {
  const version = neededVersion(evidence);
  const product = evidence.claims.product?.value;
  const which =
    evidence.earliestVersion === undefined
      ? prose`one that exists: the latest stable one is ${version}`
      : prose`${version} or a later one, as the message says`;
  return product === undefined
    ? prose`Or set the version to ${which}.`
    : prose`Or set the version in the settings of ${product}${SETTINGS[product] === undefined ? '' : ` (${SETTINGS[product]})`} to ${which}; an environment variable of another client does not count there.`;
}

/** The version where the paste sets it: an argument of the client, the URL, else the variable that clients read. */
function versionCode(evidence: Evidence): Snippet | undefined {
  // Spring and other products read the version from their own settings.
  if (evidence.claims.product !== undefined) return undefined;
  const version = slot('api version', neededVersion(evidence));
  const now = evidence.apiVersion?.value;
  if (now === undefined) return snippet('Bash')`export OPENAI_API_VERSION="${version}"`;
  switch (codeLanguage(evidence)) {
    case 'python':
      return snippet('PlainText')`api_version="${version}",  # in place of "${slot('version', now)}"`;
    case 'javascript':
      return snippet('PlainText')`apiVersion: "${version}"`;
    case 'rest':
      return snippet('PlainText')`?api-version=${version}`;
    default:
      return snippet('PlainText')`api-version: ${version} (in place of ${slot('version', now)})`;
  }
}

export default defineScenario({
  id: 'api-version-unsupported',
  family: 'api-version-unsupported',
  title: 'The api-version is missing or not served',
  stage: 'route',
  needs: [],
  refines: ['resource-not-found'],
  rules: [
    { strength: 'certain', oneOf: TOO_OLD },
    { strength: 'certain', says: [TOO_OLD[0]], oneOf: RESPONSES },
    { strength: 'certain', oneOf: [MISSING[0], MISSING[1], MISSING[2]], unlessShows: OF_ANOTHER_SERVICE },
    { strength: 'certain', says: ['API version not supported'], unlessShows: OF_ANOTHER_SERVICE },
    ...nearAzureAi({ strength: 'certain', says: ['does not support the API version'] }),
  ],
  explain: (evidence) => ({
    headline: headline(evidence),
    cause: saysOneOf(evidence, TOO_OLD)
      ? words('The model or feature came after this api-version; the message names the first one that has it.')
      : words(
          'The classic routes take a dated version in the URL, and each feature, model and preview exists only in some of them; previews are switched off after a while. This is no question of access.',
        ),
    steps: [
      {
        does: 'build-client',
        text: words('Best: leave versions behind. The route /openai/v1/ takes none and has every current feature.'),
        snippet: saysOneOf(evidence, RESPONSES) ? responsesCall(evidence) : keylessClient(evidence),
      },
      {
        does: 'change-call',
        text: setVersion(evidence),
        snippet: versionCode(evidence),
      },
    ],
  }),
  sources: [
    {
      title: 'Azure OpenAI in Foundry: API version lifecycle',
      url: 'https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle',
      read: '2026-11-29',
      edition: '2026-03-19',
      confidence: 'documented',
    },
    SOURCES.inferenceMigration,
  ],
  examples,
});
