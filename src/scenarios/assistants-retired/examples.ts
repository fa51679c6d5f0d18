import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'azure-core',
      text: "azure.core.exceptions.ResourceNotFoundError: (None) No assistant found with id 'asst_abc123'. GET https://contoso-ai.services.ai.azure.com/api/projects/claims/assistants/asst_abc123",
    },
  ],
  declines: [
    {
      name: 'openai.com',
      text: "Error code: 404 - No assistant found with id 'asst_abc123'. https://api.openai.com/v1/assistants",
    },
  ],
};
