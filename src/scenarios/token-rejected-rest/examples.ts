import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'curl',
      text: `$ curl -s https://contoso-ai.openai.azure.com/openai/v1/chat/completions -H "Authorization: Bearer $TOKEN" -d @body.json
{ "statusCode": 401, "message": "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired." }`,
    },
    {
      name: 'PowerShell',
      text: 'Invoke-RestMethod : { "statusCode": 401, "message": "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired." }',
    },
  ],
  declines: [
    {
      name: 'a client library',
      text: "openai.AuthenticationError: Error code: 401 - {'statusCode': 401, 'message': 'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.'}",
    },
    {
      name: 'curl against GitHub',
      text: 'curl -H "Authorization: Bearer x" https://api.github.com/user\n{"message":"Bad credentials","status":"401"}',
    },
  ],
};
