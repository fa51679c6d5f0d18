import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'Python', text: "ModuleNotFoundError: No module named 'azure.ai.inference'" },
    {
      name: 'JavaScript',
      text: "Error: Cannot find module '@azure-rest/ai-inference'\nRequire stack:\n- /app/index.js",
    },
  ],
  declines: [
    { name: 'another module', text: "ModuleNotFoundError: No module named 'azure.storage'" },
    { name: 'a use of it', text: 'from azure.ai.inference import ChatCompletionsClient' },
  ],
};
