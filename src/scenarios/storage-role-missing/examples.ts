import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'evaluation',
      text: 'Evaluation run failed: AuthorizationPermissionMismatch: This request is not authorized to perform this operation using this permission. (Foundry project p1)',
    },
    {
      name: 'files',
      text: 'azure.ai.projects upload to the Foundry project: ErrorCode:AuthorizationPermissionMismatch, status 403',
    },
    {
      name: 'results of a run',
      text: 'UserError: Failed to upload evaluation run to the cloud due to insufficient permission to access the storage. Please ensure that the necessary access rights are granted.',
    },
    {
      name: 'closed network',
      text: 'The evaluation of our Foundry agent fails since the storage account has a firewall: azure.core.exceptions.HttpResponseError: This request is not authorized to perform this operation. ErrorCode:AuthorizationFailure',
    },
  ],
  declines: [
    {
      name: 'Storage asked by a program of .NET',
      text: 'Service request failed.\r\nStatus: 403 (This request is not authorized to perform this operation using this permission.)\r\nErrorCode: AuthorizationPermissionMismatch\r\nServer: Windows-Azure-Blob/1.0',
    },
    {
      name: 'storage alone',
      text: 'AuthorizationPermissionMismatch This request is not authorized to perform this operation using this permission. https://contoso.blob.core.windows.net/backup',
    },
    { name: 'a key', text: 'Access denied due to invalid subscription key (Azure OpenAI)' },
  ],
};
