import { LEANING } from '../../src/followups';
import { diagnose, topicAfter, topicById } from '../../src/respond';

test.each(Object.keys(LEANING))('the question %s, which leans on a case, is a topic', (id) => {
  expect(topicById(id)?.id).toBe(id);
});

test('who changed it, and what more capacity costs, lead to a topic', () => {
  expect(topicAfter('changed', undefined)?.topic.id).toBe('who-changed-resource');
  const error = diagnose({ text: 'openai.RateLimitError: Error code: 429 - Rate limit is exceeded (Azure OpenAI)' });
  expect(topicAfter('cost', { error })?.topic.id).toBe('capacity-costs');
  expect(topicAfter('cost', undefined)).toBeUndefined();
});
