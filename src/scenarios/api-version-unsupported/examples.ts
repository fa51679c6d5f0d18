import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    { name: 'azure-core', text: 'azure.core.exceptions.HttpResponseError: (BadRequest) API version not supported' },
    {
      name: 'a model that is younger',
      text: `{"error":{"code":"BadRequest","message":"Model o3-mini is enabled only for api versions 2024-12-01-preview and later"}}`,
    },
    {
      name: 'none given, REST',
      text: '{"error":{"code":"BadRequest","message":"Missing required query parameter: api-version"}}',
    },
    {
      name: 'none given, Python',
      text: 'ValueError: Must provide either the `api_version` argument or the `OPENAI_API_VERSION` environment variable',
    },
    {
      name: 'a project route',
      text: "The HTTP resource that matches the request URI 'https://contoso-ai.services.ai.azure.com/api/projects/claims/agents' does not support the API version '2024-12-01-preview'.",
    },
    {
      name: 'the code alone',
      text: "(UnsupportedApiVersion) The HTTP resource that matches the request URI does not support the API version '2024-03-01-preview'.",
    },
    {
      name: 'Resource Manager',
      text: "NoRegisteredProviderFound: No registered resource provider found for location 'westeurope' and API version '2022-01-01' for type 'accounts/projects'. The supported api-versions are '2024-10-01, 2025-04-01-preview, 2025-06-01'. (Microsoft.CognitiveServices)",
    },
  ],
  declines: [
    {
      name: 'an API of the company',
      text: "The HTTP resource that matches the request URI 'https://orders.contoso.com/v3/orders' does not support the API version '3'.",
    },
    { name: 'Gemini', text: 'models/gemini-1.5-pro is not found for API version v1beta (generativelanguage)' },
    { name: 'a question', text: 'Which api-version is the latest for embeddings?' },
  ],
};
