import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { distinct, tenantOfToken, tryInTerminal } from '../shared/token';
import { examples } from './examples';

export default defineScenario({
  id: 'gateway-token-rejected',
  family: 'token-rejected',
  title: 'Someone in front refuses the token',
  stage: 'authenticate',
  needs: [],
  rules: [],
  explain: (evidence) => ({
    headline: prose`The token was refused by a gateway in front, before any model was reached.`,
    cause: words(
      'A header WWW-Authenticate with invalid_token comes from something that validates tokens by its own rules: API Management (validate-jwt), App Service sign-in, or the service itself. It wants its own audience and issuer, which need not be those of Azure AI.',
    ),
    steps: distinct([
      {
        does: 'read',
        text: words(
          'Compare the claims aud and iss of your token with what the gateway is configured for: its policy validate-jwt or azure-ad-token names the audience.',
        ),
      },
      tenantOfToken(evidence),
      tryInTerminal(evidence),
    ]),
  }),
  sources: [SOURCES.foundryErrors, SOURCES.foundryAuth],
  examples,
});
