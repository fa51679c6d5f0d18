import { defineScenario } from '../../diagnosis';
import { snippet, slot, words } from '../../prose';
import { WORKLOAD_STEP } from '../shared/credential-advice';
import { examples } from './examples';

export default defineScenario({
  id: 'pod-identity',
  family: 'managed-identity',
  title: 'Pod identity gave no token',
  about: 'Kubernetes',
  stage: 'token',
  needs: [],
  refines: ['connection-failed', 'managed-identity-endpoint-failed', 'managed-identity-no-endpoint'],
  rules: [
    {
      strength: 'certain',
      oneOf: [
        'Check MIC pod logs for identity assignment errors',
        'failed to get matching identities for pod',
        'no AzureIdentityBinding found for pod',
      ],
    },
    { strength: 'certain', says: ['failed to refresh token, error: adal: Refresh request failed'] },
    {
      strength: 'certain',
      says: ['failed to refresh the service principal token'],
      oneOf: ['MSI not available', 'azure.BearerAuthorizer', 'metadata/identity'],
    },
  ],
  explain: () => ({
    headline: words('The pod asked for the token of a managed identity, and pod identity gave none.'),
    cause: words(
      'AAD Pod Identity (with its parts NMI and MIC) found no identity that is bound to this pod, or could not get a token for it. It was archived in 2023; Workload Identity takes its place.',
    ),
    steps: [
      {
        does: 'enable-identity',
        text: words(
          'See whether the pod is bound to an identity: its label must be the selector of an AzureIdentityBinding.',
        ),
        snippet: snippet('Bash')`kubectl get azureidentity,azureidentitybinding,azureassignedidentity --all-namespaces
kubectl get pod "${slot('pod', undefined)}" --show-labels`,
      },
      {
        does: 'enable-identity',
        text: words(
          'The identity must be assigned to the machines of the cluster, and the cluster must be allowed to assign it (Managed Identity Operator).',
        ),
      },
      WORKLOAD_STEP,
    ],
    older: words('Guides that install aad-pod-identity are out of date: use Microsoft Entra Workload ID for AKS.'),
  }),
  sources: [
    {
      title: 'KEDA in AKS: pod-managed identity is deprecated, and archived since September 2023',
      url: 'https://learn.microsoft.com/azure/azure-monitor/containers/integrate-keda',
      read: '2026-11-30',
      confidence: 'documented',
    },
  ],
  examples,
});
