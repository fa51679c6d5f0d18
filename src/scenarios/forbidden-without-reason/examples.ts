import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'status alone, on an Azure AI host',
      text: 'GET https://contoso-ai.services.ai.azure.com/api/projects/demo/agents?api-version=v1 403 (Forbidden)',
    },
    {
      name: 'extension for Visual Studio Code',
      text: `Action: ModelRootTreeNode.getChildren
Error type: Error
Error Message: 403: Forbidden
Product: Visual Studio Code`,
    },
  ],
  declines: [
    { name: 'Storage', text: 'HTTP 403 Forbidden https://contoso.blob.core.windows.net/data/file.csv' },
    { name: 'any web site', text: '403 Forbidden - you do not have access to this page' },
    {
      name: 'Key Vault',
      text: "Operation returned an invalid status code 'Forbidden' (https://contoso.vault.azure.net/)",
    },
  ],
};
