import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { inferenceQuestion } from '../shared/questions';
import { causes } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'unauthorised-without-reason',
  family: 'token-rejected',
  title: '401 from Azure AI without a reason',
  stage: 'authenticate',
  needs: [],
  rules: [
    ...nearAzureAi({ strength: 'weak', status: [401] }),
    ...nearAzureAi({ strength: 'weak', codes: ['Unauthorized', '401'] }),
    ...nearAzureAi({ strength: 'weak', says: ['401 Unauthorized'] }),
    ...nearAzureAi({ strength: 'weak', says: ['invalid status Unauthorized'] }),
    {
      strength: 'weak',
      says: ["azure.core.exceptions.ClientAuthenticationError: Operation returned an invalid status 'Unauthorized'"],
    },
  ],
  headline: () => words('A bare 401 from Azure AI: the sign-in was not accepted, or a role is missing.'),
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
