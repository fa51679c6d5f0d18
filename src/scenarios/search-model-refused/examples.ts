import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a skill',
      text: 'Could not execute skill because the Web Api request failed. Web Api response status: \'Unauthorized\', Web Api response details: \'{"error":{"code":"PermissionDenied","message":"Principal does not have access to API/Operation."}}\' (AzureOpenAIEmbeddingSkill, https://contoso-ai.openai.azure.com)',
    },
    {
      name: 'a vectorizer',
      text: "Could not vectorize the query with vectorizer 'contoso-vectorizer' of Azure AI Search: the endpoint returned Forbidden",
    },
  ],
  declines: [
    {
      name: 'a skill of somebody else',
      text: "Could not execute skill because the Web Api request failed. Web Api response status: 'Forbidden' (https://contoso-func.azurewebsites.net/api/enrich)",
    },
    { name: 'a question', text: 'Which vectorizer does Azure AI Search need for embeddings?' },
  ],
};
