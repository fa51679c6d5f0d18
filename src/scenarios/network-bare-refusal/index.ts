import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';

import { lookUpHost, NOT_A_ROLE, showNetwork } from '../shared/network';
import { inferenceQuestion } from '../shared/questions';
import { AZURE_AI_WORDS, OF_AZURE_AI, OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { examples } from './examples';

export default defineScenario({
  id: 'network-bare-refusal',
  family: 'network-blocked',
  title: 'A gateway in front of Azure AI answered 403',
  stage: 'reach',
  needs: [],
  rules: [
    {
      strength: 'strong',
      says: ['403 Forbidden', 'nginx'],
      oneOf: AZURE_AI_WORDS,
      orShows: OF_AZURE_AI,
      unlessShows: OF_ANOTHER_SERVICE,
    },
  ],
  explain: (evidence) => ({
    headline: prose`A gateway in front of the resource answered 403 without a reason.`,
    cause: prose`Azure AI says why it refuses; a bare 403 page comes from something before it: the front of a resource that is closed to public networks, a company proxy, or a gateway of your own. ${NOT_A_ROLE}`,
    steps: [
      lookUpHost(evidence),
      {
        does: 'test-network',
        text: words(
          'Make the same call from another network (without the VPN or proxy, or from inside the virtual network). If it works, the network is the cause.',
        ),
      },
      showNetwork(evidence),
      {
        does: 'check-access',
        text: words('If the resource is open to all networks, check the role on it next: "Check my access" does that.'),
      },
    ],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors],
  examples,
});
