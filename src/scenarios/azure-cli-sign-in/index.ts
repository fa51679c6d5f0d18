import { SOURCES } from '../../azure-names';
import { defineScenario, type Step } from '../../diagnosis';
import type { Evidence, RunsOn } from '../../evidence';
import { prose, slot, snippet, words, type Prose } from '../../prose';
import { azFirstLogin, whoAmI } from '../shared/sign-in';
import { GOT_TOKEN } from '../shared/credential-advice';
import { examples } from './examples';
import { saysOneOf } from '../shared/said';

const ABSENT = ['Azure CLI not found on path', 'exec: "az": executable file not found'] as const;

const NOT_SIGNED_IN = [
  "Please run 'az login'",
  "Can't find token from MSAL cache",
  'does not exist in MSAL token cache',
  'Run the command below to authenticate interactively',
  'No subscription found. Run az account set to select a subscription',
  'Azure CLI authentication failed',
  'Authenticating using the Azure CLI is only supported as a User',
  'AzureCliCredential authentication unavailable',
  'Failed to invoke the Azure CLI',
  "doesn't support claims challenges",
] as const;

/** Where nobody signs in, the place has an identity of its own. */
function unattended({
  claims: { runsOn },
}: Evidence): { readonly headline: Prose; readonly steps: readonly Step[] } | undefined {
  const on = (...places: readonly RunsOn[]): boolean => runsOn.some(({ value }) => places.includes(value));
  if (on('azure-pipelines', 'build-agent', 'github-actions'))
    return {
      headline: words('Nobody is signed in on a build agent: the pipeline needs an identity of its own.'),
      steps: [
        {
          does: 'sign-in',
          text: on('github-actions')
            ? words(
                'Sign in in the workflow with azure/login (OpenID Connect: permissions id-token: write), before the step that calls the model; the app of that sign-in needs the role.',
              )
            : words(
                'Run the step in the task AzureCLI@2 (or AzurePowerShell@5) with a service connection: then its service principal is signed in to az. It needs the role on the resource.',
              ),
        },
        {
          does: 'set-environment',
          text: words(
            'Or set AZURE_TENANT_ID, AZURE_CLIENT_ID and a secret (or a federated credential) of that app as variables: EnvironmentCredential comes first in the chain.',
          ),
        },
      ],
    };
  if (on('function-app', 'app-service', 'container-apps', 'kubernetes', 'vm'))
    return {
      headline: words('Nobody is signed in to Azure CLI there: use the managed identity of the place.'),
      steps: [
        {
          does: 'enable-identity',
          text: words(
            'Switch on the managed identity where the program runs, give it the role, and use DefaultAzureCredential (or ManagedIdentityCredential): Azure CLI is for people.',
          ),
        },
      ],
    };
  return on('container')
    ? {
        headline: words('A container does not see the sign-in of Azure CLI on its host.'),
        steps: [
          {
            does: 'set-environment',
            text: words(
              'Pass a service principal into the container (AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET), or run the program outside of it while you develop.',
            ),
          },
        ],
      }
    : undefined;
}

export default defineScenario({
  id: 'azure-cli-sign-in',
  family: 'credential-unavailable',
  title: 'Azure CLI is absent or not signed in',
  about: 'az login, Azure CLI',
  stage: 'token',
  needs: [],
  refines: ['connection-failed'],
  rules: [
    { strength: 'certain', oneOf: NOT_SIGNED_IN, unless: GOT_TOKEN },
    { strength: 'certain', oneOf: ABSENT, unless: GOT_TOKEN },
  ],
  explain: (evidence) => {
    const nobody = unattended(evidence);
    const absent = saysOneOf(evidence, ABSENT);
    return {
      headline:
        nobody !== undefined
          ? nobody.headline
          : absent
            ? words('The program asked Azure CLI for a token, and the command az is not on its path.')
            : words('Azure CLI has no valid sign-in to get a token from.'),
      cause: absent
        ? words(
            'AzureCliCredential starts the command az. Containers, services and programs started from a desktop often have no az, or another PATH than your shell.',
          )
        : words(
            'Nobody is signed in to az in this user account, the sign-in has expired, or it is for another tenant. A program under another account (sudo, a service, a container) does not see your sign-in.',
          ),
      steps: [
        ...(nobody === undefined ? [] : nobody.steps),
        ...(absent
          ? [
              {
                does: 'install' as const,
                text: words(
                  'Install Azure CLI where the program runs, and start the program from a shell that finds it.',
                ),
                snippet: snippet('Bash')`az version`,
              },
            ]
          : []),
        {
          does: 'sign-in',
          text: words('Sign in, as the user that runs the program.'),
          snippet: azFirstLogin(evidence),
        },
        { does: 'identify', text: words('Check the account, and that it gets a token for Azure AI.'), snippet: whoAmI },
        {
          does: 'enable-identity',
          text: prose`On a server or in a pipeline use a managed identity or an app instead: a person's sign-in ends.`,
          snippet: snippet(
            'Bash',
          )`az login --identity --client-id "${slot('client id of the managed identity', undefined)}"`,
        },
      ],
    };
  },
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
