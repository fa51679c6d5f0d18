import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'body',
      text: '{"error":{"code":"preview_feature_required","message":"Hosted agents is in preview. This operation requires the following opt-in preview feature(s): HostedAgents=V1Preview. Include the \'Foundry-Features: HostedAgents=V1Preview\' header in your request."}}',
    },
    {
      name: 'azd',
      text: 'ERROR: deploying agent: 403 Forbidden, ERROR CODE: preview_feature_required\nHosted agents is in preview. This operation requires the following opt-in preview feature(s): HostedAgents=V1Preview.',
    },
  ],
  declines: [
    { name: 'a feature of a browser', text: 'This feature requires an opt-in preview; see about:config' },
    { name: 'a bare 403', text: '403 Forbidden from https://contoso-ai.services.ai.azure.com/api/projects/p1/agents' },
  ],
};
