import { proves, suggests, type Cause, type Situation, type Step } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { clientOf } from '../../services';
import { keylessClient } from '../shared/snippets';
import { codeLanguage } from '../shared/target';
import { saysOneOf } from '../shared/said';

const bash = snippet('Bash');

/** Said where the installed package no longer has what the code asks for. */
export const GONE = [
  "cannot import name … from 'azure.ai.projects.models'",
  "'AgentsOperations' object has no attribute",
  "has no attribute 'from_connection_string'",
  'fromConnectionString is not a function',
] as const;

/** Said where the installed package does not have it yet. */
export const NOT_YET = [
  "'AIProjectClient' object has no attribute 'get_openai_client'",
  "'AIProjectClient' object has no attribute 'responses'",
  "__init__() missing 3 required positional arguments: 'subscription_id'",
] as const;

export const AGENTS_GONE = [
  "No module named 'azure.ai.agents'",
  "cannot import name 'agents' from 'azure.ai'",
] as const;

/** First part of a connection string: region, subscription, group and project of a hub. */
export const HUB_ADDRESS = 'api.azureml.ms';

const CONNECTION_STRING: readonly string[] = [...GONE.slice(2), HUB_ADDRESS];

/** Classes of Semantic Kernel that stand in its users' code. */
export const OF_SEMANTIC_KERNEL = ['AzureAIAgent', 'semantic_kernel'] as const;

const has = ({ evidence }: Situation, phrases: readonly string[]): boolean => saysOneOf(evidence, phrases);

const isJavaScript = ({ evidence }: Situation): boolean => codeLanguage(evidence) === 'javascript';

/** The library that imports the package, where the text names one. */
const importer = (situation: Situation): string | undefined => {
  const { framework } = situation.evidence;
  if (framework !== undefined) return clientOf(framework.value)?.title ?? framework.value;
  return has(situation, OF_SEMANTIC_KERNEL) ? 'Semantic Kernel' : undefined;
};

const HISTORY =
  'The package changed between its betas, 1.0 and 2.0: it takes the endpoint of the Foundry project in place of a connection string, classes of agents were renamed or moved, and chat goes through an OpenAI client that it hands out. Nothing was sent yet, so no role matters.';

const pinned = (situation: Situation): Step => ({
  does: 'install',
  text: words(
    'Pin the version that the code was written for (for code of 2025 mostly 1.0.0, with azure-ai-agents beside it):',
  ),
  snippet: isJavaScript(situation)
    ? bash`npm install "@azure/ai-projects@1"`
    : bash`python -m pip install "azure-ai-projects==1.0.0" "azure-ai-agents<2"`,
});

const update = (situation: Situation): Step => ({
  does: 'install',
  text: words('Update the package, and take the sample of the same version:'),
  snippet: isJavaScript(situation)
    ? bash`npm install "@azure/ai-projects@latest" "@azure/identity@latest"`
    : bash`python -m pip install --upgrade "azure-ai-projects>=2" azure-identity`,
});

const withEndpoint = (situation: Situation): Step => ({
  does: 'build-client',
  text: words('Build the client with the endpoint that stands on the overview page of the project:'),
  snippet: isJavaScript(situation)
    ? snippet(
        'TypeScript',
      )`const project = new AIProjectClient(process.env.FOUNDRY_PROJECT_ENDPOINT ?? '', new DefaultAzureCredential());`
    : snippet(
        'Python',
      )`project = AIProjectClient(endpoint=os.environ["FOUNDRY_PROJECT_ENDPOINT"], credential=DefaultAzureCredential())
client = project.get_openai_client()`,
});

const plain = ({ evidence }: Situation): Step => ({
  does: 'build-client',
  text: words('Without a project, the plain OpenAI client does for models:'),
  snippet: keylessClient(evidence),
});

