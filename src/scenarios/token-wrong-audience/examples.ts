import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'project endpoint',
      text: `curl https://contoso-ai.services.ai.azure.com/api/projects/demo/assistants?api-version=v1 -H "Authorization: Bearer $(az account get-access-token --resource https://cognitiveservices.azure.com --query accessToken -o tsv)"
{ "statusCode": 401, "message": "Unauthorized. Access token is missing, invalid, audience is incorrect (https://ai.azure.com), or have expired." }`,
    },
  ],
  declines: [
    {
      name: 'the scope is right, something else is wrong',
      text: `az account get-access-token --resource https://cognitiveservices.azure.com
401 Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.`,
    },
    { name: 'nothing but the word', text: 'our audience is incorrect about the release date' },
  ],
};
