import { SOURCES } from '../../azure-names';
import { defineScenario } from '../../diagnosis';
import { snippet, words } from '../../prose';
import { stepFor, WORKLOAD_STEP, GOT_TOKEN } from '../shared/credential-advice';
import { examples } from './examples';

const GITHUB = [
  'Unable to get ACTIONS_ID_TOKEN_REQUEST_URL',
  'make sure to give write permissions to id-token',
  'Failed to fetch federated token from GitHub',
  "Ensure 'client-id' and 'tenant-id' are supplied",
] as const;
const PIPELINES = [
  'AzurePipelinesCredential: is unavailable. Ensure that',
  'oidcToken field not detected in the response',
] as const;

export default defineScenario({
  id: 'workload-identity',
  family: 'credential-unavailable',
  title: 'Workload identity is not set up here',
  about: 'Kubernetes, workload identity',
  stage: 'token',
  needs: [],
  rules: [
    { strength: 'certain', oneOf: GITHUB, unless: GOT_TOKEN },
    { strength: 'certain', oneOf: PIPELINES, unless: GOT_TOKEN },
    {
      strength: 'certain',
      unless: GOT_TOKEN,
      oneOf: [
        'WorkloadIdentityCredential authentication unavailable',
        'no client ID specified. Check pod configuration',
        'no token file specified. Check pod configuration',
        'The workload options are not fully configured',
      ],
    },
  ],
  explain: (evidence) => {
    const said = evidence.said.map(({ value }) => value);
    if (GITHUB.some((phrase) => said.includes(phrase))) {
      return {
        headline: words('The GitHub workflow may not ask for the token that signs it in to Azure.'),
        cause: words(
          'Signing in without a secret needs the permission "id-token: write" in the workflow, and the ids of the app, the tenant and the subscription as inputs.',
        ),
        steps: [
          {
            does: 'set-environment',
            text: words('Give the job the permission and the three ids.'),
            snippet: snippet('PlainText')`permissions:
  id-token: write
  contents: read
steps:
  - uses: azure/login@v2
    with:
      client-id: \${{ secrets.AZURE_CLIENT_ID }}
      tenant-id: \${{ secrets.AZURE_TENANT_ID }}
      subscription-id: \${{ secrets.AZURE_SUBSCRIPTION_ID }}`,
          },
          {
            does: 'note',
            text: words(
              'Workflows that a fork starts never get this token. Reusable workflows need the permission in the caller too.',
            ),
          },
        ],
      };
    }
    const pipelines = PIPELINES.some((phrase) => said.includes(phrase));
    return {
      headline: words('The federated sign-in of this workload is not set up where the program runs.'),
      cause: words(
        'The credential needs the client id, the tenant id and a token of the platform. At least one of them is missing in this process.',
      ),
      steps: [
        pipelines ? stepFor('pipelines', evidence) : WORKLOAD_STEP,
        {
          does: 'set-environment',
          text: words(
            'See what the process has; the pod must be made anew after the label and the annotation are there.',
          ),
          snippet: snippet('Bash')`env | grep -o '^AZURE_[A-Z_]*'`,
        },
      ],
    };
  },
  sources: [SOURCES.identityTroubleshooting],
  examples,
});
