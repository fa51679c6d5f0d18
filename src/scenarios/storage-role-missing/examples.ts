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
