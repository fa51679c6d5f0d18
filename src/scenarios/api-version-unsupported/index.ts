import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words, type Prose, type Snippet } from '../../prose';
import { serviceById, type ServiceId } from '../../services';
import { nearAzureAi } from '../shared/general';
import { serviceOf } from '../shared/service';
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
    : prose`${words(evidence.servedVersion === undefined ? 'This route' : 'Resource Manager')} does not serve the api-version ${version}.`;
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

/** Services of the classic OpenAI routes: all that these have is on the route without versions, too. */
const OF_MODELS: ReadonlySet<ServiceId> = new Set(['openai', 'anthropic', 'inference']);

/** The service that was called, where it has versions of its own. */
function ownVersions(evidence: Evidence): ServiceId | undefined {
  const service = serviceOf(evidence);
  return service === undefined || OF_MODELS.has(service) ? undefined : service;
}

const NO_ACCESS = 'This is no question of access.';

const causeOfModels = (evidence: Evidence): Prose =>
  saysOneOf(evidence, TOO_OLD)
    ? words('The model or feature came after this api-version; the message names the first one that has it.')
    : words(
        `The classic routes take a dated version in the URL, and each feature, model and preview exists only in some of them; previews are switched off after a while. ${NO_ACCESS}`,
      );

const stepsOfModels = (evidence: Evidence): readonly Step[] => [
  {
    does: 'build-client',
    text: words('Best: leave versions behind. The route /openai/v1/ takes none and has every current feature.'),
    snippet: saysOneOf(evidence, RESPONSES) ? responsesCall(evidence) : keylessClient(evidence),
  },
  // The route /models had previews alone, and is retired.
  ...(serviceOf(evidence) === 'inference'
    ? []
    : [{ does: 'change-call', text: setVersion(evidence), snippet: versionCode(evidence) } as const]),
];

/** The version in the call that settles access to the service. */
const versionIn = (call: Snippet): string | undefined => /api-version=([\w.-]{1,30})/.exec(call.text)?.[1];

function stepsOfService(evidence: Evidence, service: ServiceId): readonly Step[] {
  const call = keylessClient(evidence, 'rest');
  const version = versionIn(call);
  return [
    {
      does: 'change-call',
      text: prose`Set the version to ${version ?? 'that'}, as in this call, which ${words(serviceById(service).title)} serves today:`,
      snippet: call,
    },
    {
      does: 'build-client',
      text: words('With the client library of the service: update its package, and set no version. It sends its own.'),
      snippet: codeLanguage(evidence) === 'rest' ? undefined : keylessClient(evidence),
    },
  ];
}

/** Resource Manager lists what it would take. */
const stepsOfTemplates = (served: string): readonly Step[] => [
  {
    does: 'change-template',
    text: prose`Set the version to ${served}, the newest stable one that the message lists. In Bicep and in azapi of Terraform it stands behind the @ of the type, in a template in apiVersion, in a URL behind api-version=.`,
  },
  {
    does: 'install',
    text: words(
      'A tool that writes the version itself (a provider, a module, an SDK) is too old or too new: update it.',
    ),
  },
];

function explained(evidence: Evidence): Explanation {
  const service = ownVersions(evidence);
  const served = evidence.servedVersion?.value;
  if (served !== undefined)
    return {
      headline: headline(evidence),
      cause: words(
        `Resource Manager serves each type of resource in some versions and regions; the message lists both. ${NO_ACCESS}`,
      ),
      steps: stepsOfTemplates(served),
    };
  if (service !== undefined)
    return {
      headline: headline(evidence),
      cause: words(
        `Each Azure AI service has versions of its own, and its previews are switched off after a while. ${NO_ACCESS}`,
      ),
      steps: stepsOfService(evidence, service),
    };
  return { headline: headline(evidence), cause: causeOfModels(evidence), steps: stepsOfModels(evidence) };
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
    ...nearAzureAi({
      strength: 'certain',
      when: ({ servedVersion }) => servedVersion !== undefined,
      whenInWords: 'the supported versions are listed',
    }),
  ],
  explain: explained,
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
