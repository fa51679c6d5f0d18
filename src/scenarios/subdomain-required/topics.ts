import { SOURCES } from '../../azure-names';
import type { Topic } from '../../diagnosis';
import { words } from '../../prose';

export const topics: readonly Topic[] = [
  {
    question: 'Why do I need a custom subdomain?',
    answer: words(
      'Microsoft Entra ID works only on the host of your own resource, https://<subdomain>.cognitiveservices.azure.com or .openai.azure.com. The regional host (https://<region>.api.cognitive.microsoft.com) takes keys only. A custom subdomain cannot be taken back once it is set.',
    ),
    sources: [SOURCES.foundryAuth],
  },
];
