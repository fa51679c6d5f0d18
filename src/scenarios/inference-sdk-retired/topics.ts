import { SOURCES } from '../../azure-names';
import type { Topic } from '../../diagnosis';
import { words } from '../../prose';

export const topics: readonly Topic[] = [
  {
    question: 'Can I still use azure-ai-inference, the Azure AI Inference SDK?',
    answer: words(
      'No new code should: the Azure AI Inference SDK was retired on 26 August 2026. Use the openai package with base_url https://<resource>.openai.azure.com/openai/v1/ and the deployment name as model. It serves models of other makers too.',
    ),
    sources: [SOURCES.inferenceMigration],
  },
];
