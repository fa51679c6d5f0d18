import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { AZURE_AI_WORDS, OF_AZURE_AI, OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { examples } from './examples';

export default defineScenario({
  id: 'agent-network-isolated',
  family: 'network-blocked',
  title: 'The bot service cannot reach the agent',
  stage: 'reach',
  needs: [],
  refines: ['forbidden-without-reason', 'network-private-endpoint'],
  rules: [
    { strength: 'certain', codes: ['NetworkAccessDenied'], unlessShows: OF_ANOTHER_SERVICE },
    {
      strength: 'certain',
      says: ['NetworkAccessDenied'],
      oneOf: AZURE_AI_WORDS,
      orShows: OF_AZURE_AI,
      unlessShows: OF_ANOTHER_SERVICE,
    },
  ],
  explain: () => ({
    headline: words('The bot service cannot reach the agent: public access is switched off.'),
    cause: words(
      'A published agent is called by Azure Bot Service from outside your network, at its Activity Protocol endpoint. With public access off the call is refused before roles are looked at. No role changes it.',
    ),
    steps: [
      {
        does: 'open-network',
        text: words(
          'Publish with a way through for the bot service, as the page on publishing with a virtual network shows (an endpoint in front, for example Application Gateway or API Management, that lets the bot service in).',
        ),
        link: {
          text: 'Microsoft: publish with a virtual network',
          href: 'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-copilot-virtual-network',
        },
      },
      { does: 'change-account', text: words('Or let the resource accept selected networks, if your rules allow it.') },
      {
        does: 'call-from-inside',
        text: words(
          'Calls from inside the network (SDK, REST) are not touched by this: they go through the private endpoint.',
        ),
      },
    ],
  }),
  sources: [
    {
      title: 'Publish agents from a virtual network',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-copilot-virtual-network',
      read: '2026-11-29',
      edition: '2026-09-01',
      confidence: 'documented',
    },
    {
      title: 'Troubleshoot publishing of agents',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/troubleshoot-publish-copilot',
      read: '2026-11-29',
      edition: '2026-09-28',
      confidence: 'documented',
    },
  ],
  examples,
});
