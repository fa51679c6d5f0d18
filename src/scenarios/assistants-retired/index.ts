import { defineScenario, type Explanation } from '../../diagnosis';
import { slot, snippet, words } from '../../prose';
import { keylessClient } from '../shared/snippets';
import { saysOneOf } from '../shared/said';
import { examples } from './examples';

/** The tag of an account by which its owner closes the older API. */
const TAG = 'MS-AOAI-Feature-Assistants';

const SWITCHED_OFF: Explanation = {
  headline: words('Classic agents and assistants are switched off on this account by a tag.'),
  cause: words(
    'The tag MS-AOAI-Feature-Assistants with the value Disabled closes the API of assistants and classic agents: they can be neither made nor changed. Models and the new agents are not touched, and no role changes it. Classic agents end on 2027-03-31 in any case.',
  ),
  steps: [
    {
      does: 'read',
      text: words('See whether the tag is set, and ask the owner of the account why:'),
      snippet: snippet('Bash')`az resource show --ids "${slot('resource id', undefined)}" --query "tags" --output json`,
      link: {
        text: 'Microsoft: disable creation of classic agents',
        href: 'https://learn.microsoft.com/azure/foundry/agents/how-to/disable-classic-agents',
      },
    },
    {
      does: 'migrate',
      text: words('Move to the new agents or to the Responses API.'),
      link: {
        text: 'Migrate to the new agents',
        href: 'https://learn.microsoft.com/azure/foundry/agents/how-to/migrate',
      },
    },
  ],
};

export default defineScenario({
  id: 'assistants-retired',
  family: 'resource-not-found',
  title: 'No such assistant or thread here',
  stage: 'route',
  needs: [],
  refines: ['resource-not-found'],
  rules: [{ strength: 'certain', oneOf: [TAG] }],
  explain: (evidence) =>
    saysOneOf(evidence, [TAG])
      ? SWITCHED_OFF
      : {
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
        },
  sources: [
    {
      title: 'Azure OpenAI Assistants API (retired 2026-08-26)',
      url: 'https://learn.microsoft.com/azure/foundry/openai/concepts/assistants',
      read: '2026-11-20',
      confidence: 'observed',
    },
    {
      title: 'Disable creation of classic agents and assistants',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/disable-classic-agents',
      read: '2026-11-29',
      edition: '2026-05-27',
      confidence: 'documented',
    },
  ],
  examples,
});
