import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a Claude model that could not be deployed',
      text: 'Action: ModelDeployWebview.deployModel\nError type: Error\nError Message: The long-running operation has failed. AnthropicOrganizationCreationException. Internal Server Error.',
    },
    {
      name: 'openai for Python',
      text: "openai.InternalServerError: Error code: 500 - {'error': {'message': 'The server had an error processing your request. Sorry about that! You can retry your request, or contact us through an Azure support request', 'type': 'server_error'}}",
    },
    {
      name: 'no body',
      text: `APIError: 503 status code (no body)
    at AzureOpenAI.makeStatusError (/app/node_modules/openai/core.js:358:44)`,
    },
    {
      name: 'a time-out inside the service',
      text: "litellm.Timeout: AzureException - Error code: 408 - {'error': {'code': 'Timeout', 'message': 'The operation was timeout.'}}",
    },
  ],
  declines: [
    {
      name: 'a settings error of the same plug-in',
      text: 'Action: ModelDeployWebview.deployModel\nError type: AbortError\nError Message: The operation was aborted by the user.',
    },
    { name: 'another web app', text: 'nginx 502 Bad Gateway - wiki.contoso.com' },
    { name: 'Spring', text: 'There was an unexpected error (type=Internal Server Error, status=500).' },
  ],
};
