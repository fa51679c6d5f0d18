import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a wrong client secret, from Python',
      text: `azure.core.exceptions.ClientAuthenticationError: Authentication failed: AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '3f6c2a10-9a5b-4c1e-8d55-1f2b7c9d0e11'. Trace ID: 6f1a2b3c-0d4e-4f5a-9b6c-7d8e9f0a1b00 Correlation ID: 0b9c8d7e-6f5a-4b3c-9d2e-1f0a9b8c7d6e Timestamp: 2026-11-18 09:14:22Z`,
    },
    {
      name: 'Conditional Access, from az, as one line of a log',
      text: `2026-11-18T07:20:11.4471032Z ERROR: AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance. Trace ID: 2c8d4b1e-7f60-4a39-8e52-9b1d3f5a7c00 Correlation ID: e4d3c2b1-a098-4f76-8e5d-4c3b2a190f8e Timestamp: 2026-11-18 07:20:11Z`,
    },
    {
      name: 'two codes: the general one stands first',
      text: `Microsoft.Identity.Client.MsalServiceException: AADSTS70002: Error validating credentials. AADSTS50012: Authentication failed. Trace ID: 9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c00`,
    },
    {
      name: 'a code that the table lacks',
      text: `{"error":"invalid_grant","error_description":"AADSTS9876543: A condition of this sign-in was not met. Trace ID: 1b2c3d4e-5f6a-4b7c-8d9e-0f1a2b3c4d00","error_codes":[9876543],"error_uri":"https://login.microsoftonline.com/error?code=9876543"}`,
    },
    {
      name: 'inside a credential chain',
      text: `DefaultAzureCredential failed to retrieve a token from the included credentials.
Attempted credentials:
	EnvironmentCredential: EnvironmentCredential authentication unavailable. Environment variables are not fully configured.
	ManagedIdentityCredential: ManagedIdentityCredential authentication unavailable, no response from the IMDS endpoint.
	AzureCliCredential: ERROR: AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.
To mitigate this issue, please refer to the troubleshooting guidelines here at https://aka.ms/azsdk/python/identity/defaultazurecredential/troubleshoot.`,
    },
    {
      name: 'federated credential, from a pipeline',
      text: `Error: AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:contoso/claims-bot:environment:production'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    },
    {
      name: 'the details of the sign-in page, without the prefix',
      text: `Error Code: 50105
Request Id: 0b9c8d7e-6f5a-4b3c-9d2e-1f0a9b8c7d00
Correlation Id: 6f1a2b3c-0d4e-4f5a-9b6c-7d8e9f0a1b2c
Timestamp: 2026-11-18T09:14:22.120Z`,
    },
  ],
  declines: [
    {
      name: 'a number of another service',
      text: 'Cannot open server "contoso" requested by the login. Error code: 40615',
    },
    {
      name: 'Azure DevOps refuses a user',
      text: `ERROR: TF400813: The user 'b7c1d2e3-0000-4000-8000-aaaaaaaaaaaa' is not authorized to access this resource.`,
    },
    {
      name: 'a chain without a code',
      text: `DefaultAzureCredential failed to retrieve a token from the included credentials. Attempted credentials: EnvironmentCredential: EnvironmentCredential authentication unavailable. Environment variables are not fully configured. AzureCliCredential: Azure CLI not found on path`,
    },
  ],
};
