import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { thePrincipal, theResource } from '../shared/naming';
import { inferenceQuestion, needOf } from '../shared/questions';
import { assignRole, waitAndRenew } from '../shared/role-steps';
import { terminalCall } from '../shared/snippets';
import { OTHER_SERVICES } from '../shared/surroundings';
import { examples } from './examples';

export default defineScenario({
  id: 'forbidden-without-reason',
  family: 'permission-denied',
  title: '403 from Azure AI without a reason',
  stage: 'authorise',
  needs: [],
  refines: ['unauthorised-without-reason'],
  rules: [
    ...nearAzureAi({ strength: 'weak', status: [403] }),
    ...nearAzureAi({ strength: 'weak', codes: ['Forbidden', '403'] }),
    ...nearAzureAi({ strength: 'weak', says: ['403 Forbidden'] }),
    ...nearAzureAi({ strength: 'weak', says: ['invalid status Forbidden'] }),
    // Nodes of the tree that Microsoft's Foundry extension for Visual Studio Code shows.
    { strength: 'weak', says: ['RootTreeNode'], status: [403], unless: OTHER_SERVICES },
  ],
  explain: (evidence) => ({
    headline: prose`A bare 403 from Azure AI: a missing role or a closed network.`,
    cause: prose`The answer gives no reason. Two causes are common: ${thePrincipal(evidence)} has no role on ${theResource(evidence)}, or the resource does not accept calls from this network. The body of the answer says which; it was lost on the way here.`,
    steps: [
      {
        does: 'test-call',
        text: words('Get the full answer: repeat the call from a terminal and read the message in its body.'),
        snippet: terminalCall(evidence),
      },
      assignRole(evidence, needOf(evidence)),
      {
        does: 'note',
        text: words(
          'If the message speaks of a firewall, a virtual network or public access, no role helps: call from an allowed network.',
        ),
      },
      waitAndRenew,
    ],
  }),
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
