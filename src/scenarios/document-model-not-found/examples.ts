import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'after a move to another resource',
      text: `azure.ai.documentintelligence: (NotFound) Resource not found.
Inner error: {"code": "ModelNotFound", "message": "The requested model was not found."}
POST https://contoso-forms.cognitiveservices.azure.com/documentintelligence/documentModels/claims-v3:analyze`,
    },
  ],
  declines: [
    {
      name: 'a model of OpenAI',
      text: '{"error":{"code":"ModelNotFound","message":"The model gpt-6 was not found."}} https://contoso-ai.openai.azure.com/openai/v1/chat/completions',
    },
  ],
};
