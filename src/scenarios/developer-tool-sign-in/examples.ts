import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'azd', text: 'ERROR: not logged in, run `azd auth login` to login' },
    {
      name: 'PowerShell',
      text: 'Get-AzCognitiveServicesAccount: Your Azure credentials have not been set up or have expired, please run Connect-AzAccount to set up your Azure credentials.',
    },
    {
      name: 'Visual Studio',
      text: 'Azure.Identity.CredentialUnavailableException: SharedTokenCacheCredential authentication unavailable. No accounts were found in the cache.',
    },
    {
      name: 'Visual Studio Code, from JavaScript',
      text: 'CredentialUnavailableError: Visual Studio Code Authentication is not available. Ensure you have have Azure Resources Extension installed in VS Code, signed into Azure via VS Code.',
    },
    {
      name: 'the Foundry extension',
      text: 'Action: ModelRootTreeNode.getChildren\nError type: Error\nError Message: Failed to refresh access token.',
    },
    {
      name: 'a tool server of the Foundry extension',
      text: '[error] [Foundry MCP] Failed to list models: Error: Failed to authenticate with Azure. Please sign in and try again.',
    },
    {
      name: 'an empty cache',
      text: 'azure.identity.CredentialUnavailableError: No accounts were found in the cache.',
    },
  ],
  declines: [
    { name: 'a script that signs in', text: 'Connect-AzAccount -Identity; Get-AzResourceGroup | Format-Table' },
  ],
};
