import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'max_tokens on a reasoning model',
      text: `openai.BadRequestError: Error code: 400 - {'error': {'message': "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.", 'code': 'unsupported_parameter'}}`,
    },
    {
      name: 'an old api-version',
      text: 'openai.error.InvalidRequestError: Unrecognized request argument supplied: tool_choice',
    },
    {
      name: 'a strict schema',
      text: '{"code": 400, "message": "Validation error at #/reasoning_effort: Extra inputs are not permitted"}',
    },
    {
      name: 'a tool of the Responses API',
      text: "openai.BadRequestError: Error code: 400 - {'error': {'message': 'Hosted tool 'file_search' is not supported with gpt-4.1-nano.'}}",
    },
    {
      name: 'a response format',
      text: "Error code: 400 - {'error': {'message': \"Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.\"}}",
    },
    {
      name: 'an old template',
      text: "ScaleSettingsDeprecated: scale settings of account deployment is deprecated since API version '2023-05-01', please use 'sku' instead",
    },
    {
      name: 'an older parameter',
      text: 'logprobs, best_of and echo parameters are not available on gpt-35-turbo model. Please remove the parameter and try again.',
    },
    {
      name: 'a body that is no JSON',
      text: "Error code: 400 - {'error': {'message': \"We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly.)\", 'type': 'invalid_request_error'}}\nhttps://contoso-ai.openai.azure.com/openai/v1/chat/completions",
    },
    {
      name: 'a body with another format',
      text: '{"error":{"code":"InvalidRequest","message":"Invalid Request.","innererror":{"code":"InvalidRequestBodyFormat","message":"Invalid request body format error."}}}\nPOST https://contoso-lang.cognitiveservices.azure.com/language/:analyze-text',
    },
  ],
  declines: [
    {
      name: 'openai.com',
      text: "https://api.openai.com/v1/chat/completions 400 Unsupported parameter: 'max_tokens' is not supported with this model.",
    },
    {
      name: 'pydantic',
      text: '1 validation error for Settings DEBUG Extra inputs are not permitted [type=extra_forbidden]',
    },
  ],
};
