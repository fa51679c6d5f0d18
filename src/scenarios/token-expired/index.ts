import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { keylessClient } from '../shared/snippets';
import { REFRESH, tenantOfToken } from '../shared/token';
import { examples } from './examples';

export default defineScenario({
  id: 'token-expired',
  family: 'token-rejected',
  title: 'The token has expired',
  about: 'token that expired',
  stage: 'authenticate',
  needs: [],
  refines: [
    'arm-token-rejected',
    'gateway-token-rejected',
    'token-rejected',
    'token-rejected-azure-openai',
    'token-rejected-inference-sdk',
    'token-rejected-rest',
    'token-wrong-audience',
  ],
  rules: [{ strength: 'certain', codes: ['ExpiredAuthenticationToken'] }],
  explain: (evidence) => ({
    headline: prose`The token has expired.`,
    cause: words(
      'A token lives for about an hour. Something kept one for longer: a variable, a long-running process, a notebook, a client that was built once with a fixed token. Roles have nothing to do with it.',
    ),
    steps: [
      {
        does: 'build-client',
        text: words('Give the client a credential or token provider instead of a token, so that it renews by itself.'),
        snippet: keylessClient(evidence),
      },
      REFRESH,
      tenantOfToken(evidence),
      { does: 'note', text: words('If a fresh token is refused too, look at the clock of the machine.') },
    ],
  }),
  sources: [SOURCES.rbacTroubleshooting, SOURCES.foundryErrors],
  examples,
});
