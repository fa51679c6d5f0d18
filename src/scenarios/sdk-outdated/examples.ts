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
    {
      name: 'LangChain, the old place',
      text: "ImportError: cannot import name 'AzureChatOpenAI' from 'langchain.chat_models'",
    },
    {
      name: 'a call that the installed version lacks',
      text: 'TypeError: client.responses.create is not a function\n    at main (/app/ask.js:9:38)',
    },
    {
      name: 'a provider that the installed version lacks',
      text: 'Error: sdk.responses is not a function. (In sdk.responses(modelId), sdk.responses is undefined)',
    },
    { name: 'TypeScript', text: "error TS2339: Property 'responses' does not exist on type 'AzureOpenAI'." },
    {
      name: 'the old client for JavaScript',
      text: `error TS2305: Module '"@azure/openai"' has no exported member 'OpenAIClient'.`,
    },
  ],
  declines: [
    { name: 'a slip in the own code', text: 'TypeError: res.responses is not a function\n    at /app/server.js:12:5' },
    { name: 'a list of versions without an error', text: 'openai==0.28.1\nrequests==2.31.0' },
    {
      name: 'another library',
      text: "SyntaxError: The requested module 'lodash' does not provide an export named 'foo'",
    },
    {
      name: 'a class that never was there',
      text: "ImportError: cannot import name 'Chat' from 'langchain.chat_models'",
    },
  ],
};
