import { plain } from '../../src/prose';
import { combined, COMBINATIONS, findAmong, TOPICS } from '../../src/questions';

const find = findAmong(TOPICS);

const answerTo = (question: string): string => {
  const found = find(question, true);
  return found ? plain(combined(found, question).topic.answer) : '';
};

test.each([
  ['how does a logic app call speech without a key?', 'Cognitive Services Speech User', 'cognitiveservices.azure.com'],
  ['document intelligence from a function app, which role?', 'Cognitive Services User', 'cognitiveservices.azure.com'],
  ['Welche Rolle braucht ein Pod in AKS für Translator?', 'Cognitive Services User', 'cognitiveservices.azure.com'],
  ['which scope does a web app ask for to call claude?', 'Foundry User', '/anthropic'],
  ['embeddings from data factory with managed identity', 'Cognitive Services OpenAI User', 'ai.azure.com'],
])('%s: the host and the service are answered together', (question, role, address) => {
  expect(answerTo(question)).toContain(role);
  expect(answerTo(question)).toContain(address);
});

test.each([
  ['least privilege to create an agent', 'role-for-agents'],
  ['java app on premises without keys', 'arc-identity'],
])('%s: what is named goes before a general answer', (question, id) => {
  const found = find(question, true);
  expect(found && combined(found, question).topic.id).toBe(id);
});

test.each([
  ['how do I set up the identity of a web app?', 'no service is named'],
  ['which role do I need for Speech?', 'no host is named'],
  ['speech from a web app or from an azure function?', 'two hosts are named'],
  ['who called the speech service from our web app?', 'it asks for neither role nor setup'],
])('%s is left as it was found: %s', (question) => {
  const found = find(question, true);
  expect(found).toBeDefined();
  expect(found && combined(found, question)).toBe(found);
});

test('each combination has a short question, dated sources and ids of its own', () => {
  expect(new Set(COMBINATIONS.map(({ question }) => question)).size).toBe(COMBINATIONS.length);
  for (const { question, answer, sources } of COMBINATIONS) {
    expect(question.length).toBeLessThanOrEqual(80);
    expect(plain(answer)).toMatch(/\.$/);
    expect(sources.length).toBeGreaterThan(0);
  }
});
