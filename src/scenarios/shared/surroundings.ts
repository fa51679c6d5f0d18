import type { Phrase } from '../../diagnosis';
import type { Endpoint, Evidence } from '../../evidence';
import { isAzureAi, isElsewhere, AZURE_AI_HOSTS } from '../../services';

/**
 * Words that show that a text is about Azure AI, for `oneOf` of rules whose own words are general. They are compared
 * as letters and digits alone, so one spelling covers AzureOpenAI, azure_openai, Azure OpenAI and azure-openai.
 */
export const AZURE_AI_WORDS: readonly Phrase[] = [
  ...AZURE_AI_HOSTS,
  'Microsoft.CognitiveServices',
  'Azure OpenAI',
  'AzureChatOpenAI',
  'Azure_AI',
  'Microsoft Foundry',
  'AI Foundry',
  'Foundry project',
  'Foundry agent',
  'Foundry resource',
  'Foundry model',
  'FoundryChatClient',
  'AOAI',
  'AzureException',
  'azure_endpoint',
  'azure_deployment',
  'api_type azure',
  'provider: azure Status Code',
  '@ai-sdk/azure',
  'createAzure({',
  'CLAUDE_CODE_USE_FOUNDRY',
  'ANTHROPIC_FOUNDRY_',
  'model="azure/',
  'azure/gpt',
  'AIProjectClient',
  'ChatCompletionsClient',
  'azsdk-python-ai',
  'azsdk-net-ai',
  'azsdk-js-ai',
  'azsdk-java-ai',
  'apim-request-id',
  'x-ms-region',
  'x-ms-deployment-name',
  'azureml-model-deployment',
  'x-aml-cluster',
];

/** Words of the `openai` client and of programs around it: the text may be about Azure, or about openai.com. */
export const OPENAI_CLIENT_WORDS: readonly Phrase[] = [
  'openai.error.',
  'openai._exceptions',
  'openai/_base_client',
  'openai\\_base_client',
  'openai/api_requestor',
  'openai\\api_requestor',
  'node_modules/openai/',
  'openai.APIError',
  'openai.NotFoundError',
  'openai.BadRequestError',
  'openai.RateLimitError',
  'openai.InternalServerError',
  'openai.APIConnectionError',
  'openai.APITimeoutError',
  'error communicating with openai',
  'OpenAIEmbedding',
  'ChatOpenAI',
  'OpenAIException',
  'OpenAI API',
  'langchain',
  'llama_index',
  'litellm',
  'semantickernel',
  'promptflow',
];

/** Words of services that print errors like those of Azure AI. A general rule declines where one of them stands. */
export const OTHER_SERVICES: readonly Phrase[] = [
  'amazonaws',
  'botocore',
  'bedrock-runtime',
  'googleapis',
  'google.api_core',
  'google.rpc',
  'generativelanguage',
  'GoogleGenerativeAI',
  'huggingface.co',
  'huggingface_hub.errors',
  'huggingface_hub.utils',
  'docker pull',
  'Error response from daemon',
  'requested access to the resource is denied',
  'npm ERR',
  'api.github.com',
  'docs.github.com',
  'octokit',
  'vault.azure.net',
  'Microsoft.KeyVault',
  'blob.core.windows.net',
  'queue.core.windows.net',
  'table.core.windows.net',
  'file.core.windows.net',
  'dfs.core.windows.net',
  'azure.storage.',
  'azure.cosmos',
  'azure.messaging',
  'azure.eventhub',
  'database.windows.net',
  'documents.azure.com',
  'Microsoft.DocumentDB',
  'azconfig.io',
  'servicebus.windows.net',
  'graph.microsoft.com',
  'dev.azure.com',
  'search.windows.net',
  'azurecr.io',
  'ollama',
  'localhost:11434',
  '127.0.0.1:11434',
  'api.openai.com',
  'openai.com/account',
  'in organization org-',
  'api.anthropic.com',
  'api.mistral.ai',
  'api.groq.com',
  'api.deepseek.com',
  'api.cohere',
  'openrouter.ai',
  'models.inference.ai.azure.com',
  'kubectl',
  'system:serviceaccount',
];

/** API Management with the routes of models behind it. */
const isGatewayToModels = ({ host, path }: Endpoint): boolean =>
  host.endsWith('.azure-api.net') &&
  /\/(?:openai|deployments|chat\/completions|embeddings|responses)(?:\/|$)/.test(path);

const isOfAzureAi = (endpoint: Endpoint): boolean => isAzureAi(endpoint.shape) || isGatewayToModels(endpoint);

/** An endpoint of Azure AI, or of a gateway to it, stands in the text. */
export const namesAzureAiHost = (evidence: Evidence): boolean =>
  evidence.endpoints.some(({ value }) => isOfAzureAi(value));

/** All endpoints in the text belong to somebody else. */
export const namesOnlyOthers = (evidence: Evidence): boolean =>
  evidence.endpoints.length > 0 && evidence.endpoints.every(({ value }) => isElsewhere(value.shape));

/** An endpoint of Azure AI, or the sign-in endpoint of Microsoft Entra ID, stands in the text. */
export const namesAzureAiOrSignIn = (evidence: Evidence): boolean =>
  evidence.endpoints.some(({ value }) => isOfAzureAi(value) || value.shape === 'sign-in');
