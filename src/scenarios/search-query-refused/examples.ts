import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a client of the index, before the model',
      text: `azure.core.exceptions.HttpResponseError: (Forbidden) Operation returned an invalid status 'Forbidden'
  File "answer.py", line 18, in hits
    found = client.search(search_text=question, top=5)
https://contoso-find.search.windows.net/indexes('manuals')/docs/search.post.search
The hits go to AzureOpenAI afterwards.`,
    },
    {
      name: 'its host, and the model after it',
      text: '403 from https://contoso-find.search.windows.net/indexes/manuals/docs/search, our API asks the index there first and Azure OpenAI with the hits after that',
    },
  ],
  declines: [
    {
      name: 'an error of Search alone',
      text: '403 Forbidden from https://contoso.search.windows.net/indexes/docs?api-version=2024-07-01',
    },
    {
      name: 'a skill calls the model',
      text: 'Could not execute skill because the Web Api request failed. AzureOpenAIEmbedding skill: Unauthorized, status 401, https://contoso-ai.openai.azure.com',
    },
  ],
};
