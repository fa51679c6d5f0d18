import { answerTopic } from '../../src/answer';
import { plain, words } from '../../src/prose';
import { TOPICS, type FoundTopic } from '../../src/questions';

const [first, second] = TOPICS.filter(({ asked }) => asked.length > 0);
if (first === undefined || second === undefined) throw new Error('two topics are needed');
const found: FoundTopic = { topic: first, close: [second], likeness: 0.4, sure: false, doubtful: true };

test('topics that are not near enough are offered: the first under its title with its answer, the others to press', () => {
  const { headline, why, todo, buttons } = answerTopic(found);
  expect(plain(headline)).toBe('Which of these do you mean?');
  expect(plain(why ?? [])).not.toContain(plain(first.answer).slice(0, 20));
  expect(plain(todo?.text ?? [])).toContain(first.question);
  expect(buttons.map(({ label }) => label)).toEqual([second.question, 'What can you do?']);
});

test('one alone is asked about', () => {
  expect(plain(answerTopic({ ...found, close: [] }).headline)).toBe('Do you mean this?');
});

test('where others read along it is titles alone', () => {
  const { todo, buttons } = answerTopic(found, { setting: 'shared' });
  expect(todo).toBeUndefined();
  expect(buttons.map(({ label }) => label)).toContain(first.question);
});

test('a terminal has no buttons: it shows the offered answers whole', () => {
  const { todo, blocks } = answerTopic(found, { setting: 'terminal' });
  const shown = JSON.stringify([todo, blocks]);
  expect(shown).toContain(first.question);
  expect(shown).toContain(second.question);
});

test('an answer that begins with one word goes on with the sentence that says why', () => {
  const topic = TOPICS.find(({ answer }) => /^(?:Yes|No)\. /.test(plain(answer)));
  expect(topic).toBeDefined();
  const { why } = answerTopic({ ...found, topic: topic ?? first, close: [], doubtful: false });
  expect(plain(why ?? []).split(' ').length).toBeGreaterThan(3);
});

test.each(TOPICS.map((topic) => [topic.id, topic] as const))(
  'the card about %s shows its first sentence',
  (_id, topic) => {
    const { why } = answerTopic({ topic, close: [], sure: true, likeness: 1, doubtful: false });
    expect(plain(topic.answer).startsWith(plain(why ?? words('none')))).toBe(true);
  },
);
