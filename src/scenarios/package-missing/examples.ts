import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'never was', text: "ModuleNotFoundError: No module named 'azure.ai.openai'" },
    { name: 'identity', text: "ModuleNotFoundError: No module named 'azure.identity'" },
    { name: 'httpx', text: "import openai\nModuleNotFoundError: No module named 'httpx'" },
  ],
  declines: [
    { name: 'another package', text: "ModuleNotFoundError: No module named 'pandas'" },
    { name: 'a use', text: 'from azure.identity import DefaultAzureCredential' },
  ],
};
