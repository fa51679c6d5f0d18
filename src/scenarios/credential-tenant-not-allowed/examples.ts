import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Python',
      text: 'azure.core.exceptions.ClientAuthenticationError: The current credential is not configured to acquire tokens for tenant 5d3a9c1e-2b4f-4d60-8a7e-9c0b1d2e3f40. To enable acquiring tokens for this tenant add it to the additionally_allowed_tenants when creating the credential, or add "*" to additionally_allowed_tenants to allow acquiring tokens for any tenant.',
    },
  ],
  declines: [
    {
      name: 'the service says that the tenants differ',
      text: "openai.BadRequestError: Error code: 400 - {'error': {'code': 'Tenant provided in token does not match resource token', 'message': 'Token tenant does not match resource tenant.'}}",
    },
  ],
};
