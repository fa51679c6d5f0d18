import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { inferenceQuestion } from '../shared/questions';
import { SERVERLESS, WRONG_HEADER } from '../shared/serverless';
import { HANDSHAKE, REALTIME, REALTIME_MIGRATION } from '../shared/socket';
import { causes } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'unauthorised-without-reason',
  family: 'token-rejected',
  title: '401 from Azure AI without a reason',
  stage: 'authenticate',
  needs: [],
  // A WebSocket that was answered with 401 in place of 101 brings no body at all.
  rules: [
    { strength: 'certain', says: [WRONG_HEADER] },
    ...HANDSHAKE.flatMap((phrase) => nearAzureAi({ strength: 'strong', says: [phrase], status: [401] })),
  ],
  headline: () => words('A bare 401 from Azure AI: the sign-in was not accepted, or a role is missing.'),
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth, REALTIME, REALTIME_MIGRATION, SERVERLESS],
  examples,
});
