import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { snippet, words } from '../../prose';
import { examples } from './examples';

export default defineScenario({
  id: 'sign-in-broker',
  family: 'credential-unavailable',
  title: 'The sign-in window of Windows failed',
  stage: 'token',
  needs: [],
  refines: ['azure-cli-sign-in', 'credential-chain', 'interactive-sign-in'],
  rules: [
    {
      strength: 'certain',
      oneOf: ['WAM Error', 'BrokerCredential', 'Response_Status.Status_', 'MSALRuntime'],
    },
  ],
  explain: () => ({
    headline: words('The sign-in window of Windows (broker) failed before a token was issued.'),
    cause: words(
      'On Windows, Azure CLI and the credentials for developers sign in through the account manager of Windows (WAM). It fails in remote sessions, in windows without a desktop, with accounts that the device does not know, or where it is out of date. No role plays a part.',
    ),
    steps: [
      {
        does: 'sign-in',
        text: words('Sign in once without it, by a code in the browser:'),
        snippet: snippet('Bash')`az login --use-device-code`,
      },
      {
        does: 'set-environment',
        text: words('Or switch the broker off for Azure CLI, then sign in again:'),
        snippet: snippet('Bash')`az config set core.enable_broker_on_windows=false
az login`,
      },
      {
        does: 'set-environment',
        text: words('In code let the chain take the sign-in of Azure CLI:'),
        snippet: snippet('PowerShell')`$env:AZURE_TOKEN_CREDENTIALS = 'AzureCliCredential'`,
      },
    ],
  }),
  sources: [
    {
      title: 'Azure CLI: sign in interactively',
      url: 'https://learn.microsoft.com/cli/azure/authenticate-azure-cli-interactively',
      read: '2026-11-30',
      confidence: 'documented',
    },
    SOURCES.identityTroubleshooting,
  ],
  examples,
});
