/** The sandbox's account that most sample people are about. */
export const CONTOSO =
  '/subscriptions/e01382f6-d8ad-4583-a4b1-e5beb5780726/resourceGroups/rg-contoso-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai';

export const CHAT_ACTION = 'Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action';

/** Names everything: principal, data action, route; and, by its endpoint, the resource. */
export const MISSING_ACTION = [
  'POST https://contoso-ai.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21',
  'openai.AuthenticationError: Error code: 401',
  `The principal \`01203c0e-fa61-4cc4-9a25-cc688a469060\` lacks the required data action \`${CHAT_ACTION}\` to perform \`POST /openai/deployments/{deployment-id}/chat/completions\` operation.`,
].join('\n');

/** The same trouble, told without a resource. */
export const NAMES_NO_RESOURCE =
  "openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}";
