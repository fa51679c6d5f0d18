import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'JavaScript with the default scope',
      text: `const client = ModelClient("https://contoso-ai.services.ai.azure.com/models", new DefaultAzureCredential());
{ status: '401', body: { statusCode: 401, message: 'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.' } }`,
    },
    {
      name: '.NET',
      text: `Azure.RequestFailedException: Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.
Status: 401 (Unauthorized)
   at Azure.AI.Inference.ChatCompletionsClient.CompleteAsync(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken)`,
    },
    {
      name: 'Python',
      text: `  File "/app/.venv/lib/python3.12/site-packages/azure/ai/inference/_patch.py", line 738, in complete
azure.core.exceptions.ClientAuthenticationError: Operation returned an invalid status 'Unauthorized'
Content: {"statusCode": 401, "message": "Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired."}`,
    },
  ],
  declines: [
    {
      name: 'the OpenAI client',
      text: "openai.AuthenticationError: Error code: 401 - {'statusCode': 401, 'message': 'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.'}",
    },
    {
      name: 'the OpenAI client, given the route of this SDK',
      text: "client = AzureOpenAI(azure_endpoint='https://contoso-ai.services.ai.azure.com/models', azure_ad_token_provider=tp)\nopenai.AuthenticationError: Error code: 401 - {'statusCode': 401, 'message': 'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.'}",
    },
    {
      name: 'another error of the SDK',
      text: 'azure.ai.inference: (unknown_model) Unknown model: contoso-mistral',
    },
  ],
};
