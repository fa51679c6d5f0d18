import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { snippet, words } from '../../prose';
import { CLI_STEP, MANAGED_IDENTITY_STEP, GOT_TOKEN } from '../shared/credential-advice';
import { roleAfterwards, showIdentities } from '../shared/managed-identity';
import { examples } from './examples';

export default defineScenario({
  id: 'managed-identity-no-endpoint',
  family: 'managed-identity',
  title: 'There is no managed identity here',
  stage: 'token',
  needs: [],
  refines: ['connection-failed'],
  rules: [
    {
      strength: 'certain',
      unless: GOT_TOKEN,
      oneOf: [
        'No Managed Identity endpoint found',
        'no response from the IMDS endpoint',
        'Attempted to use the IMDS endpoint, but it is not available',
        'App Service managed identity configuration not found in environment',
        'ManagedIdentityCredential authentication unavailable',
        'Managed Identity authentication is not available',
        'ManagedIdentityCredential: Network unreachable',
        'ManagedIdentityCredential: managed identity timed out',
        'Connection to IMDS endpoint cannot be established',
        'managed_identity_unreachable_network',
        'No response received from the managed identity endpoint',
        'Multiple attempts failed to obtain a token from the managed identity endpoint',
        'MSI not available',
        'MSI endpoint is not available',
        'IMDS endpoint is not available',
        'The IMDS endpoint is unavailable',
      ],
    },
  ],
  explain: (evidence) => ({
    headline: words('The program asked for the token of a managed identity, and there is none where it runs.'),
    cause: words(
      'Managed identities exist only inside Azure, and only where one is switched on. On a laptop or in a container elsewhere nothing answers; in App Service, Functions or Container Apps the endpoint appears after an identity was switched on and the app was started again.',
    ),
    steps: [
      {
        does: 'set-environment',
        text: words(
          'See what the process has: in App Service, Functions and Container Apps both variables must be there.',
        ),
        snippet: snippet('Bash')`env | grep -o '^IDENTITY_\\(ENDPOINT\\|HEADER\\)'`,
      },
      MANAGED_IDENTITY_STEP,
      showIdentities,
      {
        does: 'open-network',
        text: words('On a VM or in AKS: let requests to 169.254.169.254 go past the proxy (NO_PROXY=169.254.169.254).'),
      },
      CLI_STEP(evidence),
      roleAfterwards,
    ],
  }),
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
