import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { words } from '../../prose';
import { nearAzureAi } from '../shared/general';
import { inferenceQuestion } from '../shared/questions';
import { OTHER_SERVICES } from '../shared/surroundings';
import { causes } from './causes';
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
  headline: () => words('A bare 403 from Azure AI: a missing role or a closed network.'),
  causes,
  asks: inferenceQuestion,
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
