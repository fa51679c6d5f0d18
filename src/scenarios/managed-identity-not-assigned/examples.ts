import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'IMDS does not know the identity',
      text: `ManagedIdentityCredential authentication unavailable. The requested identity has not been assigned to this resource.
Status: 400 (Bad Request)
Content:
{"error":"invalid_request","error_description":"Identity not found"}`,
    },
    {
      name: 'App Service, a wrong client id',
      text: 'WARNING - ManagedIdentityCredential.get_token failed: (None) No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.',
    },
    {
      name: 'several identities',
      text: '{"error":"invalid_request","error_description":"Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request"}',
    },
    {
      name: 'inside a chain',
      text: `DefaultAzureCredential failed to retrieve a token from the included credentials.
- EnvironmentCredential authentication unavailable. Environment variables are not fully configured.
- ManagedIdentityCredential authentication unavailable. The requested identity has not been assigned to this resource.
- AzureCliCredential authentication unavailable. Azure CLI not installed`,
    },
  ],
  declines: [
    {
      name: 'another product that found no identity',
      text: 'Vault login: {"errors":["identity not found for user dana"]}',
    },
    { name: 'a question', text: 'can one app have multiple user assigned identities?' },
  ],
};
