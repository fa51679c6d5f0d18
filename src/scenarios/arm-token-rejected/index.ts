import { scopeFor, SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import { prose, snippet, words } from '../../prose';
import { cloudIn } from '../shared/naming';
import { tokenCommand } from '../shared/snippets';
import { OF_ANOTHER_SERVICE } from '../shared/surroundings';
import { examples } from './examples';

/** Microsoft Graph has the same code, with words of its own. */
const OF_GRAPH = ['Access token has expired or is not yet valid', 'Access token validation failure', 'CompactToken'];

const armScope = (evidence: Evidence): string => scopeFor('arm', cloudIn(evidence)) ?? '';

export default defineScenario({
  id: 'arm-token-rejected',
  family: 'token-rejected',
  title: 'Azure Resource Manager does not accept the token',
  stage: 'authenticate',
  needs: [],
  refines: ['token-rejected'],
  rules: [
    {
      strength: 'certain',
      codes: ['InvalidAuthenticationTokenAudience', 'InvalidAuthenticationToken', 'AuthenticationFailedMissingToken'],
      unless: OF_GRAPH,
      unlessShows: OF_ANOTHER_SERVICE,
    },
  ],
  explain: (evidence) => ({
    headline: prose`Azure Resource Manager did not accept the token: it wants one of its own.`,
    cause: prose`Resource Manager (making resources, reading keys, assigning roles) and calls to models are two services with two audiences. Resource Manager takes tokens for ${armScope(evidence)} (and for its older name, https://management.core.windows.net); one for Azure AI, a shortened one or none is refused like this.`,
    steps: [
      {
        does: 'get-token',
        text: prose`Get a token for ${armScope(evidence)}:`,
        snippet: tokenCommand(armScope(evidence)),
      },
      {
        does: 'test-call',
        text: words('Or let Azure CLI make the call: it takes the right token by itself.'),
        snippet: snippet(
          'Bash',
        )`az rest --method get --url "https://management.azure.com/subscriptions?api-version=2022-12-01"`,
      },
      {
        does: 'note',
        text: words(
          'If the call was meant for a model, it went to the wrong host: models are called at the host of the resource.',
        ),
      },
    ],
  }),
  sources: [SOURCES.rbacTroubleshooting, SOURCES.rbacOverview],
  examples,
});
