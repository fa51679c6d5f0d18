import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, snippet, words } from '../../prose';
import { clientOf } from '../../services';
import { OPENAI_DOTNET } from './names';
import { examples } from './examples';

const source = clientOf('Azure.AI.OpenAI')?.source;

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
      oneOf: [
        "type or namespace name 'OpenAIClient'",
        "type or namespace name 'ChatCompletionsOptions'",
        "type or namespace name 'AzureOpenAIClient'",
        "'AzureOpenAIClient' does not contain a definition for",
        "'AzureOpenAIClientOptions' does not contain a definition for",
        "'OpenAIClient' does not contain a definition for",
        "'ChatClient' does not contain a definition for",
      ],
    },
  ],
  explain: () => ({
    headline: prose`Two packages that must fit together are of different generations.`,
    cause: words(
      'Azure.AI.OpenAI is built on the package OpenAI, and Semantic Kernel and others on both. When one was updated alone, the program looks for a type or method that the other does not have. The call never left the machine.',
    ),
    steps: [
      {
        does: 'read',
        text: words('See which versions came together, also indirectly:'),
        snippet: snippet('Bash')`dotnet list package --include-transitive`,
      },
      {
        does: 'install',
        text: words('Update them together, with no pinned version of OpenAI beside Azure.AI.OpenAI:'),
        snippet: snippet('Bash')`dotnet add package Azure.AI.OpenAI
dotnet add package Azure.Identity
dotnet restore --force-evaluate`,
      },
      {
        does: 'install',
        text: words('Or use the package OpenAI alone with the v1 route: then there is nothing to match.'),
      },
    ],
  }),
  sources: [...(source === undefined ? [] : [source]), SOURCES.foundryErrors],
  examples,
});
