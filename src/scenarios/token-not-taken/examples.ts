import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'Document Intelligence',
      text: 'Azure.RequestFailedException : ApiId document-intelligence-api-2023-10-31-preview OperationId AnalyzeDocument not supported for CheckAccess.\nStatus: 400 (Bad Request)\nErrorCode: API operation not supported for token authentication',
    },
  ],
  declines: [
    { name: 'another sign-in', text: 'Password authentication is not supported for this account' },
    { name: 'a model', text: 'The chatCompletion operation does not work with the specified model' },
  ],
};
