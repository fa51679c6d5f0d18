/** What LiteLLM and tools built on it write before the name of a deployment: `azure/gpt-4o`. */
export const PROVIDER_PREFIXES = ['azure/', 'azure_ai/', 'azure_openai/'] as const;