export const causes: readonly Cause[] = [
  {
    id: 'code-older-than-package',
    title: words('The code is older than the installed azure-ai-projects.'),
    usual: 'often',
    for: (situation) => [has(situation, GONE) && suggests(words('what the code asks for was renamed or removed'))],
    headline: (situation) =>
      has(situation, CONNECTION_STRING)
        ? words('The code is for an older azure-ai-projects: it takes the project endpoint now.')
        : words('The code is older than the installed azure-ai-projects: a name was changed.'),
    why: () => words(HISTORY),
    steps: (situation) =>
      has(situation, CONNECTION_STRING)
        ? [withEndpoint(situation), update(situation), pinned(situation), plain(situation)]
        : [
            pinned(situation),
            {
              does: 'build-client',
              text: words(
                'Or change the code to the names of the installed version: its changelog says what each is called now.',
              ),
              link: {
                text: 'Changes of azure-ai-projects',
                href: 'https://github.com/Azure/azure-sdk-for-python/blob/main/sdk/ai/azure-ai-projects/CHANGELOG.md',
              },
            },
            withEndpoint(situation),
          ],
  },
  {
    id: 'importing-library-older',
    title: words('A library that imports azure-ai-projects is older than it.'),
    usual: 'seldom',
    for: (situation) => [
      importer(situation) !== undefined &&
        !has(situation, NOT_YET) &&
        proves(prose`${importer(situation) ?? ''} imports it`),
    ],
    against: (situation) => [importer(situation) === undefined && proves(words('no such library is named'))],
    headline: (situation) =>
      prose`This azure-ai-projects is too new for ${importer(situation) ?? ''}: pin it, or upgrade that.`,
    why: (situation) =>
      prose`${importer(situation) ?? ''} was built for an older version of the package and asks for names that it no longer has. ${words(HISTORY)}`,
    steps: (situation) => [
      importer(situation) === 'Semantic Kernel'
        ? {
            does: 'install',
            text: words('Upgrade Semantic Kernel together with the package, so that pip chooses versions that fit:'),
            snippet: bash`python -m pip install --upgrade "semantic-kernel[azure]"`,
          }
        : {
            does: 'install',
            text: prose`Upgrade ${importer(situation) ?? ''} to a version that names this azure-ai-projects.`,
          },
      { ...pinned(situation), text: words('Or pin the package to the version that the library was built for:') },
    ],
  },
  {
    id: 'package-older-than-code',
    title: words('The installed azure-ai-projects is older than the code.'),
    usual: 'sometimes',
    for: (situation) => [has(situation, NOT_YET) && suggests(words('the installed version lacks it'))],
    against: (situation) => [
      has(situation, [...GONE, ...AGENTS_GONE]) && proves(words('what is missing was there in an earlier version')),
    ],
    headline: () => words('The installed azure-ai-projects is older than the code: update it.'),
    why: () => words(HISTORY),
    steps: (situation) => [update(situation), withEndpoint(situation)],
  },
  {
    id: 'agents-package-missing',
    title: words('azure-ai-agents is a package of its own, and is not installed.'),
    usual: 'seldom',
    for: (situation) => [has(situation, AGENTS_GONE) && proves(words('azure-ai-projects 2 no longer brings it'))],
    against: (situation) => [!has(situation, AGENTS_GONE) && proves(words('it is not what is missing'))],
    headline: () => words('The package azure-ai-agents is missing: azure-ai-projects 2 does not bring it.'),
    why: () =>
      words(
        'azure.ai.agents came with azure-ai-projects 1; since 2.0 agents are made with azure.ai.projects itself (models in azure.ai.projects.models). Nothing was sent yet, so no role matters.',
      ),
    steps: (situation) => [
      {
        does: 'install',
        text: words('Install azure-ai-agents, with the version of azure-ai-projects that the code was written for:'),
        snippet: bash`python -m pip install azure-ai-agents "azure-ai-projects<2"`,
      },
      {
        does: 'migrate',
        text: words(
          'Or move to agents of azure-ai-projects 2: the classic agents that azure-ai-agents speaks to retire on 2027-03-31.',
        ),
      },
      withEndpoint(situation),
    ],
  },
];
