import { proves, suggests, type Cause, type Situation } from '../../diagnosis';
import { words } from '../../prose';
import { isServerless, LEAVE_SERVERLESS, showServerless } from '../shared/serverless';

const isOne = ({ evidence }: Situation): boolean => isServerless(evidence);

export const serverlessGone: Cause = {
  id: 'serverless-endpoint',
  title: words('The serverless endpoint has another path, or is gone.'),
  usual: 'seldom',
  for: (situation) => [
    isOne(situation) && suggests(words('the host is that of a serverless endpoint')),
    isOne(situation) && suggests(words('such an endpoint serves one model')),
  ],
  against: (situation) => [!isOne(situation) && proves(words('it is no serverless endpoint'))],
  headline: () => words('404 from a serverless endpoint: the path is wrong, or its model is gone.'),
  why: () =>
    words(
      'An endpoint of one model (models.ai.azure.com) answers at /v1/chat/completions, /chat/completions or /embeddings below its host, without /openai, /models and deployments. It was made in a hub-based project, so that no list of deployments of an account shows it. When its model retires, or its Marketplace subscription is deleted, it stops.',
    ),
  steps: () => [
    {
      does: 'change-call',
      text: words(
        'Give clients for OpenAI the host and /v1 as base URL (Azure AI Inference and LiteLLM with azure_ai: the host alone), and leave out api-version and the name of a deployment.',
      ),
    },
    showServerless,
    LEAVE_SERVERLESS,
  ],
};
