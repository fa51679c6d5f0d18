import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { theResource } from '../shared/naming';
import { inferenceQuestion, needOf } from '../shared/questions';
import { assignRole } from '../shared/role-steps';
import { serviceOf } from '../shared/service';
import { pageOf, productOf } from '../shared/products';
import { keylessClient } from '../shared/snippets';
import { saysOneOf } from '../shared/said';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';
import type { ServiceId } from '../../services';
import { examples } from './examples';

const ofTemplate = ({ language }: Evidence): boolean =>
  language?.value === 'terraform' || language?.value === 'bicep' || language?.value === 'azd';

/** A template that reads keys fails where there are none; no client is involved. */
const TEMPLATE: Explanation = {
  headline: words('The template lists the keys of an account whose keys are switched off.'),
  cause: words(
    'A data source, output or module of the template calls listKeys (in Terraform azapi_resource_action, or primary_access_key of the account). With disableLocalAuth = true, Resource Manager refuses that to everybody.',
  ),
  steps: [
    {
      does: 'change-template',
      text: words(
        'Take the part out that lists keys (the message names the module and the line), and whatever uses it; give the app a role in its place. If a module brings it, look for its option or a newer version.',
      ),
    },
    {
      does: 'change-account',
      text: words(
        'Or allow keys on the account (disableLocalAuth = false, in azurerm local_auth_enabled = true); a policy of the company may forbid that.',
      ),
    },
  ],
};

/** Skills and vectorizers hold the key in their definition: no program of yours sends it. */
const bySearch = ({ claims }: Evidence): boolean => claims.runsOn.some(({ value }) => value === 'search-service');

const SEARCH: readonly Step[] = [
  {
    does: 'change-call',
    text: words(
      'In the definition of the skill or vectorizer take apiKey out (and authIdentity, unless a user-assigned identity is meant): then Azure AI Search signs in with its own managed identity.',
    ),
  },
  {
    does: 'enable-identity',
    text: words('Switch on the managed identity of the search service; the id that it prints gets the role:'),
    snippet: snippet(
      'Bash',
    )`az search service update --name "${slot('search service', undefined)}" --resource-group "${slot('resource group', undefined)}" --identity-type SystemAssigned --query identity.principalId --output tsv`,
  },
];

const UNSET = snippet('Bash')`unset AZURE_OPENAI_API_KEY AZURE_OPENAI_KEY AZURE_API_KEY OPENAI_API_KEY`;

const UNSET_OF_CLAUDE = snippet('Bash')`unset ANTHROPIC_FOUNDRY_API_KEY`;

/** Whose clients take a key from the environment without being told to; of the others, the program's own code does. */
const KEY_OF_ENVIRONMENT: Readonly<Partial<Record<ServiceId, typeof UNSET>>> = {
  openai: UNSET,
  inference: UNSET,
  foundry: UNSET,
  anthropic: UNSET_OF_CLAUDE,
};

const unsetFor = (evidence: Evidence): typeof UNSET | undefined => KEY_OF_ENVIRONMENT[serviceOf(evidence) ?? 'openai'];

const FROM_ENVIRONMENT =
  ' Where the code names neither key nor credential, clients and libraries around them (LangChain, LiteLLM and others) take AZURE_OPENAI_API_KEY from the environment; a token provider in the code wins over it.';

const CALLING_SERVICES: Step = {
  does: 'enable-identity',
  text: words(
    'Azure AI Search and other services that call the model: let them use their managed identity, with the same role.',
  ),
};

const signInInstead = (evidence: Evidence): Step => ({
  does: 'build-client',
  text: words('Sign in with Microsoft Entra ID instead:'),
  snippet: keylessClient(evidence),
});

/** In a product its own settings decide; in code the client. */
function withoutKey(evidence: Evidence): readonly [Step, Step] {
  const product = productOf(evidence.claims);
  const unset = unsetFor(evidence);
  if (product?.keyless !== undefined)
    return [
      {
        does: 'change-call',
        text: prose`In ${evidence.claims.product?.value ?? ''} (${product.where}): ${words(product.keyless)}.`,
        link: pageOf(evidence.claims),
      },
      {
        does: 'set-environment',
        text: words('Take the key out of its environment too: found there, it is sent in place of the token.'),
        snippet: unset,
      },
    ];
  if (unset === undefined)
    return [
      signInInstead(evidence),
      {
        does: 'set-environment',
        text: words('Take the key out of the code, of .env files and of the app settings: nothing takes it any more.'),
      },
    ];
  return [
    {
      does: 'set-environment',
      text: words('Take the key out of the environment of the program (and out of .env files and app settings):'),
      snippet: unset,
    },
    signInInstead(evidence),
  ];
}

/** What Resource Manager answers to whoever lists the keys: no call to a model was made yet. */
const LISTED = 'disableLocalAuth is set to be true';

const listing = (evidence: Evidence): Explanation => ({
  headline: prose`The keys of ${theResource(evidence)} cannot be listed: they are switched off.`,
  cause: words(
    'A template, script or tool asks Resource Manager for the keys (listKeys, az cognitiveservices account keys list). With disableLocalAuth = true there are none for anybody, whatever the role.',
  ),
  steps: [
    {
      does: 'change-template',
      text: words(
        'Take out the part that lists keys (in Bicep listKeys(), often an output; in Terraform primary_access_key; in scripts keys list) and whatever uses it, and let the program sign in:',
      ),
      snippet: keylessClient(evidence),
    },
    assignRole(evidence, needOf(evidence)),
    {
      does: 'change-account',
      text: words('Or allow keys on the account (disableLocalAuth = false); a policy of the company may forbid that.'),
    },
  ],
});

/** Who has a status or code as well has a call that failed, perhaps for another reason. */
const isToldAlone = ({ claims: { keysOff }, statuses, errorCodes }: Evidence): boolean =>
  /^key.{0,10} auth/.test(keysOff?.value ?? '') && statuses.length === 0 && errorCodes.length === 0;

export default defineScenario({
  id: 'key-auth-disabled',
  family: 'key-auth-disabled',
  title: 'Keys are switched off on this resource',
  stage: 'authenticate',
  needs: [],
  refines: ['foundry-portal-permission', 'permission-denied'],
  rules: [
    { strength: 'certain', codes: ['AuthenticationTypeDisabled'] },
    { strength: 'certain', says: ['Key based authentication is disabled for this resource'] },
    { strength: 'certain', says: [LISTED] },
    {
      strength: 'strong',
      oneOf: AZURE_AI_WORDS,
      orShows: OF_AZURE_AI,
      when: isToldAlone,
      whenInWords: 'signing in with keys is said to be switched off, and no other error is told',
    },
  ],
  explain: (evidence) =>
    ofTemplate(evidence)
      ? TEMPLATE
      : saysOneOf(evidence, [LISTED])
        ? listing(evidence)
        : {
            headline: prose`Keys are switched off on ${theResource(evidence)}; the call used one.`,
            cause: words(
              `The account has disableLocalAuth = true, often by a policy of the company. The key is right and useless.${unsetFor(evidence) === UNSET ? FROM_ENVIRONMENT : ''}`,
            ),
            steps: [
              ...(bySearch(evidence) ? SEARCH : withoutKey(evidence)),
              assignRole(evidence, needOf(evidence), bySearch(evidence) ? 'openAiUser' : undefined),
              ...(unsetFor(evidence) === UNSET && !bySearch(evidence) ? [CALLING_SERVICES] : []),
            ],
            older: words(
              'Answers on the web say to switch keys on again. A policy will often undo that; signing in without keys is what Microsoft recommends.',
            ),
          },
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.foundryAuth],
  examples,
});
