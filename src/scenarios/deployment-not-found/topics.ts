import { SOURCES } from '../../azure-names';
import type { Topic } from '../../diagnosis';
import { words } from '../../prose';

export const topics: readonly Topic[] = [
  {
    question: 'Is the model parameter the name of the model or of the deployment?',
    answer: words(
      'The name of the deployment, as it stands in the Foundry portal under Models + endpoints. Letter case counts. A new deployment needs up to 5 minutes.',
    ),
    sources: [SOURCES.foundryErrors, SOURCES.inferenceMigration],
  },
];
