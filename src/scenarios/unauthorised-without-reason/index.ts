import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { sentence, theResource } from '../shared/naming';
import { inferenceQuestion, needOf } from '../shared/questions';
import { assignRole } from '../shared/role-steps';
import { distinct, rightScope, tryInTerminal } from '../shared/token';
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
  explain: (evidence) => ({
    headline: prose`A bare 401 from Azure AI: the sign-in was not accepted, or a role is missing.`,
    cause: prose`The answer gives no reason. ${sentence(theResource(evidence))} says 401 for a wrong key, for a token that is expired or made for another audience, and for a missing role as well. The body of the answer tells them apart; it was lost on the way here.`,
    steps: distinct([
      tryInTerminal(evidence),
      rightScope(evidence),
      assignRole(evidence, needOf(evidence)),
      {
        does: 'compare-keys',
        text: words(
          'With a key: make sure that key and endpoint are of the same resource, and that keys are not switched off there.',
        ),
      },
    ]),
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
