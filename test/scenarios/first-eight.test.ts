import { explained, wording } from './read';

const OID = '6f1c0f52-9d07-4a34-8a55-2f0f5c2d7b11';
const AUDIENCE =
  'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.';

/** The eight scenarios that the project started from, and the message that names everything. */
describe('the first scenarios', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      '1. an old client',
      "You're using an SDK. openai 0.28.1 for Python",
      'sdk-outdated',
      ['pip install --upgrade', 'azure-identity', 'azure-ai-inference', '2026-08-26'],
    ],
    [
      '2. no access to API/Operation',
      '401 Principal does not have access to API/Operation https://contoso-ai.openai.azure.com/openai/v1/chat/completions',
      'principal-no-access',
      [
        'Cognitive Services OpenAI User',
        'Owner and Contributor are not enough',
        'az role assignment create',
        'contoso-ai',
      ],
    ],
    [
      '3. PermissionDenied',
      '401 HTTP/1.1 401 PermissionDenied',
      'permission-denied',
      ['Owner and Contributor are not enough'],
    ],
    [
      '4. REST and a refused token',
      `curl https://contoso-ai.openai.azure.com/openai/v1/chat/completions -H "Authorization: Bearer $T"\n401 ${AUDIENCE}`,
      'token-rejected-rest',
      ['Authorization', 'az account get-access-token', 'its name is Authorization', 'https://ai.azure.com/.default'],
    ],
    [
      '5. the same from AzureOpenAI',
      `client = AzureOpenAI(azure_endpoint="https://contoso-ai.openai.azure.com", azure_ad_token="...")\nopenai.AuthenticationError: Error code: 401 - {'statusCode': 401, 'message': '${AUDIENCE}'}`,
      'token-rejected-azure-openai',
      ['azure_ad_token_provider', 'https://contoso-ai.openai.azure.com/openai/v1/', 'Inference SDK'],
    ],
    [
      '6. the same from the Inference SDK',
      `File "/app/.venv/lib/python3.12/site-packages/azure/ai/inference/_patch.py", line 738\nContent: {"statusCode": 401, "message": "${AUDIENCE}"}\nhttps://contoso-ai.services.ai.azure.com/models`,
      'token-rejected-inference-sdk',
      ['https://contoso-ai.services.ai.azure.com/models', 'https://ml.azure.com/.default', '2026-08-26', '/openai/v1/'],
    ],
    [
      '7. no such deployment',
      "openai.NotFoundError: Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}} https://contoso-ai.openai.azure.com/openai/deployments/gpt-4/chat/completions?api-version=2024-10-21",
      'deployment-not-found',
      ['az cognitiveservices account deployment list'],
    ],
    [
      '8. the check by hand',
      'how do I check my role on https://contoso-ai.openai.azure.com ?',
      'hand-check',
      [
        'Access control (IAM)',
        'Check access',
        'Cognitive Services User',
        'Owner and Contributor are not enough',
        'portal.azure.com',
      ],
    ],
    [
      'the message that names everything',
      `The principal \`${OID}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/OpenAI/responses/write\` to perform \`POST /openai/v1/responses\` operation`,
      'missing-data-action',
      [OID, 'Microsoft.CognitiveServices/accounts/OpenAI/responses/write', 'POST /openai/v1/responses', 'projects'],
    ],
  ])('%s', (_, text, id, said) => {
    const { scenario, evidence } = explained(text);
    expect(scenario.id).toBe(id);
    const all = wording(scenario.explain(evidence));
    for (const words of said) expect(all).toContain(words);
  });
});

describe('what is asked', () => {
  const P = 'Microsoft.CognitiveServices/accounts/';
  const ID =
    '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai';

  test.each<[string, string, string, unknown]>([
    [
      'the named data action, at the endpoint',
      `The principal \`${OID}\` lacks the required data action \`${P}OpenAI/responses/write\` to perform \`POST /openai/v1/responses\` operation. https://contoso-ai.openai.azure.com/openai/v1/responses`,
      `${P}OpenAI/responses/write`,
      { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com/openai/v1/responses' },
    ],
    [
      'the operation of the endpoint',
      'Principal does not have access to API/Operation. POST https://contoso-ai.openai.azure.com/openai/deployments/emb/embeddings',
      `${P}OpenAI/deployments/embeddings/action`,
      { kind: 'endpoint', url: 'https://contoso-ai.openai.azure.com/openai/deployments/emb/embeddings' },
    ],
    [
      'chat completions where nothing is known',
      'Principal does not have access to API/Operation',
      `${P}OpenAI/deployments/chat/completions/action`,
      undefined,
    ],
    [
      'the control plane action, at its scope',
      `(AuthorizationFailed) The client 'a@contoso.com' with object id '${OID}' does not have authorization to perform action '${P}listKeys/action' over scope '${ID}' or the scope is invalid.`,
      `${P}listKeys/action`,
      { kind: 'id', id: ID },
    ],
    [
      'a role assignment, at the scope that would hold it',
      `does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '${ID}/providers/Microsoft.Authorization/roleAssignments/${OID}' or the scope is invalid.`,
      'Microsoft.Authorization/roleAssignments/write',
      { kind: 'id', id: ID },
    ],
  ])('%s', (_, text, name, resource) => {
    const { scenario, evidence } = explained(text);
    expect(scenario.asks(evidence)).toMatchObject({ wanted: { name } });
    expect(scenario.asks(evidence)?.resource).toEqual(resource);
  });

  test('a regional host and a masked scope name no resource', () => {
    for (const text of [
      'Please provide a custom subdomain for token authentication, otherwise API key is required. https://westeurope.api.cognitive.microsoft.com/',
      "does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/write' over scope '/subscriptions/***/resourceGroups/rg'",
    ]) {
      const { scenario, evidence } = explained(text);
      expect(scenario.asks(evidence)?.resource).toBeUndefined();
    }
  });
});
