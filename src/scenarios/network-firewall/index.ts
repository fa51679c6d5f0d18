import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';

import { namesAzureAiHost, OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { inferenceQuestion } from '../shared/questions';
import { causes } from './causes';
import { PERIMETER } from './signs';
import { examples } from './examples';

export default defineScenario({
  id: 'network-firewall',
  family: 'network-blocked',
  title: "The resource's firewall keeps the caller out",
  stage: 'reach',
  needs: [],
  refines: ['network-bare-refusal'],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'A Virtual Network is configured for this resource',
        'denied due to Virtual Network',
        'aka.ms/cogsvc-vnet',
        'ThrowExceptionDueToTrafficDenied',
      ],
    },
    {
      strength: 'certain',
      oneOf: PERIMETER,
      when: namesAzureAiHost,
      whenInWords: 'an Azure AI host stands in the text',
    },
    // Other services stand in perimeters too, and say so in the same words; who asks here and names none means ours.
    { strength: 'strong', oneOf: PERIMETER, unlessShows: OF_ANOTHER_SERVICE },
  ],
  headline: () => prose`The network rules keep out the address that the call came from.`,
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors],
  examples,
});
