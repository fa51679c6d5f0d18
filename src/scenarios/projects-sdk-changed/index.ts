import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { AGENTS_GONE, causes, GONE, HUB_ADDRESS, NOT_YET, OF_SEMANTIC_KERNEL } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'projects-sdk-changed',
  family: 'sdk-outdated',
  title: 'Code is for another version of azure-ai-projects',
  stage: 'client',
  needs: [],
  refines: ['sdk-outdated'],
  rules: [
    { strength: 'certain', says: ['AIProjectClient'], oneOf: GONE.slice(2) },
    { strength: 'strong', says: [HUB_ADDRESS], oneOf: ['AIProjectClient', 'azure.ai.projects', 'ai-projects'] },
    { strength: 'certain', oneOf: [GONE[0], ...NOT_YET.slice(0, 2), ...AGENTS_GONE] },
    { strength: 'strong', says: [GONE[1]], oneOf: ['AIProjectClient', 'azure.ai.', ...OF_SEMANTIC_KERNEL] },
    { strength: 'strong', says: [NOT_YET[2]], oneOf: ['AIProjectClient', 'azure.ai.projects'] },
  ],
  headline: () => words('The code is for another version of azure-ai-projects than the one installed.'),
  causes,
  older: words(
    'Samples with a connection string (region;subscription;group;project) are for hub-based projects and the betas.',
  ),
  sources: [
    {
      title: 'azure-ai-projects for Python: changes up to 2.0.1',
      url: 'https://github.com/Azure/azure-sdk-for-python/blob/main/sdk/ai/azure-ai-projects/CHANGELOG.md',
      read: '2026-11-29',
      edition: '2026-03-12',
      confidence: 'package',
    },
    {
      title: '@azure/ai-projects 2.10.0',
      url: 'https://www.npmjs.com/package/@azure/ai-projects',
      read: '2026-11-28',
      confidence: 'package',
    },
    SOURCES.foundryAuth,
  ],
  examples,
});
