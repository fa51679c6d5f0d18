import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'code',
      text: '{"error":{"code":"image_pull_failed","message":"UnauthorizedAcrPull: the identity has no access to contosoacr.azurecr.io"}}',
    },
    {
      name: 'version',
      text: 'agent_version_failed: Agent version provisioning failed: [ImageError] Failed to pull container image.',
    },
    { name: 'credentials', text: 'Hosted agent version 3 is in state Failed: InvalidAcrPullCredentials' },
  ],
  declines: [
    { name: 'docker', text: 'Error response from daemon: pull access denied for contoso/app' },
    { name: 'Kubernetes', text: 'Failed to pull image "contoso.azurecr.io/app:1": ImagePullBackOff' },
  ],
};
