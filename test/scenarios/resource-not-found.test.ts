import type { Endpoint } from '../../src/evidence';
import { oddPath } from '../../src/services';

const at = (
  path: string,
  host = 'contoso-ai.openai.azure.com',
  shape: Endpoint['shape'] = 'openai-host',
): Endpoint => ({
  url: `https://${host}${path}`,
  host,
  path,
  shape,
});

describe('what is odd about the path of a URL', () => {
  it.each([
    ['no /openai before v1', at('/v1/chat/completions'), '"/openai" is missing before "/v1"'],
    ['/openai twice', at('/openai/openai/deployments/a/chat/completions'), 'twice'],
    ['/openai twice under v1', at('/openai/v1/openai/deployments/a'), 'twice'],
    ['the whole URL as base', at('/openai/deployments/a/chat/completions/chat/completions'), 'the whole URL'],
    ['the deployment twice', at('/openai/deployments/a/deployments/a/chat/completions'), 'the whole URL'],
    ['deployments under v1', at('/openai/v1/deployments/a/chat/completions'), 'no deployments'],
    ['no /openai before deployments', at('/deployments/a/chat/completions'), '"/deployments"'],
    ['the operation alone', at('/chat/completions'), '"/openai/v1" is missing'],
    ['neither v1 nor deployment', at('/openai/chat/completions'), '"/v1" is missing'],
    ['models on the OpenAI host', at('/models/chat/completions'), 'services.ai.azure.com only'],
    [
      'a project without /openai/v1',
      at('/api/projects/claims/chat/completions', 'contoso.services.ai.azure.com', 'foundry-project'),
      'a project serves models',
    ],
  ])('%s', (_, endpoint, clause) => {
    expect(oddPath(endpoint)).toContain(clause);
  });

  it.each([
    ['the v1 route', at('/openai/v1/chat/completions')],
    ['the classic route', at('/openai/deployments/a/chat/completions')],
    ['the bare host', at('/')],
    ['embeddings on the classic route', at('/openai/deployments/text-embeddings/embeddings')],
    [
      'the models route of the Foundry host',
      at('/models/chat/completions', 'c.services.ai.azure.com', 'foundry-models'),
    ],
    ['a project', at('/api/projects/claims/openai/v1/responses', 'c.services.ai.azure.com', 'foundry-project')],
  ])('nothing: %s', (_, endpoint) => {
    expect(oddPath(endpoint)).toBeUndefined();
  });
});
