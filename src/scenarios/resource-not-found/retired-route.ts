import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { words } from '../../prose';
import { works } from '../shared/claimed';
import { listDeployments } from '../shared/account';
import { keylessClient } from '../shared/snippets';
import { fitOf } from '../shared/target';

const isThere = ({ evidence }: Situation): boolean => {
  const known = fitOf(evidence);
  if (known?.shape !== 'foundry-models') return false;
  return known.misfits.includes('retired') || evidence.azureCode?.value === 'ChatCompletionsClient';
};

/** The route /models was called with the SDK that belongs to it. */
export const retiredRoute: Cause = {
  id: 'route-of-the-retired-sdk',
  title: words('The route /models belongs to an SDK that is retired.'),
  usual: 'seldom',
  for: (situation) => [
    isThere(situation) && suggests(words('the client of the Azure AI Inference SDK calls its route /models')),
    isThere(situation) && suggests(words('that SDK is retired')),
    isThere(situation) && works(situation, 'earlier') && suggests(words('it worked before')),
  ],
  against: (situation) => [!isThere(situation) && proves(words('another client or route was called'))],
  headline: () => words('The Azure AI Inference SDK retired on 2026-08-26: move to the v1 route.'),
  why: () =>
    words(
      'Its route /models goes with it. The OpenAI client speaks to models of all makers by /openai/v1/ of the same resource; key, role and deployment stay as they are.',
    ),
  steps: ({ evidence }) => [
    {
      does: 'migrate',
      text: words('Build the client for the v1 route; model is the name of the deployment:'),
      snippet: keylessClient(evidence),
    },
    {
      does: 'list-deployments',
      text: words('The names of the deployments:'),
      snippet: listDeployments(evidence),
    },
  ],
};
