import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'body',
      text: '{"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource."}}',
    },
    {
      name: '.NET with the reason phrase of a missing role',
      text: `Azure.RequestFailedException: Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.
Status: 401 (PermissionDenied)
ErrorCode: 401`,
    },
    { name: 'cut off by a log viewer', text: 'Access denied due to invalid subscription key or wrong API endp...' },
    {
      name: 'Translator',
      text: 'https://api.cognitive.microsofttranslator.com/translate {"error":{"code":401000,"message":"The request is not authorized because credentials are missing or invalid."}}',
    },
    {
      name: 'a skill of Azure AI Search',
      text: "400: The API key provided for endpoint 'https://contoso-ai.openai.azure.com/openai/v1/chat/completions' is invalid or has been revoked.",
    },
  ],
  declines: [
    { name: 'a door', text: 'Access denied: your key card is not valid for this floor.' },
    {
      name: 'openai.com',
      text: "Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-ab***yz. You can find your API key at https://platform.openai.com/account/api-keys.'}}",
    },
    {
      name: 'another service',
      text: 'Invalid API key. Please see https://openweathermap.org/faq#error401 for more info.',
    },
  ],
};
