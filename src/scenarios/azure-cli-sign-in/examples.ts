import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'az itself', text: "ERROR: Please run 'az login' to setup account." },
    {
      name: 'Python',
      text: 'azure.identity._exceptions.CredentialUnavailableError: Azure CLI not found on path',
    },
    {
      name: 'a stale cache',
      text: "ERROR: User 'dana@contoso.com' does not exist in MSAL token cache. Run `az login`.",
    },
    {
      name: 'Terraform on a machine without az',
      text: 'Error: unable to build authorizer for Resource Manager API: could not configure AzureCli Authorizer: could not parse Azure CLI version: launching Azure CLI: exec: "az": executable file not found in $PATH',
    },
    {
      name: 'signed in nowhere',
      text: "ERROR: No subscription found. Run 'az account set' to select a subscription.",
    },
  ],
  declines: [
    {
      name: 'an instruction',
      text: 'First run az login, then az account set, then start the sample with python main.py',
    },
    {
      name: 'another command of az that found nothing',
      text: "No subscriptions found for ***. Error: Login failed with Error: The process '/usr/bin/az' failed with exit code 1.",
    },
  ],
};
