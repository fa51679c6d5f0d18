import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { prose, words } from '../../prose';
import { causes } from './causes';
import { examples } from './examples';

export default defineScenario({
  id: 'credential-chain',
  family: 'credential-unavailable',
  title: 'No credential of the chain gave a token',
  stage: 'token',
  needs: [],
  refines: [
    'azure-cli-sign-in',
    'certificate-untrusted',
    'connection-failed',
    'credential-parameters',
    'developer-tool-sign-in',
    'environment-credential',
    'host-not-found',
    'interactive-sign-in',
    'managed-identity-no-endpoint',
    'workload-identity',
  ],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'DefaultAzureCredential failed to retrieve a token',
        'ChainedTokenCredential authentication failed',
        'DefaultAzureCredential: failed to acquire a token',
        'DefaultAzureCredential failed due to an unhandled exception',
        'ChainedTokenCredential failed due to an unhandled exception',
        'methods to get an access token, but none of them worked',
      ],
    },
  ],
  headline: () => words('No credential gave a token, so the call never reached Azure AI.'),
  causes,
  older: prose`Older guides exclude credentials one by one in code. Since 2025 the variable AZURE_TOKEN_CREDENTIALS does it.`,
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
