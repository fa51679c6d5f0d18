import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'Python', text: "AttributeError: type object 'AIProjectClient' has no attribute 'from_connection_string'" },
    {
      name: 'a class that moved',
      text: "ImportError: cannot import name 'BingGroundingTool' from 'azure.ai.projects.models'",
    },
  ],
  declines: [
    {
      name: 'another client',
      text: "AttributeError: 'BlobServiceClient' object has no attribute 'from_connection_strings'",
    },
    { name: 'a use of it', text: 'client = AIProjectClient.from_connection_string(conn_str)' },
  ],
};
