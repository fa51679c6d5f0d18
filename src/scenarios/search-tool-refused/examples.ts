import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'tool',
      text: 'tool_user_error: Error: search_service_error; 403 Forbidden, Azure AI Search tool of my Foundry agent',
    },
    {
      name: 'knowledge base',
      text: 'MCP tool call to https://contoso.search.windows.net/knowledgebases/kb1/mcp failed with status 403 (Foundry agent)',
    },
  ],
  declines: [
    {
      name: 'Search asked by a program',
      text: '403 Forbidden from https://contoso.search.windows.net/indexes/docs?api-version=2024-07-01',
    },
    { name: 'a search in a shop', text: 'Search failed: 403' },
  ],
};
