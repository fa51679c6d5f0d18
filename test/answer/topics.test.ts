import { answerTopic } from '../../src/answer';
import { plain } from '../../src/prose';
import { TOPICS, type FoundTopic } from '../../src/questions';

const [first, second] = TOPICS.filter(({ asked }) => asked.length > 0);
if (first === undefined || second === undefined) throw new Error('two topics are needed');
const found: FoundTopic = { topic: first, close: [second], likeness: 0.4, sure: false, doubtful: true };

test('topics that are not near enough are offered by their titles, and none is given as the answer', () => {
  const { headline, why, buttons } = answerTopic(found);
  expect(plain(headline)).toBe('Which of these do you mean?');
  expect(plain(why ?? [])).not.toContain(plain(first.answer).slice(0, 20));
  expect(buttons.map(({ label }) => label)).toEqual([first.question, second.question]);
});

test('a terminal has no buttons: it shows the offered answers whole', () => {
  const shown = JSON.stringify(answerTopic(found, 'terminal').blocks);
  expect(shown).toContain(first.question);
  expect(shown).toContain(second.question);
});

test('an answer that begins with one word goes on with the sentence that says why', () => {
  const topic = TOPICS.find(({ answer }) => /^(?:Yes|No)\. /.test(plain(answer)));
  expect(topic).toBeDefined();
  const { why } = answerTopic({ ...found, topic: topic ?? first, close: [], doubtful: false });
  expect(plain(why ?? []).split(' ').length).toBeGreaterThan(3);
});
