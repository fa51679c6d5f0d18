import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Python, in a container without anything set up',
      text: `azure.core.exceptions.ClientAuthenticationError: DefaultAzureCredential failed to retrieve a token from the included credentials.
Attempted credentials:
	EnvironmentCredential: EnvironmentCredential authentication unavailable. Environment variables are not fully configured.
	WorkloadIdentityCredential: WorkloadIdentityCredential authentication unavailable. The workload options are not fully configured.
	ManagedIdentityCredential: ManagedIdentityCredential authentication unavailable, no response from the IMDS endpoint.
	AzureCliCredential: Azure CLI not found on path
To mitigate this issue, please refer to the troubleshooting guidelines here at https://aka.ms/azsdk/python/identity/defaultazurecredential/troubleshoot.`,
    },
    {
      name: 'JavaScript, an aggregate error',
      text: `AggregateAuthenticationError: ChainedTokenCredential authentication failed.
CredentialUnavailableError: EnvironmentCredential is unavailable. No underlying credential could be used.
CredentialUnavailableError: Please run 'az login' from a command prompt to authenticate before using this credential.`,
    },
    {
      name: 'Go',
      text: `DefaultAzureCredential: failed to acquire a token.
Attempted credentials:
	EnvironmentCredential: missing environment variable AZURE_TENANT_ID
	AzureCLICredential: ERROR: Please run 'az login' to setup account.`,
    },
    {
      name: 'one line in a chat, cut off',
      text: 'since the move to docker: DefaultAzureCredential failed to retrieve a token from the incl...',
    },
  ],
  declines: [
    {
      name: 'a chain that found its credential, then a refusal by the service',
      text: `DefaultAzureCredential acquired a token from AzureCliCredential
openai.PermissionDeniedError: Error code: 403 - {'error': {'code': '403', 'message': 'Public access is disabled. Please configure private endpoint.'}}`,
    },
    {
      name: 'code that makes a credential, without an error',
      text: `from azure.identity import DefaultAzureCredential, get_bearer_token_provider
credential = DefaultAzureCredential()`,
    },
  ],
};
