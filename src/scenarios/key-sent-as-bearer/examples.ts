import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'requests for Python',
      text: `headers = {"Authorization": f"Bearer {API_KEY}", "Content-Type": "application/json"}
requests.post("https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", headers=headers, json=body)
401 { "statusCode": 401, "message": "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired." }`,
    },
    {
      name: 'a wrapper that was given a key',
      text: `llm = AzureOpenAI(model="gpt-4o", api_key=os.environ["AZURE_OPENAI_API_KEY"])
openai.AuthenticationError: Error code: 401 - {'statusCode': 401, 'message': 'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.'}`,
    },
  ],
  declines: [
    {
      name: 'a token is sent',
      text: `headers = {"Authorization": f"Bearer {token.token}"}
{ "statusCode": 401, "message": "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired." }`,
    },
    { name: 'code alone', text: 'headers = {"Authorization": f"Bearer {API_KEY}"}' },
  ],
};
