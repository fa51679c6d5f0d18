import { role } from '../../src/azure-names';
import {
  isOfProject,
  modelFamily,
  operationOf,
  operationOfAction,
  operations,
  ownerOfPath,
  SERVICES,
  usualOf,
} from '../../src/services';

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
    ['embeddings', '/openai/deployments/emb/embeddings', 'OpenAI/deployments/embeddings/action', 'account'],
    ['responses, create', 'POST /openai/v1/responses', 'OpenAI/responses/write', 'account'],
    ['responses, read', 'GET /openai/v1/responses/resp_1', 'OpenAI/responses/read', 'account'],
    ['audio', '/openai/deployments/whisper/audio/transcriptions', 'OpenAI/deployments/audio/action', 'account'],
    ['images', '/openai/deployments/dall-e-3/images/generations', 'OpenAI/images/generations/action', 'account'],
    ['model inference', '/models/chat/completions', 'MaaS/chat/completions/action', 'account'],
    ['Claude', 'POST /anthropic/v1/messages', 'AIServices/providers/action', 'account'],
    ['project assistants', 'POST /api/projects/{projectName}/assistants', 'AIServices/agents/write', 'project'],
    ['project OpenAI route', 'POST /api/projects/demo/openai/v1/responses', 'AIServices/agents/write', 'project'],
    ['project agents, delete', 'DELETE /api/projects/demo/agents/a1', 'AIServices/agents/delete', 'project'],
    ['project vector stores', 'GET /api/projects/{projectName}/vector_stores', 'AIServices/assets/read', 'project'],
    ['files, list', 'GET /openai/v1/files', 'OpenAI/files/read', 'account'],
    ['fine-tuning', 'POST /openai/v1/fine_tuning/jobs', 'OpenAI/fine-tunes/write', 'account'],
    ['batches, create', 'POST /openai/v1/batches', 'OpenAI/batch-jobs/write', 'account'],
    ['batches, list', 'GET /openai/v1/batches', 'OpenAI/batches/read', 'account'],
    ['batches, cancel', 'POST /openai/v1/batches/b1/cancel', 'OpenAI/batches/cancel/action', 'account'],
    ['vector stores', 'POST /openai/v1/vector_stores', 'OpenAI/assistants/vector_stores/write', 'account'],
    ['stored completions', 'GET /openai/v1/chat/completions', 'OpenAI/stored-completions/read', 'account'],
    [
      'realtime over WebRTC',
      'POST /openai/v1/realtime/client_secrets',
      'OpenAI/deployments/realtime/action',
      'account',
    ],
    [
      'published agent',
      'POST /api/projects/demo/applications/assist/protocols/openai/responses',
      'AIServices/applications/invoke/action',
      'project',
    ],
    ['hosted agent', 'POST /api/projects/demo/agents/a1/endpoint/x', 'AIServices/endpoints/interact/action', 'project'],
    ['connections', 'GET /api/projects/demo/connections', 'AIServices/connections/read', 'project'],
    [
      'Content Understanding, analyse',
      'POST /contentunderstanding/analyzers/a1:analyze',
      'MultiModalIntelligence/analyzers:analyze/action',
      'account',
    ],
    [
      'Content Understanding, list',
      'GET /contentunderstanding/analyzers',
      'MultiModalIntelligence/analyzers/read',
      'account',
    ],
    [
      'Content Understanding, make',
      'PUT /contentunderstanding/analyzers/a1',
      'MultiModalIntelligence/analyzers/write',
      'account',
    ],
    [
      'Document Intelligence, analyse',
      'POST /documentintelligence/documentModels/prebuilt-layout:analyze?api-version=2024-11-30',
      'FormRecognizer/documentmodels:analyze/action',
      'account',
    ],
    [
      'Document Intelligence, result',
      'GET /formrecognizer/documentModels/prebuilt-layout/analyzeResults/r1',
      'FormRecognizer/documentmodels/analyzeresults/read',
      'account',
    ],
    [
      'Document Intelligence, models',
      'GET /documentintelligence/documentModels',
      'FormRecognizer/documentmodels/read',
      'account',
    ],
    [
      'transcription of recordings',
      'POST /speechtotext/v3.2/transcriptions',
      'SpeechServices/speechrest/transcriptions/write',
      'account',
    ],
    ['translation', 'POST /translator/text/v3.0/translate', 'TextTranslation/translate/action', 'account'],
    ['language', 'POST /language/:analyze-text', 'Language/analyze-text/action', 'account'],
    ['sentiment', 'POST /text/analytics/v3.1/sentiment', 'TextAnalytics/sentiment/action', 'account'],
    ['Face', 'POST /face/v1.0/detect', 'Face/detect/action', 'account'],
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

  test.each([
    '',
    '/',
    '/health',
    '/v1/chat/completions',
    '/subscriptions/x',
    '/openai',
    '/openai/v1/',
    '/openai/deployments/gpt',
    '/openai/v1/something_new',
    '/models',
    '/models/something_new',
    '/api/projects/demo',
    '/api/projects/demo/something_new',
  ])('%p says nothing', (path) => {
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

  test.each(['/openai/v1/conversations', '/openai/v1/containers', '/api/projects/p/memory_stores', '/contentsafety/x'])(
    '%s is known, and its data action is not',
    (path) => {
      expect(operationOf({ path })).toMatchObject({ dataAction: undefined });
    },
  );

  test('a route that the table does not know is never taken for chat completions', () => {
    const chat = `${P}OpenAI/deployments/chat/completions/action`;
    const asked = SERVICES.flatMap(({ routes, bases = [] }) => [...routes.flatMap(({ paths }) => paths), ...bases])
      .map((path) => `/${path.replaceAll('*', 'x')}`)
      .flatMap((path) => [`${path}/something_new`, path])
      .filter((path) => !path.includes('chat/completions'));
    const wrong = asked.filter((path) => operationOf({ path })?.dataAction === chat);
    expect(wrong).toEqual([]);
  });

  test('every row names a role of the table that holds data actions, a dated source, and an action without wildcard', () => {
    for (const operation of operations()) {
      expect(role(operation.role).permissions.some((p) => p.dataActions.length > 0)).toBe(true);
      expect(operationOfAction(operation.dataAction)?.dataAction).toBe(operation.dataAction);
      expect(operation.source.read).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(operation.dataAction).toMatch(
        /^Microsoft\.CognitiveServices\/accounts\/[\w/:-]+\/(read|write|delete|action)$/,
      );
    }
  });
});

