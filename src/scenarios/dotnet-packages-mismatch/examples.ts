import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'missing method',
      text: `System.MissingMethodException: Method not found: 'Void OpenAI.OpenAIClientOptions.set_Endpoint(System.Uri)'.
   at Azure.AI.OpenAI.AzureOpenAIClient..ctor(Uri endpoint, TokenCredential credential)`,
    },
    {
      name: 'missing type',
      text: "System.TypeLoadException: Could not load type 'OpenAI.Chat.ChatFunctionChoice' from assembly 'OpenAI, Version=2.2.0.0'",
    },
    {
      name: 'a method of another version',
      text: "error CS1061: 'AzureOpenAIClient' does not contain a definition for 'GetResponsesClient'",
    },
  ],
  declines: [
    {
      name: 'another library',
      text: "System.MissingMethodException: Method not found: 'Newtonsoft.Json.Linq.JToken.ToString()'",
    },
    {
      name: 'a plain error of .NET',
      text: 'System.NullReferenceException: Object reference not set to an instance of an object.',
    },
  ],
};
