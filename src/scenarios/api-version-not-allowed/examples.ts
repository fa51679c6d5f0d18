import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'openai for Python',
      text: "openai.BadRequestError: Error code: 400 - {'error': {'code': 'BadRequest', 'message': 'api-version query parameter is not allowed when using /v1 path'}}",
    },
  ],
  declines: [{ name: 'another parameter', text: 'Bad request: query parameter "debug" is not allowed' }],
};
