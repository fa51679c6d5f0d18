import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'a model that this endpoint does not offer',
      text: 'HttpResponseError: (unavailable_model) Unavailable model: phi-4 https://contoso-ai.services.ai.azure.com/models',
    },
    {
      name: 'Model Inference',
      text: `azure.core.exceptions.HttpResponseError: (unknown_model) Unknown model: Phi-4-mini
Code: unknown_model
Message: Unknown model: Phi-4-mini`,
    },
    {
      name: 'no name in the request',
      text: '(no_model_name) No model specified in request. Please provide a model name in the request body or as a x-ms-model-mesh-model-name header.',
    },
    {
      name: 'an agent run',
      text: "run.last_error = {'code': 'invalid_engine_error', 'message': 'Failed to resolve model info for: gpt-4.1-mini'}",
    },
    {
      name: 'v1 route',
      text: "Error code: 404 - {'error': {'code': 'model_not_found', 'message': 'The model `gpt-5-chat` does not exist or you do not have access to it.'}} https://contoso-ai.openai.azure.com/openai/v1/",
    },
  ],
  declines: [
    {
      name: 'openai.com',
      text: "Error code: 404 - {'error': {'message': 'The model `gpt-5-chat` does not exist or you do not have access to it.', 'code': 'model_not_found'}} https://api.openai.com/v1/chat/completions",
    },
    {
      name: 'Gemini',
      text: '[404 Not Found] models/gemini-2.0-pro is not found for API version v1beta (generativelanguage.googleapis.com)',
    },
    {
      name: 'Hugging Face',
      text: 'huggingface_hub.errors.RepositoryNotFoundError: 404 Client Error. Unknown model contoso/bert',
    },
  ],
};
