import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { keylessClient } from '../shared/snippets';
import { OTHER_SERVICES } from '../shared/surroundings';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const MISSING = [
  'Missing required query parameter: api-version',
  'OPENAI_API_VERSION environment variable is missing or empty',
  'Must provide either the `api_version` argument',
  'api-version query parameter (?api-version=) is required',
] as const;

const TOO_OLD = ['is enabled only for api-version', 'is enabled only for api versions'] as const;

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

export default defineScenario({
  id: 'api-version-unsupported',
  family: 'api-version-unsupported',
  title: 'The api-version is missing or not served',
  stage: 'route',
  needs: [],
  refines: ['resource-not-found'],
  rules: [
    { strength: 'certain', oneOf: TOO_OLD },
    { strength: 'certain', oneOf: [MISSING[0], MISSING[1], MISSING[2]], unless: OTHER_SERVICES },
    { strength: 'certain', says: ['API version not supported'], unless: OTHER_SERVICES },
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
        snippet: keylessClient(evidence),
      },
      {
        does: 'change-call',
        text: setVersion(evidence),
        // Spring and other products read the version from their own settings.
        snippet:
          evidence.claims.product === undefined
            ? snippet('Bash')`export OPENAI_API_VERSION="${slot('api version', neededVersion(evidence))}"`
            : undefined,
      },
    ],
  }),
  sources: [
    {
      title: 'Azure OpenAI in Foundry: API version lifecycle',
      url: 'https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle',
      read: '2026-11-20',
      confidence: 'memory',
    },
    SOURCES.inferenceMigration,
  ],
  examples,
});
