import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { snippet, words } from '../../prose';
import { CLI_STEP, ENVIRONMENT_STEP, GOT_TOKEN } from '../shared/credential-advice';
import { examples } from './examples';

export default defineScenario({
  id: 'environment-credential',
  family: 'credential-unavailable',
  title: 'Credential variables are not all set',
  about: 'environment variables of the credential',
  stage: 'token',
  needs: [],
  rules: [
    {
      strength: 'certain',
      unless: GOT_TOKEN,
      oneOf: [
        'EnvironmentCredential authentication unavailable',
        'Incomplete environment configuration for EnvironmentCredential',
        'Incomplete environment configuration. These variables are set',
        'No underlying credential could be used',
      ],
    },
  ],
  explain: (evidence) => ({
    headline: words('The variables that hold the credential are not all set.'),
    cause: words(
      'AZURE_TENANT_ID and AZURE_CLIENT_ID are needed, and with them AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH. One of them is missing in the process that runs the program.',
    ),
    steps: [
      {
        does: 'set-environment',
        text: words('See which ones the process has.'),
        snippet: snippet('Bash')`env | grep -o '^AZURE_[A-Z_]*'`,
      },
      ENVIRONMENT_STEP(evidence),
      CLI_STEP(evidence),
    ],
  }),
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
