import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a chat over a search index',
      text: `openai.BadRequestError: Error code: 400 - {'error': {'requestid': '7c2d1e0f-3b4a-4d5c-8e6f-9a0b1c2d3e4f', 'code': 400, 'message': 'Failed to get managed identity token. Response: {"error":{"code":"ManagedIdentityIsNotEnabled","message":"Managed Identity (MI) is not set for this account"}}'}}`,
    },
  ],
  declines: [
    {
      name: 'the app has none',
      text: 'ManagedIdentityCredential authentication unavailable. No Managed Identity endpoint found.',
    },
  ],
};
