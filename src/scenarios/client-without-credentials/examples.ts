import type { Scenario } from '../../diagnosis';

export const examples: Scenario['examples'] = {
  claims: [
    {
      name: 'AzureOpenAI of Python',
      text: 'openai.OpenAIError: Missing credentials. Please pass one of `api_key`, `azure_ad_token`, `azure_ad_token_provider`, or the `AZURE_OPENAI_API_KEY` or `AZURE_OPENAI_AD_TOKEN` environment variables.',
    },
    {
      name: 'AzureOpenAI of JavaScript without an endpoint',
      text: 'Error: Must provide one of the `baseURL` or `endpoint` arguments, or the `AZURE_OPENAI_ENDPOINT` environment variable',
    },
    {
      name: 'key and token provider at once',
      text: 'OpenAIError: The `apiKey` and `azureADTokenProvider` arguments are mutually exclusive; only one can be passed at a time.',
    },
    {
      name: 'the plain class, in a program about Azure',
      text: `from langchain_openai import AzureOpenAIEmbeddings, OpenAIEmbeddings
openai.OpenAIError: The api_key client option must be set either by passing api_key to the client or by setting the OPENAI_API_KEY environment variable`,
    },
    {
      name: 'LangChain for JavaScript',
      text: 'Error: Azure OpenAI API instance name not found\n    at new AzureChatOpenAI (/srv/app/node_modules/@langchain/openai/dist/azure/chat_models.js:31:19)',
    },
    {
      name: 'LangChain for JavaScript, either service',
      text: 'Error: (Azure) OpenAI API key not found',
    },
    {
      name: 'Semantic Kernel for Python',
      text: 'semantic_kernel.exceptions.service_exceptions.ServiceInitializationError: embedding_deployment_name is required.',
    },
    {
      name: 'LangChain for Python, no endpoint',
      text: 'ValueError: Did not find azure_endpoint, please add an environment variable `AZURE_OPENAI_ENDPOINT` which contains it',
    },
    {
      name: 'Go, 2026',
      text: 'azure: authentication requires azure.WithEndpoint',
    },
    {
      name: 'Claude, both given',
      text: 'ValueError: base_url and resource are mutually exclusive (AnthropicFoundry)',
    },
    {
      name: 'openai 3 for Python, in a program about Azure',
      text: 'openai.OpenAIError: Missing credentials. Please pass an `api_key`, `workload_identity`, `admin_api_key`, or set the `OPENAI_API_KEY` or `OPENAI_ADMIN_KEY` environment variable. base_url=https://contoso-ai.openai.azure.com/openai/v1/',
    },
  ],
  declines: [
    {
      name: 'the plain class, nothing about Azure',
      text: 'openai.OpenAIError: The api_key client option must be set either by passing api_key to the client or by setting the OPENAI_API_KEY environment variable',
    },
    {
      name: 'two options of another tool',
      text: 'error: --quiet and --verbose arguments are mutually exclusive; only one can be passed at a time',
    },
    {
      name: 'another library',
      text: 'ValueError: Did not find serpapi_api_key, please add an environment variable `SERPAPI_API_KEY`',
    },
    {
      name: 'a question that ends like the name of an argument',
      text: 'How do I rename an Azure OpenAI deployment?',
    },
  ],
};
