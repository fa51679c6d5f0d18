import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'openai for Python',
      text: `client = AzureOpenAI(azure_endpoint="https://contoso-ai.openai.azure.com", azure_ad_token=token, api_version="2024-10-21")
openai.AuthenticationError: Error code: 401 - {'statusCode': 401, 'message': 'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.'}`,
    },
    {
      name: 'Java',
      text: `com.azure.core.exception.ClientAuthenticationException: Status code 401, "{ "statusCode": 401, "message": "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired." }"
	at com.azure.ai.openai.OpenAIClient.getChatCompletions(OpenAIClient.java:696)`,
    },
  ],
  declines: [
    {
      name: 'a missing role',
      text: "openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}",
    },
    {
      name: 'a wrong key',
      text: 'openai.AuthenticationError: Error code: 401 - Access denied due to invalid subscription key or wrong API endpoint.',
    },
  ],
};
