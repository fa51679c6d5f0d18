import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: '.NET on a laptop',
      text: 'Azure.Identity.CredentialUnavailableException: ManagedIdentityCredential authentication unavailable. No Managed Identity endpoint found.',
    },
    {
      name: 'JavaScript',
      text: 'CredentialUnavailableError: ManagedIdentityCredential: Attempted to use the IMDS endpoint, but it is not available.',
    },
  ],
  declines: [
    {
      name: 'the usual IMDS line inside a chain',
      text: `DefaultAzureCredential failed to retrieve a token from the included credentials.
Attempted credentials:
	ManagedIdentityCredential: ManagedIdentityCredential authentication unavailable, no response from the IMDS endpoint.
	AzureCliCredential: Please run 'az login' to set up an account`,
    },
    { name: 'talk', text: 'we switched all apps to managed identities last week, works well' },
  ],
};
