import { role } from '../../src/azure-names';
import { actionMatches, holds, operations, recommendedRole } from '../../src/services';

const P = 'Microsoft.CognitiveServices/accounts/';

test.each([
  ['*', 'anything/at/all', true],
  ['Microsoft.CognitiveServices/*', `${P}OpenAI/responses/write`, true],
  [`${P}OpenAI/*/read`, `${P}openai/a/b/READ`, true],
  [`${P}OpenAI/*/read`, `${P}OpenAI/read`, false],
  [`${P}Speech/*/x/read`, `${P}Speech/a/x/read`, true],
  [`${P}a`, `${P}ab`, false],
  ['a*a', 'a', false],
  ['*/read', 'x/write', false],
])('%s matches %s: %s', (pattern, action, expected) => {
  expect(actionMatches(pattern, action)).toBe(expected);
});

test.each([
  ['OpenAI/deployments/chat/completions/action', 'openAiUser'],
  ['OpenAI/responses/write', 'openAiUser'],
  ['OpenAI/files/write', 'openAiContributor'],
  ['MaaS/chat/completions/action', 'cognitiveServicesUser'],
  ['AIServices/agents/write', 'foundryUser'],
  ['AIServices/providers/action', 'cognitiveServicesUser'],
  ['AIServices/endpoints/interact/action', 'foundryAgentConsumer'],
  ['FormRecognizer/documentmodels:analyze/action', 'cognitiveServicesUser'],
  ['MultiModalIntelligence/analyzers:analyze/action', 'contentUnderstandingReader'],
  ['SpeechServices/unified-speech/frontend/action', 'speechUser'],
  ['Language/analyze-text/action', 'languageReader'],
  ['Face/detect/action', 'faceRecognizer'],
  ['AIServices/agents/endpoints/UserIdentityImpersonation/action', undefined],
])('%s: %s', (action, expected) => {
  expect(recommendedRole(P + action)).toBe(expected);
});

test('the role that each operation recommends holds its data action', () => {
  const wrong = operations().filter((operation) => !holds(role(operation.role), operation.dataAction));
  expect(wrong.map(({ title, dataAction }) => `${title}: ${dataAction}`)).toEqual([]);
});

test.each(['owner', 'contributor', 'reader'] as const)('%s holds nothing', (known) => {
  expect(holds(role(known), `${P}OpenAI/responses/read`)).toBe(false);
});
