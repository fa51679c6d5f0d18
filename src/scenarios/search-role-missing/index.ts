import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';

import { causes } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'search-role-missing',
  family: 'permission-denied',
  title: 'Azure AI Search refuses the model resource',
  about: 'Azure AI Search',
  stage: 'authorise',
  needs: [],
  rules: [],
  headline: () => prose`The model answered; Azure AI Search behind it refused the model resource.`,
  causes,
  older: words(
    'Pages about "On Your Data" (data_sources in the request) are older advice: the feature ended on 2026-10-14.',
  ),
  sources: [
    SOURCES.onYourData,
    {
      title: 'Connect agents to Foundry IQ knowledge bases',
      url: 'https://learn.microsoft.com/azure/foundry/agents/how-to/foundry-iq-connect',
      read: '2026-11-29',
      edition: '2026-05-01',
      confidence: 'documented',
    },
    SOURCES.foundryErrors,
  ],
  examples,
});
