import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the Foundry extension',
      text: 'Error Message: 400: No Azure Open AI connection associated with this project. Please add a connection in AI studio.',
    },
    {
      name: 'SDK',
      text: "ValueError: No default connection of type AzureOpenAI. File '/app/.venv/lib/python3.12/site-packages/azure/ai/projects/operations/_patch.py'",
    },
  ],
  declines: [
    { name: 'another tool', text: 'No default connection configured for pgAdmin. Please add a connection first.' },
    { name: 'a project that is not there', text: 'ticket tracker: 404 Project not found' },
  ],
};
