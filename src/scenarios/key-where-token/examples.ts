import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'the client of a project',
      text: `project = AIProjectClient(endpoint=ENDPOINT, credential=AzureKeyCredential(KEY))
agents = project.agents.list()
AttributeError: 'AzureKeyCredential' object has no attribute 'get_token'`,
    },
    {
      name: 'the line alone',
      text: "AttributeError: 'AzureKeyCredential' object has no attribute 'get_token'",
    },
  ],
  declines: [
    { name: 'another object', text: "AttributeError: 'NoneType' object has no attribute 'get_token'" },
    { name: 'a use of a key that is right', text: 'client = SearchClient(endpoint, index, AzureKeyCredential(key))' },
  ],
};
