import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, snippet, words } from '../../prose';
import { theResource } from '../shared/naming';
import { inferenceQuestion, needOf } from '../shared/questions';
import { assignRole } from '../shared/role-steps';
import { pageOf, productOf } from '../shared/products';
import { keylessClient } from '../shared/snippets';
import { saysOneOf } from '../shared/said';
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

const UNSET = snippet('Bash')`unset AZURE_OPENAI_API_KEY AZURE_OPENAI_KEY AZURE_API_KEY OPENAI_API_KEY`;

/** In a product its own settings decide; in code the client. */
function withoutKey(evidence: Evidence): readonly [Step, Step] {
  const product = productOf(evidence.claims);
  const environment: Step = {
    does: 'set-environment',
    text: words('Take the key out of the environment of the program (and out of .env files and app settings):'),
    snippet: UNSET,
  };
  return product?.keyless === undefined
    ? [
        environment,
        {
          does: 'build-client',
          text: words('Sign in with Microsoft Entra ID instead:'),
          snippet: keylessClient(evidence),
        },
      ]
    : [
        {
          does: 'change-call',
          text: prose`In ${evidence.claims.product?.value ?? ''} (${product.where}): ${words(product.keyless)}.`,
          link: pageOf(evidence.claims),
        },
        {
          ...environment,
          text: words('Take the key out of its environment too: found there, it is sent in place of the token.'),
        },
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
  ],
  explain: (evidence) =>
    ofTemplate(evidence)
      ? TEMPLATE
      : saysOneOf(evidence, [LISTED])
        ? listing(evidence)
        : {
            headline: prose`Keys are switched off on ${theResource(evidence)}; the call used one.`,
            cause: words(
              'The account has disableLocalAuth = true, often by a policy of the company. The key is right and useless. Where the code names neither key nor credential, clients and libraries around them (LangChain, LiteLLM and others) take AZURE_OPENAI_API_KEY from the environment; a token provider in the code wins over it.',
            ),
            steps: [
              ...withoutKey(evidence),
              assignRole(evidence, needOf(evidence)),
              {
                does: 'enable-identity',
                text: words(
                  'Azure AI Search and other services that call the model: let them use their managed identity, with the same role.',
                ),
              },
            ],
            older: words(
              'Answers on the web say to switch keys on again. A policy will often undo that; signing in without keys is what Microsoft recommends.',
            ),
          },
  asks: inferenceQuestion,
  sources: [SOURCES.foundryEntra, SOURCES.foundryAuth],
  examples,
});
