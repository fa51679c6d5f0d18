import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'Python', text: "AttributeError: type object 'AIProjectClient' has no attribute 'from_connection_string'" },
    {
      name: 'a class that moved',
      text: "ImportError: cannot import name 'BingGroundingTool' from 'azure.ai.projects.models'",
    },
    {
      name: 'the package of agents',
      text: "ModuleNotFoundError: No module named 'azure.ai.agents'",
    },
    {
      name: 'a class of Semantic Kernel',
      text: "from semantic_kernel.agents import AzureAIAgent\nAttributeError: 'AgentsOperations' object has no attribute 'create_agent'",
    },
    {
      name: 'older than the code',
      text: "AttributeError: 'AIProjectClient' object has no attribute 'get_openai_client'",
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
