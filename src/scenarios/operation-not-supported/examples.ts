import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'embeddings on a chat model',
      text: "Error code: 400 - {'error': {'code': 'OperationNotSupported', 'message': 'The embeddings operation does not work with the specified model, gpt-4o. Please choose different model and try again. You can learn more about which models can be used with each operation here: https://go.microsoft.com/fwlink/?linkid=2197993.'}}",
    },
    {
      name: 'a model of the Responses API alone',
      text: "openai.BadRequestError: Error code: 400 - {'error': {'code': 'unsupported_operation', 'message': 'The requested operation is unsupported.'}}",
    },
    {
      name: 'a model without the Responses API',
      text: "openai.BadRequestError: Error code: 400 - {'error': {'message': 'This model is not supported by Responses API.', 'type': 'invalid_request_error', 'param': None, 'code': None}}",
    },
    {
      name: 'a route that came after the version',
      text: "client = AzureOpenAI(api_version='2023-05-15')\nopenai.BadRequestError: Error code: 400 - {'error': {'code': 'BadRequest', 'message': 'Unsupported data type'}}",
    },
  ],
  declines: [
    {
      name: 'a virtual machine',
      text: '(OperationNotAllowed) Operation could not be completed as it results in exceeding approved Total Regional Cores quota.',
    },
    { name: '.NET itself', text: 'System.NotSupportedException: Specified method is not supported.' },
  ],
};
