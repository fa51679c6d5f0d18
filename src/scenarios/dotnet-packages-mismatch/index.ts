import { SOURCES, type Source } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, snippet, words } from '../../prose';
import { clientOf } from '../../services';
import { keylessClient } from '../shared/snippets';
import { OPENAI_DOTNET } from './names';
import { examples } from './examples';

const source = clientOf('Azure.AI.OpenAI')?.source;

const OPENAI_DOTNET_README: Source = {
  title: 'OpenAI for .NET 2.13.0: how to use it with Azure OpenAI',
  url: 'https://github.com/openai/openai-dotnet#how-to-work-with-azure-openai',
  read: '2026-11-29',
  edition: '2026-08-10',
  confidence: 'package',
};

const bash = snippet('Bash');

const ALONE: Step = {
  does: 'install',
  text: words(
    'Use the package OpenAI alone with the v1 route, as its own page shows for Azure: then there is nothing to match.',
  ),
  snippet: bash`dotnet remove package Azure.AI.OpenAI
dotnet add package OpenAI
dotnet add package Azure.Identity`,
};

const client = (evidence: Evidence): Step => ({
  does: 'build-client',
  text: words('Its client takes the credential like this:'),
  snippet: keylessClient(evidence, 'csharp'),
});

const VERSIONS: Step = {
  does: 'read',
  text: words('See which versions came together, also indirectly:'),
  snippet: bash`dotnet list package --include-transitive`,
};

/** What a framework brings cannot be taken out: its parts must fit. */
const TOGETHER: Step = {
  does: 'install',
  text: words('Or update them together, with no pinned version of OpenAI beside Azure.AI.OpenAI:'),
  snippet: bash`dotnet add package Azure.AI.OpenAI
dotnet add package Azure.Identity
dotnet restore --force-evaluate`,
};

export default defineScenario({
  id: 'dotnet-packages-mismatch',
  family: 'sdk-outdated',
  title: '.NET: packages of different generations',
  stage: 'client',
  needs: [],
  refines: ['sdk-outdated'],
  rules: [
    { strength: 'strong', says: ['Could not load type'], oneOf: OPENAI_DOTNET },
    {
      strength: 'strong',
      oneOf: ["'OpenAIClient' does not contain a definition for"],
    },
  ],
  explain: (evidence) => ({
    headline: prose`Two packages that must fit together are of different generations.`,
    cause: words(
      'Azure.AI.OpenAI is built on the package OpenAI, and Semantic Kernel and others on both. When one was updated alone, the program looks for a type or method that the other does not have. The call never left the machine.',
    ),
    steps:
      evidence.framework === undefined ? [ALONE, client(evidence), VERSIONS, TOGETHER] : [VERSIONS, TOGETHER, ALONE],
  }),
  sources: [OPENAI_DOTNET_README, ...(source === undefined ? [] : [source]), SOURCES.foundryErrors],
  examples,
});
