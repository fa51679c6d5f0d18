import { role } from '../../src/azure-names';
import { defaultOperation, modelFamily, operationOf, operations } from '../../src/services';

const P = 'Microsoft.CognitiveServices/accounts/';

describe('operationOf', () => {
  test.each([
    [
      'classic chat route',
      'POST /openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21',
      'OpenAI/deployments/chat/completions/action',
      'account',
    ],
    [
      'route with a placeholder',
      'POST /openai/deployments/{deployment-id}/chat/completions',
      'OpenAI/deployments/chat/completions/action',
      'account',
    ],
    ['v1 chat', '/openai/v1/chat/completions', 'OpenAI/deployments/chat/completions/action', 'account'],
    ['v1 base', '/openai/v1/', 'OpenAI/deployments/chat/completions/action', 'account'],
    ['embeddings', '/openai/deployments/emb/embeddings', 'OpenAI/deployments/embeddings/action', 'account'],
    ['responses, create', 'POST /openai/v1/responses', 'OpenAI/responses/write', 'account'],
    ['responses, read', 'GET /openai/v1/responses/resp_1', 'OpenAI/responses/read', 'account'],
    ['audio', '/openai/deployments/whisper/audio/transcriptions', 'OpenAI/deployments/audio/action', 'account'],
    ['images', '/openai/deployments/dall-e-3/images/generations', 'OpenAI/images/generations/action', 'account'],
    ['model inference', '/models/chat/completions', 'MaaS/chat/completions/action', 'account'],
    ['model inference base', '/models', 'MaaS/chat/completions/action', 'account'],
    ['Claude', 'POST /anthropic/v1/messages', 'AIServices/providers/action', 'account'],
    ['project base', '/api/projects/demo', 'AIServices/agents/write', 'project'],
    ['project assistants', 'POST /api/projects/{projectName}/assistants', 'AIServices/agents/write', 'project'],
    ['project OpenAI route', 'POST /api/projects/demo/openai/v1/responses', 'AIServices/agents/write', 'project'],
    ['project agents, delete', 'DELETE /api/projects/demo/agents/a1', 'AIServices/agents/delete', 'project'],
    ['project vector stores', 'GET /api/projects/{projectName}/vector_stores', 'AIServices/assets/read', 'project'],
    ['deployments, list', 'GET /openai/deployments', 'OpenAI/deployments/read', 'account'],
    [
      'case of a path does not matter',
      'POST /OpenAI/Deployments/X/Chat/Completions',
      'OpenAI/deployments/chat/completions/action',
      'account',
    ],
  ])('%s', (_, path, action, level) => {
    expect(operationOf({ path })).toMatchObject({ dataAction: P + action, level });
  });

  test.each(['', '/', '/health', '/v1/chat/completions', '/subscriptions/x'])('%p says nothing', (path) => {
    expect(operationOf({ path })).toBeUndefined();
  });

  test.each([
    ['/openai/v1/chat/completions', 'DeepSeek-R1', 'MaaS/chat/completions/action'],
    ['/models/chat/completions', 'gpt-4o', 'OpenAI/deployments/chat/completions/action'],
  ])('%s with %s asks for both actions', (path, model, alternative) => {
    expect(operationOf({ path, model })?.alternative).toBe(P + alternative);
  });

  test.each([
    ['/openai/v1/chat/completions', 'gpt-4o'],
    ['/openai/v1/chat/completions', 'my-deployment'],
    ['/models/chat/completions', 'Llama-3.3-70B-Instruct'],
  ])('%s with %s asks for one', (path, model) => {
    expect(operationOf({ path, model })?.alternative).toBeUndefined();
  });

  test('the default is chat completions', () => {
    expect(defaultOperation().dataAction).toBe(`${P}OpenAI/deployments/chat/completions/action`);
  });

  test('every row names a role of the table that holds data actions, a dated source, and an action without wildcard', () => {
    for (const operation of operations()) {
      expect(role(operation.role).permissions.some((p) => p.dataActions.length > 0)).toBe(true);
      expect(operation.source.read).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(operation.dataAction).toMatch(
        /^Microsoft\.CognitiveServices\/accounts\/[\w/:-]+\/(read|write|delete|action)$/,
      );
    }
  });
});

test.each([
  ['gpt-4o-mini', 'openai'],
  ['text-embedding-3-large', 'openai'],
  ['prod-gpt-4', 'openai'],
  ['gpt-oss-120b', 'other'],
  ['Mistral-Large-2411', 'other'],
  ['claude-sonnet-4-5', 'other'],
  ['deploy1', 'unknown'],
  [undefined, 'unknown'],
])('modelFamily(%s) is %s', (name, family) => {
  expect(modelFamily(name)).toBe(family);
});
