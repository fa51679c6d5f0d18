import { SOURCES } from '../../azure-names';
import { defineScenario, type Explanation, type Step } from '../../diagnosis';
import type { Evidence, RunsOn } from '../../evidence';
import { slot, snippet, words } from '../../prose';
import { roleTitle } from '../../services';
import { isOutsideAzure, restartApp, SERVICE_PRINCIPAL, showIdentities } from '../shared/app-identity';
import { hostOf } from '../shared/caller';
import { chooseIdentity, roleAfterwards } from '../shared/managed-identity';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const failed = (evidence: Evidence): boolean => evidence.statuses.some(({ value }) => value >= 400);

/** Cloud Shell has an endpoint of its own, which hands out tokens for a few services. */
const cloudShellIn = ({ said, claims: { runsOn } }: Evidence): boolean =>
  saysOneOf({ said }, [AUDIENCES]) ||
  (runsOn.some(({ value }) => value === 'cloud-shell') && !runsOn.some(({ value }) => IN_AZURE.has(value)));

/** Places in Azure with an identity of their own, for which Cloud Shell may only be where somebody typed. */
const IN_AZURE: ReadonlySet<RunsOn> = new Set(['app-service', 'function-app', 'container-apps', 'vm', 'kubernetes']);

const AUDIENCES = 'is not a supported MSI token audience';

const CLOUD_SHELL: Explanation = {
  headline: words('Cloud Shell gives no token for Azure AI: sign in there yourself.'),
  cause: words(
    'The identity endpoint of Cloud Shell hands out tokens for some services only (Resource Manager, Graph, Key Vault and a few more). For Azure AI it refuses the audience. Nothing is wrong with your role or the resource.',
  ),
  steps: [
    {
      does: 'sign-in',
      text: words('Sign in inside Cloud Shell with your own account, then start the program in the same session:'),
      snippet: snippet('Bash')`az login --use-device-code`,
    },
    {
      does: 'set-environment',
      text: words(
        'Let the program take that sign-in (with azd: azd auth login --use-device-code, and azd config set auth.useAzCliAuth true):',
      ),
      snippet: snippet('Bash')`export AZURE_TOKEN_CREDENTIALS=AzureCliCredential`,
    },
    { does: 'note', text: words('Or run it on your own machine, or where a managed identity exists.') },
  ],
};

const gatewayIn = ({ claims }: Evidence): boolean => claims.runsOn.some(({ value }) => value === 'api-management');

/** The policy authentication-managed-identity signs in with the identity of the gateway itself. */
const gatewaySteps = ({ claims }: Evidence): readonly Step[] => [
  {
    does: 'enable-identity',
    text: words(
      'Switch on the system-assigned identity of API Management (Security, Managed identities), or name a user-assigned one by client-id in the policy authentication-managed-identity.',
    ),
    snippet: snippet(
      'Bash',
    )`az apim update --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}" --set identity.type=SystemAssigned`,
  },
  {
    does: 'assign',
    text: words(
      `Then give that identity the role ${roleTitle('cognitiveServicesUser')} on the model resource, by its object id:`,
    ),
    snippet: hostOf(claims)?.find,
  },
];

/** With the command for where the program runs; a build machine of one's own is a VM, or has no identity at all. */
const identitiesOf = (evidence: Evidence): Step =>
  isOutsideAzure(evidence) ? SERVICE_PRINCIPAL : identitiesInAzure(evidence);

const identitiesInAzure = (evidence: Evidence): Step =>
  evidence.claims.runsOn.some(({ value }) => OWN_MACHINES.has(value))
    ? {
        does: 'enable-identity',
        text: words(
          'See whether the machine has a managed identity: it must be a VM of Azure (or one with Azure Arc), and a container on it must reach 169.254.169.254. Elsewhere take a service principal or the workload identity of the pipeline.',
        ),
        snippet: snippet(
          'Bash',
        )`az vm identity show --name "${slot('app name', undefined)}" --resource-group "${slot('resource group of the app', undefined)}"`,
      }
    : showIdentities(evidence);

const OWN_MACHINES: ReadonlySet<RunsOn> = new Set(['vm', 'build-agent', 'azure-pipelines', 'github-actions', 'laptop']);

export default defineScenario({
  id: 'managed-identity-endpoint-failed',
  family: 'managed-identity',
  title: 'The managed identity endpoint refused or failed',
  stage: 'token',
  needs: [],
  refines: [
    'azure-cli-sign-in',
    'connection-failed',
    'credential-chain',
    'developer-tool-sign-in',
    'environment-credential',
    'managed-identity-no-endpoint',
    'workload-identity',
  ],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'Failed to connect to MSI',
        'Required metadata header not specified',
        'while fetching the AAD Token',
        '[Managed Identity] Error Message',
        'Managed identity authentication failed',
        'Azure Arc Managed Identity Endpoint',
        'MSI: Failed to retrieve a token',
        'MSI: Failed to acquire tokens',
        'Tried to get token using Managed Service Identity',
        'SSO failure: unable to retrieve a token',
        AUDIENCES,
        'invalid CloudShell token API response',
      ],
    },
    {
      strength: 'strong',
      oneOf: ['/msi/token?', 'X-IDENTITY-HEADER'],
      when: failed,
      whenInWords: 'a request to the endpoint was answered with an error status',
    },
  ],
  explain: (evidence) =>
    cloudShellIn(evidence)
      ? CLOUD_SHELL
      : {
          headline: gatewayIn(evidence)
            ? words('API Management has no managed identity that it can use: switch it on.')
            : words('The managed identity endpoint answered, and gave no token.'),
          cause: words(
            'The place where the program runs has an identity endpoint. It refused: the identity is not assigned, was assigned after the app started, was deleted, or the resource in the request is not one that it knows. Sometimes it fails for a moment.',
          ),
          steps: gatewayIn(evidence)
            ? gatewaySteps(evidence)
            : [
                identitiesOf(evidence),
                {
                  does: 'retry',
                  text: words('Start the app again after an identity was switched on or changed.'),
                  snippet: restartApp(evidence),
                },
                {
                  does: 'choose-identity',
                  text: words(
                    'Ask for one resource by its address, and name a user-assigned identity by its client id. Cloud Shell gives tokens for some resources only: sign in there with "az login".',
                  ),
                  snippet: chooseIdentity(evidence),
                },
                {
                  does: 'retry',
                  text: words(
                    'With a status of 500 or a time-out, try again after some seconds; if it stays, take the correlation id to support.',
                  ),
                },
                roleAfterwards,
              ],
        },
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