test.each([
  ['/openai/v1', { service: 'openai', isBase: true }],
  ['/openai/v1/something_new', { service: 'openai', isBase: false }],
  ['POST /api/projects/p', { service: 'foundry', isBase: true }],
  ['/anthropic', { service: 'anthropic', isBase: false }],
  ['/documentintelligence/x', { service: 'document-intelligence', isBase: false }],
  ['/health', undefined],
])('%s belongs to %j', (path, owner) => {
  expect(ownerOfPath(path)).toEqual(owner);
});

describe.each(SERVICES.map((service) => [service.id, service] as const))('%s', (id, service) => {
  test('its usual call asks for an action of its own', () => {
    const { dataAction, service: owner } = usualOf(id);
    expect(owner).toBe(id);
    expect(service.families.some((family) => dataAction.startsWith(`${P}${family}/`))).toBe(true);
  });

  test('no other service has routes under its first segments', () => {
    const first = (paths: readonly string[]): readonly string[] => paths.map((path) => path.split('/', 1)[0] ?? '');
    const mine = new Set(first(service.routes.flatMap(({ paths }) => paths)));
    const others = SERVICES.filter((other) => other.id !== id).flatMap(({ routes }) =>
      routes.flatMap((row) => row.paths),
    );
    expect(first(others).filter((segment) => mine.has(segment))).toEqual([]);
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

test.each([
  ['AIServices/assets/write', true],
  ['AIServices/applications/invoke/action', true],
  ['AIServices/endpoints/interact/action', true],
  ['projects/connections/read', true],
  ['projects/write', false],
  ['AIServices/providers/action', false],
  ['OpenAI/responses/write', false],
  ['listKeys/action', false],
])('%s is asked for at a project: %s', (action, expected) => {
  expect(isOfProject(P + action)).toBe(expected);
});
