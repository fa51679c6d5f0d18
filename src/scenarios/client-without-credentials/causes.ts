import { hints, proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, slot, snippet, words } from '../../prose';
import { clientOf, roleName } from '../../services';
import { accountName } from '../shared/naming';
import { productOf, settingsFor } from '../shared/products';
import { serviceOf } from '../shared/service';
import { keylessClient } from '../shared/snippets';
import { saysOneOf } from '../shared/said';

/** Two things of which one may be given. */
export const TWO = [
  'arguments are mutually exclusive; only one can be passed at a time',
  'baseURL and endpoint are mutually exclusive',
  'base_url and azure_endpoint are mutually exclusive',
  'base_url and resource are mutually exclusive',
  'Azure authentication cannot be combined with option.WithAPIKey',
] as const;

/** Of the address, not of the credential. */
const TWO_ADDRESSES: readonly string[] = TWO.slice(1, 4);

export const NO_ENDPOINT = [
  'Must provide one of the `base_url` or',
  'Azure OpenAI endpoint is required',
  'Azure AI project endpoint is required',
  'Azure OpenAI resource name setting is missing',
  'Please provide an Azure OpenAI endpoint',
  'Did not find azure_endpoint',
  'Did not find azure_openai_endpoint',
  'azure: authentication requires azure.WithEndpoint',
] as const;

/** What the plain client of openai.com says, whoever built it. */
export const PLAIN = 'api_key client option must be set either by passing api_key to the client';

const has = ({ evidence }: Situation, phrases: readonly string[]): boolean => saysOneOf(evidence, phrases);

const between = ({ evidence: { framework, claims } }: Situation): string | undefined =>
  claims.product?.value ?? (framework && (clientOf(framework.value)?.title ?? framework.value));

/** What the client for Go says where it has a credential alone. */
const GO_ENDPOINT = 'azure: authentication requires azure.WithEndpoint';

const build = ({ evidence }: Situation): Step =>
  saysOneOf(evidence, [GO_ENDPOINT])
    ? {
        does: 'build-client',
        text: words('Give the client the endpoint beside the credential: the bare host, and an api-version.'),
        snippet: snippet('Go')`client := openai.NewClient(
	azure.WithEndpoint("https://${slot('resource', accountName(evidence))}.openai.azure.com", "2024-10-21"),
	azure.WithTokenCredential(credential),
)`,
      }
    : {
        does: 'build-client',
        text: words('Give the client its endpoint and a token provider; then no key is needed.'),
        snippet: keylessClient(evidence),
      };

const ofClaude = (evidence: Evidence): boolean => serviceOf(evidence) === 'anthropic';

const environment = ({ evidence }: Situation): Step => ({
  does: 'set-environment',
  text: words('See what the process has.'),
  snippet: ofClaude(evidence)
    ? snippet('Bash')`env | grep -o '^\\(AZURE\\|ANTHROPIC\\)_[A-Z_]*'`
    : snippet('Bash')`env | grep -o '^\\(AZURE\\|OPENAI\\)_[A-Z_]*'`,
});

const role = ({ evidence }: Situation): Step => ({
  does: 'grant',
  text: prose`With a token provider, the identity that runs the program needs a role on the resource, for example ${roleName(ofClaude(evidence) ? 'cognitiveServicesUser' : 'openAiUser')}.`,
});

const EMPTY =
  'No request was sent. The argument is missing in the code and the environment variable that could stand in for it is empty in this process (a .env file counts only where something loads it).';

export const causes: readonly Cause[] = [
  {
    id: 'nothing-given',
    title: words('Neither key nor token provider was given, and the variable for it is empty.'),
    usual: 'often',
    headline: (situation) =>
      has(situation, NO_ENDPOINT)
        ? words('The client was made without the endpoint of the Azure resource.')
        : words('The client was made without any credentials, so it refused to start.'),
    why: () => words(EMPTY),
    steps: (situation) => [build(situation), environment(situation), role(situation)],
  },
  {
    id: 'two-things-given',
    title: words('Two things were given of which only one may be given.'),
    usual: 'seldom',
    for: (situation) => [has(situation, TWO) && proves(words('the message says so'))],
    against: (situation) => [!has(situation, TWO) && proves(words('the message says something else'))],
    headline: (situation) =>
      has(situation, TWO_ADDRESSES)
        ? words('The client was given two addresses: keep the base URL or the resource, not both.')
        : words('The client was given a key and a token provider: only one may be given.'),
    why: (situation) =>
      has(situation, TWO_ADDRESSES)
        ? words(
            'A base URL and an endpoint or resource exclude each other: the client makes the one from the other. One of them often comes unseen from an environment variable (AZURE_OPENAI_ENDPOINT, OPENAI_BASE_URL, ANTHROPIC_FOUNDRY_RESOURCE, ANTHROPIC_FOUNDRY_BASE_URL).',
          )
        : words(
            'A key and a token provider exclude each other. The key often comes unseen from an environment variable (AZURE_OPENAI_API_KEY).',
          ),
    steps: (situation) =>
      has(situation, TWO_ADDRESSES)
        ? [
            {
              does: 'build-client',
              text: words('Give one of the two, for example:'),
              snippet: keylessClient(situation.evidence),
            },
            environment(situation),
          ]
        : [
            {
              does: 'build-client',
              text: words('Keep the token provider and remove the key from code and environment.'),
              snippet: ofClaude(situation.evidence)
                ? snippet('Bash')`unset ANTHROPIC_FOUNDRY_API_KEY`
                : snippet('Bash')`unset AZURE_OPENAI_API_KEY OPENAI_API_KEY`,
            },
            environment(situation),
            role(situation),
          ],
  },
  {
    id: 'plain-client-of-a-library',
    title: words('A library or product built the client for openai.com in place of the one for Azure.'),
    usual: 'seldom',
    for: (situation) => [
      between(situation) !== undefined && suggests(prose`${between(situation) ?? ''} builds the client`),
      has(situation, [PLAIN]) && hints(words('the message is that of the client for openai.com')),
    ],
    against: (situation) => [
      !has(situation, [PLAIN]) && proves(words('the message is that of the client for Azure')),
      between(situation) === undefined && proves(words('no library is named')),
    ],
    headline: (situation) =>
      prose`${between(situation) ?? ''} builds the client for openai.com, so the settings for Azure are not used.`,
    why: (situation) =>
      prose`The message comes from the client for openai.com, which asks for OPENAI_API_KEY. ${between(situation) ?? ''} chose it for at least one part (often embeddings, memory or a second model), although the rest is set up for Azure. No request was sent.`,
    steps: (situation) => [
      {
        does: 'change-call',
        text:
          productOf(situation.claims) === undefined
            ? prose`Name the provider for Azure in every part that uses a model or embeddings (in most wrappers model="azure/<deployment>", or a class with Azure in its name), with its own variables.`
            : prose`Name the provider for Azure in every part (${productOf(situation.claims)?.where ?? ''}${productOf(situation.claims)?.also === undefined ? '' : `; also ${productOf(situation.claims)?.also ?? ''}`}):`,
        ...(settingsFor(situation.evidence) && { snippet: settingsFor(situation.evidence) }),
      },
      environment(situation),
      {
        does: 'set-environment',
        text: words(
          'Or let the plain client go to Azure: OPENAI_BASE_URL with https://<resource>.openai.azure.com/openai/v1/, OPENAI_API_KEY with a key of that resource, and the name of the deployment as model.',
        ),
      },
    ],
  },
];
