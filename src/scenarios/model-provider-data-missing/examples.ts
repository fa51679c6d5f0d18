import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'body',
      text: '{"error":{"code":"InvalidModelProviderData","message":"ModelProviderData is required for Anthropic model deployments but was not provided. Please provide all required fields: industry, organizationName, and countryCode."}}',
    },
    {
      name: 'a tool, wrapped',
      text: 'Failed to provision foundry: Deployment failed: Error code = InvalidModelProviderData, Message = ModelProviderData is\nrequired for Anthropic model deployments but was not provided.',
    },
  ],
  declines: [{ name: 'a form', text: 'Provider data is required: industry, organisation name and country code.' }],
};
