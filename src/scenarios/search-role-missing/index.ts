import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose } from '../../prose';

import { causes } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'search-role-missing',
  family: 'permission-denied',
  title: 'Azure AI Search refuses the model resource',
  stage: 'authorise',
  needs: [],
  rules: [],
  headline: () => prose`The model answered; Azure AI Search behind it refused the model resource.`,
  causes,
  sources: [
    {
      title: 'Network and access configuration for Azure OpenAI On Your Data',
      url: 'https://learn.microsoft.com/azure/ai-foundry/openai/how-to/on-your-data-configuration',
      read: '2026-11-20',
      confidence: 'memory',
    },
    SOURCES.foundryErrors,
  ],
  examples,
});
