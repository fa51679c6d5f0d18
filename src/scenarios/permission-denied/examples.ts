import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'an older client for .NET',
      text: "HttpOperationException: Operation returned an invalid status code 'PermissionDenied'",
    },
    { name: 'status line of a terminal', text: 'HTTP/1.1 401 PermissionDenied' },
    {
      name: 'status line with headers, curl',
      text: `< HTTP/1.1 401 PermissionDenied
< Content-Length: 0
< apim-request-id: 0d4a7f3e-4f2c-4c0b-9c6d-2f6a0a3e1b77
< x-ms-region: Sweden Central`,
    },
    {
      name: 'requests for Python',
      text: 'requests.exceptions.HTTPError: 401 Client Error: PermissionDenied for url: https://contoso-ai.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview',
    },
    {
      name: 'code in a body on an Azure AI host',
      text: `POST https://contoso-ai.cognitiveservices.azure.com/contentsafety/text:analyze?api-version=2024-09-01 -> 403
{"error":{"code":"PermissionDenied","message":"The calling identity may not do this."}}`,
    },
    { name: 'body that ends after the code', text: '{"error":{"code":"PermissionDenied","message":"' },
    {
      name: 'Claude on Foundry',
      text: "Error code: 403 - {'error': {'message': 'Insufficient permissions on the resource or subscription.'}} POST https://contoso-ai.services.ai.azure.com/anthropic/v1/messages",
    },
    {
      name: 'a project that says no more',
      text: '(UserError) You are not authorized to perform this operation. https://contoso-ai.services.ai.azure.com/api/projects/claims',
    },
  ],
  declines: [
    {
      name: 'gRPC',
      text: '<_InactiveRpcError of RPC that terminated with: status = StatusCode.PERMISSION_DENIED details = "caller may not read the topic">',
    },
    {
      name: 'Google',
      text: 'google.api_core.exceptions.PermissionDenied: 403 Permission denied on resource project contoso-demo.',
    },
    {
      name: 'Anthropic itself',
      text: "anthropic.PermissionDeniedError: Error code: 403 - {'type': 'error', 'error': {'type': 'permission_error', 'message': 'Your API key does not have permission to use the specified resource.'}}",
    },
    {
      name: 'the reason phrase stands around an invalid key',
      text: `{"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource."}}
Response status code does not indicate success: 401 (PermissionDenied).`,
    },
    { name: 'ssh', text: 'dana@build01: Permission denied (publickey).' },
    { name: 'a joke', text: 'permission denied for another coffee, says my doctor' },
  ],
};
