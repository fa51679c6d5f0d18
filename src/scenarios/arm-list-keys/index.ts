import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { roleName } from '../../services';
import { actionQuestion, theScope } from '../shared/arm';
import { sentence, thePrincipal } from '../shared/naming';
import { accessControl, assignCommand } from '../shared/role-steps';
import { keylessClient } from '../shared/snippets';
import { examples } from './examples';

const listsKeys = (action: string | undefined): boolean => action?.toLowerCase().includes('/listkeys') === true;

export default defineScenario({
  id: 'arm-list-keys',
  family: 'arm-authorization-failed',
  title: 'A tool may not read the keys',
  about: 'read the keys',
  stage: 'authorise',
  needs: ['action'],
  refines: ['arm-authorization-failed'],
  rules: [
    {
      strength: 'certain',
      oneOf: ['have authorization to perform action', 'have permission to perform action'],
      when: ({ action, scope, resourceId }) =>
        listsKeys(action?.value) &&
        `${action?.value ?? ''} ${scope?.value ?? ''} ${resourceId?.value ?? ''}`
          .toLowerCase()
          .includes('cognitiveservices'),
      whenInWords: 'the missing action is listKeys of an Azure AI account',
    },
  ],
  explain: (evidence) => ({
    headline: prose`${sentence(thePrincipal(evidence))} may not read the keys of the account.`,
    cause: prose`Reading keys is the control plane action ${evidence.action.value}, at ${theScope(evidence)}. ${roleName('openAiUser')} holds no such action, so a tool that falls back to keys fails although calls with Microsoft Entra ID would work.`,
    steps: [
      {
        does: 'build-client',
        text: words('Best: let the tool or the code sign in with Microsoft Entra ID instead of a key.'),
        snippet: keylessClient(evidence),
      },
      {
        does: 'grant',
        text: prose`If it really needs the key: ${roleName('cognitiveServicesUser')} and ${roleName('foundryUser')} may read keys, and hold the data actions too.`,
        snippet: assignCommand(evidence, 'cognitiveServicesUser'),
        link: accessControl(evidence),
      },
      {
        does: 'note',
        text: words(
          'If keys are switched off on the account (disableLocalAuth), no role brings them back: use Microsoft Entra ID.',
        ),
      },
    ],
  }),
  asks: actionQuestion,
  sources: [SOURCES.rbacTroubleshooting, SOURCES.foundryAuth],
  examples,
});
