import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { AZURE_AI_WORDS, OF_AZURE_AI } from '../shared/surroundings';
import { causes, NO_ENDPOINT, PLAIN, TWO } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'client-without-credentials',
  family: 'credential-unavailable',
  title: 'The client was made without credentials or endpoint',
  stage: 'client',
  needs: [],
  rules: [
    {
      strength: 'certain',
      says: ['Missing credentials. Please pass one of'],
      oneOf: ['azureADTokenProvider', 'ANTHROPIC_FOUNDRY_API_KEY'],
    },
    { strength: 'certain', says: [TWO[0]], oneOf: ['azureADTokenProvider'] },
    { strength: 'certain', oneOf: TWO.slice(1) },
    {
      strength: 'certain',
      says: ['Missing credentials. Please pass an `api_key`, `workload_identity`, `admin_api_key`'],
      oneOf: AZURE_AI_WORDS,
      orShows: OF_AZURE_AI,
    },
    {
      strength: 'certain',
      oneOf: [
        ...NO_ENDPOINT,
        'Azure OpenAI API key is missing',
        'Azure OpenAI API key not found',
        'Azure OpenAI API … name not found',
        'Failed to create Azure OpenAI settings',
        'deployment_name is required',
      ],
    },
    {
      strength: 'strong',
      says: [PLAIN],
      oneOf: [...AZURE_AI_WORDS, 'AZURE_API_BASE', 'AZURE_API_KEY'],
      orShows: OF_AZURE_AI,
    },
  ],
  headline: () => words('The client was made without any credentials, so it refused to start.'),
  causes,
  sources: [SOURCES.foundryEntra, SOURCES.inferenceMigration],
  examples,
});
