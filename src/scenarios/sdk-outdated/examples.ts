import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the first row of the old table',
      text: "You're using an SDK. azure-ai-inference 1.0.0b9, azure-identity 1.15.0",
    },
    {
      name: 'JavaScript',
      text: "SyntaxError: The requested module 'openai' does not provide an export named 'AzureOpenAI'",
    },
  ],
  declines: [
    { name: 'a list of versions without an error', text: 'openai==0.28.1\nrequests==2.31.0' },
    {
      name: 'another library',
      text: "SyntaxError: The requested module 'lodash' does not provide an export named 'foo'",
    },
  ],
};
