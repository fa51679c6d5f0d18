import { MISSING_ACTION } from '../teams/pastes';

/** A paste, and what its card must say. The eight that this project started from, and the one that names everything. */
export interface Case {
  readonly name: string;
  readonly paste: string;
  readonly says: RegExp;
}

const REJECTED =
  'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.';

export const CASES: readonly Case[] = [
  {
    name: 'old-client',
    paste: "You're using an SDK. azure-ai-inference 1.0.0b9, azure-identity 1.15.0",
    says: /bring the client library up to date/,
  },
  {
    name: 'principal-no-access',
    paste: '401 Principal does not have access to API/Operation',
    says: /role for this call is missing/,
  },
  { name: 'permission-denied', paste: '401 HTTP/1.1 401 PermissionDenied', says: /role for this call is missing/ },
  {
    name: 'rest-token-rejected',
    paste: `curl https://contoso-ai.openai.azure.com/openai/v1/responses -H "Authorization: Bearer $TOKEN" < HTTP/1.1 401 Unauthorized {"statusCode": 401, "message": "${REJECTED}"}`,
    says: /did not accept the token/,
  },
  {
    name: 'azure-openai-token-rejected',
    paste: `client = AzureOpenAI(azure_endpoint="https://contoso-ai.openai.azure.com") openai.AuthenticationError: Error code: 401 - {'statusCode': 401, 'message': '${REJECTED}'}`,
    says: /did not accept the token/,
  },
  {
    name: 'inference-token-rejected',
    paste: `from azure.ai.inference import ChatCompletionsClient azure.core.exceptions.ClientAuthenticationError: (401) ${REJECTED} https://contoso-ai.services.ai.azure.com/models`,
    says: /token .* was refused/,
  },
  {
    name: 'deployment-not-found',
    paste:
      "openai.NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}} POST https://contoso-ai.openai.azure.com/openai/deployments/gpt4o/chat/completions?api-version=2024-10-21",
    says: /gpt4o/,
  },
  { name: 'missing-data-action', paste: MISSING_ACTION.replaceAll('\n', ' '), says: /contoso-ai|Not you/ },
];
