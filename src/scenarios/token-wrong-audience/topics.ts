import { SOURCES } from '../../azure-names';
import type { Topic } from '../../diagnosis';
import { words } from '../../prose';

export const topics: readonly Topic[] = [
  {
    question: 'Which scope or audience do I ask the token for?',
    answer: words(
      'For a Foundry project, /anthropic and the /openai/v1/ route: https://ai.azure.com/.default. For /models, speech, language and vision, and the older /openai/deployments/… route: https://cognitiveservices.azure.com/.default. A rejected call names the audience that it wanted in brackets: take that one.',
    ),
    sources: [SOURCES.foundryErrors, SOURCES.foundryEntra],
  },
];
