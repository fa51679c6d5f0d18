import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { keylessClient } from '../shared/snippets';
import { examples } from './examples';

export default defineScenario({
  id: 'assistants-retired',
  family: 'resource-not-found',
  title: 'No such assistant or thread here',
  stage: 'route',
  needs: [],
  refines: ['resource-not-found'],
  rules: [],
  explain: (evidence) => ({
    headline: words('The assistant or thread does not exist on this resource.'),
    cause: words(
      'Assistants and threads belong to one account or project: the id is of another one, or it was deleted. The Azure OpenAI Assistants API itself was retired on 2026-08-26, so calls to it find nothing any more.',
    ),
    steps: [
      {
        does: 'read',
        text: words(
          'Check that the endpoint is that of the project in which the agent was made, and list what is there.',
        ),
        snippet: keylessClient(evidence),
      },
      {
        does: 'migrate',
        text: words('Move from Assistants to the Responses API or to Foundry agents.'),
        link: {
          text: 'Migrate to the new agents',
          href: 'https://learn.microsoft.com/azure/foundry/agents/how-to/migrate',
        },
      },
    ],
  }),
  sources: [
    {
      title: 'Azure OpenAI Assistants API (retired 2026-08-26)',
      url: 'https://learn.microsoft.com/azure/foundry/openai/concepts/assistants',
      read: '2026-11-20',
      confidence: 'observed',
    },
  ],
  examples,
});
