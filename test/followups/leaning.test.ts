import { LEANING } from '../../src/followups';
import { diagnose, questionAfter, topicAfter, topicById } from '../../src/respond';

test.each(Object.keys(LEANING))('the question %s, which leans on a case, is a topic', (id) => {
  expect(topicById(id)?.id).toBe(id);
});

test('who changed it, and what more capacity costs, lead to a topic', () => {
  expect(topicAfter('changed', undefined)?.topic.id).toBe('who-changed-resource');
  const error = diagnose({ text: 'openai.RateLimitError: Error code: 429 - Rate limit is exceeded (Azure OpenAI)' });
  expect(topicAfter('cost', { error })?.topic.id).toBe('capacity-costs');
  expect(topicAfter('cost', undefined)).toBeUndefined();
});

test('what is asked of access after a question is what the question names, and nothing else', () => {
  const wanted = (id: string): string | undefined => {
    const topic = topicById(id);
    return topic && questionAfter(topic)?.wanted.name;
  };
  expect(wanted('who-changed-resource')).toBeUndefined();
  expect(wanted('role-to-deploy')).toBe('Microsoft.CognitiveServices/accounts/deployments/write');
});

test('of a question that names no access, one goes on to the general question', () => {
  const topic = topicById('who-changed-resource');
  expect(topicAfter('role', { topic })?.topic.id).toBe('role-for-model');
  expect(topicAfter('time', { topic })?.topic.id).toBe('how-long');
  const question = { wanted: { kind: 'action', name: 'Microsoft.CognitiveServices/accounts/write' } } as const;
  expect(topicAfter('role', { topic, question })).toBeUndefined();
});
