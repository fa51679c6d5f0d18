import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'on your data, 403 inside 400',
      text: '{"error":{"code":400,"message":"Invalid AzureCognitiveSearch configuration detected: Call to get Azure Search index failed. If you are using access token authentication or managed identity of Azure OpenAI, please check if the Azure OpenAI has proper role assignments on Azure Search. Azure Search Error: 403, message=\'Server responded with status 403.\'"}}',
    },
  ],
  declines: [
    {
      name: 'Search asked directly',
      text: '403 Forbidden from https://contoso.search.windows.net/indexes/docs?api-version=2024-07-01',
    },
    {
      name: 'the index does not exist',
      text: 'Invalid AzureCognitiveSearch configuration detected: index contoso-docs was not found',
    },
  ],
};
