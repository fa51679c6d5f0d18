import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation, type Step } from '../../diagnosis';
import type { Evidence, RunsOn } from '../../evidence';
import { slot, snippet, words } from '../../prose';
import { isOutsideAzure, restartApp, SERVICE_PRINCIPAL, showIdentities, switchOn } from '../shared/app-identity';
import { CLI_STEP, GOT_TOKEN } from '../shared/credential-advice';
import { roleAfterwards } from '../shared/managed-identity';
import { examples } from './examples';

/** Places that have no managed identity, whatever is switched on in Azure. */
const OUTSIDE_AZURE: readonly RunsOn[] = ['container', 'laptop', 'codespace', 'notebook'];
const INSIDE: readonly RunsOn[] = [
  'app-service',
  'function-app',
  'container-apps',
  'vm',
  'kubernetes',
  'machine-learning',
];

const outsideOfAzure = ({ claims: { runsOn } }: Evidence): boolean =>
  runsOn.some(({ value }) => OUTSIDE_AZURE.includes(value)) && !runsOn.some(({ value }) => INSIDE.includes(value));

const inContainer = ({ claims: { runsOn } }: Evidence): boolean => runsOn.some(({ value }) => value === 'container');

const OUTSIDE = (evidence: Evidence): Explanation => ({
  headline: inContainer(evidence)
    ? words('A container outside of Azure has no managed identity, and no sign-in of its host.')
    : words('Your own machine has no managed identity: sign in there yourself.'),
  cause: words(
    'Managed identities exist only inside Azure. A container on your machine does not see the sign-in of Azure CLI on its host either: az and its folder are not inside it.',
  ),
  steps: inContainer(evidence)
    ? [
        {
          does: 'set-environment',
          text: words(
            'Give the container an app of its own: make a service principal, give it the role, and pass its three variables in.',
          ),
          snippet: snippet(
            'Bash',
          )`docker run -e AZURE_TENANT_ID -e AZURE_CLIENT_ID -e AZURE_CLIENT_SECRET "${slot('image', undefined)}"`,
        },
        {
          does: 'sign-in',
          text: words(
            'For development: sign in inside the container (Azure CLI must be in the image), or run the program outside of it, where DefaultAzureCredential finds your az login.',
          ),
          snippet: snippet('Bash')`az login --use-device-code`,
        },
        {
          does: 'enable-identity',
          text: words(
            'In Azure itself (Container Apps, App Service) switch on the managed identity there; then no variables are needed.',
          ),
        },
      ]
    : [
        CLI_STEP(evidence),
        {
          does: 'build-client',
          text: words(
            'Use DefaultAzureCredential in place of ManagedIdentityCredential: it takes your sign-in here and the managed identity in Azure.',
          ),
        },
        roleAfterwards,
      ],
});

const IN_ANOTHER_CLOUD: Explanation = {
  headline: words('Outside of Azure there is no managed identity: sign in as an app there.'),
  cause: words(
    'ManagedIdentityCredential asks an address that exists inside Azure only. With another cloud or hosting service, or on a server of your own, nothing answers there, whatever is switched on in Azure.',
  ),
  steps: [
    SERVICE_PRINCIPAL,
    {
      does: 'build-client',
      text: words(
        'Use EnvironmentCredential (or DefaultAzureCredential, which begins with it) in place of ManagedIdentityCredential.',
      ),
    },
    {
      does: 'assign',
      text: words('The role on the Azure AI resource goes to the object id of the service principal (az ad sp show).'),
    },
  ],
};

const SEE_VARIABLES: Step = {
  does: 'set-environment',
  text: words('See what the process has: in App Service, Functions and Container Apps both variables must be there.'),
  snippet: snippet('Bash')`env | grep -o '^IDENTITY_\\(ENDPOINT\\|HEADER\\)'`,
};

/** An app of Azure, by name or kind: the only way to have no endpoint there is that no identity is on it. */
const IN_APP: readonly RunsOn[] = ['app-service', 'function-app', 'container-apps'];
const isApp = ({ claims: { runsOn } }: Evidence): boolean => runsOn.some(({ value }) => IN_APP.includes(value));

const inApp = (evidence: Evidence): Explanation => ({
  headline: words('No managed identity is switched on for the app: switch it on.'),
  cause: words(
    'App Service, Functions and Container Apps offer the identity endpoint only to apps that have an identity, and only after a restart. Your own sign-in does not count there.',
  ),
  steps: [
    switchOn(evidence),
    {
      does: 'retry',
      text: words('Restart the app, so that it gets IDENTITY_ENDPOINT and IDENTITY_HEADER.'),
      snippet: restartApp(evidence),
    },
    roleAfterwards,
    showIdentities(evidence),
  ],
});

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
        'Attempted to use the IMDS endpoint, but it is not available',
        'App Service managed identity configuration not found in environment',
        'ManagedIdentityCredential authentication unavailable',
        'Managed Identity authentication is not available',
        'ManagedIdentityCredential: Network unreachable',
        'Connection to IMDS endpoint cannot be established',
        'managed_identity_unreachable_network',
        'MSI not available',
        'MSI endpoint is not available',
        'IMDS endpoint is not available',
        'The IMDS endpoint is unavailable',
      ],
    },
  ],
  explain: (evidence) =>
    isOutsideAzure(evidence)
      ? IN_ANOTHER_CLOUD
      : outsideOfAzure(evidence)
        ? OUTSIDE(evidence)
        : isApp(evidence)
          ? inApp(evidence)
          : {
              headline: words('There is no managed identity where the program runs.'),
              cause: words(
                'Managed identities exist only inside Azure, and only where one is switched on. On a laptop or in a container elsewhere nothing answers; in App Service, Functions or Container Apps the endpoint appears after an identity was switched on and the app was started again.',
              ),
              steps: [
                SEE_VARIABLES,
                switchOn(evidence),
                showIdentities(evidence),
                {
                  does: 'open-network',
                  text: words(
                    'On a VM or in AKS: let requests to 169.254.169.254 go past the proxy (NO_PROXY=169.254.169.254).',
                  ),
                },
                CLI_STEP(evidence),
                roleAfterwards,
              ],
            },
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
