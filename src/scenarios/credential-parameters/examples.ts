import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'an empty secret, JavaScript',
      text: 'CredentialUnavailableError: ClientSecretCredential: clientSecret is a required parameter. To troubleshoot, visit https://aka.ms/azsdk/js/identity/serviceprincipalauthentication/troubleshoot.',
    },
    {
      name: 'a tenant id with a space',
      text: 'ValueError: Invalid tenant ID provided. You can locate your tenant ID by following the instructions listed here: https://learn.microsoft.com/partner-center/find-ids-and-domain-names',
    },
    {
      name: 'a typo in the variable of the chain',
      text: "Error: Invalid value for AZURE_TOKEN_CREDENTIALS = 'developer'. Valid values are 'prod' or 'dev' or any of these credentials - EnvironmentCredential, AzureCliCredential",
    },
  ],
  declines: [{ name: 'an API of somebody else', text: '{"error":"clientId is a required parameter","status":400}' }],
};
