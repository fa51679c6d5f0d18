import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Kubernetes, Go',
      text: 'WorkloadIdentityCredential: no token file specified. Check pod configuration or set TokenFilePath in the options',
    },
    {
      name: 'GitHub Actions without the permission',
      text: 'Error: Login failed with Error: Error message: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable. Please make sure to give write permissions to id-token in the workflow.',
    },
    {
      name: 'Azure Pipelines',
      text: 'CredentialUnavailableError: AzurePipelinesCredential: is unavailable. Ensure that you\'re running this task in an Azure Pipeline, so that following missing system variable(s) can be defined- "SYSTEM_OIDCREQUESTURI"',
    },
  ],
  declines: [
    {
      name: 'the permissions of a service account in Kubernetes',
      text: 'Error from server (Forbidden): pods is forbidden: User "system:serviceaccount:ai:worker" cannot list resource "pods" in API group "" in the namespace "ai"',
    },
  ],
};
