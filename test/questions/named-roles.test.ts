import { plain } from '../../src/prose';
import { answeredByRoles, findAmong, TOPICS } from '../../src/questions';

const find = findAmong(TOPICS);
const asked = (question: string) => answeredByRoles(find(question, true), question);
const answerTo = (question: string): string => {
  const topic = asked(question)?.topic;
  return topic === undefined ? '' : `${topic.question} ${plain(topic.answer)}`;
};

test.each([
  ['can Foundry Account Owner call models?', 'No: Foundry Account Owner may not call OpenAI models'],
  [
    'does Cognitive Services Contributor allow reading the keys?',
    'Yes: Cognitive Services Contributor may read the keys',
  ],
  ['is the role Cognitive Services Data Reader enough for chat?', 'No: Cognitive Services Data Reader may not'],
  ['is Azure AI User enough for agents?', 'Yes: Foundry User may make and run agents'],
  ['does the contributor role let me call gpt?', 'No: Contributor may not call OpenAI models'],
  ['I have Foundry Project Manager, can I deploy models?', 'No: Foundry Project Manager may not make deployments'],
  ['is Owner enough to deploy a model?', 'Yes: Owner may make deployments'],
  ['may Foundry Project Manager assign roles?', 'only Foundry Agent Consumer, Foundry User'],
])('%s begins with yes or no, by the definition of the role', (question, answer) => {
  expect(answerTo(question)).toContain(answer);
});

test.each([
  ['is Cognitive Services OpenAI User enough for agents?', 'Foundry User may'],
  ['can Reader call a model?', 'Cognitive Services OpenAI User may'],
])('%s: whoever may not is told which role may', (question, answer) => {
  expect(answerTo(question)).toContain(answer);
});

test('an old and a new name are told to be one role, with its id', () => {
  const answer = answerTo('foundry user vs azure ai user??');
  expect(answer).toContain('Yes: Foundry User is the new name of Azure AI User');
  expect(answer).toContain('53ca6127-db72-4b80-b1b0-d745d6d5456d');
  expect(answer).not.toContain('Both may');
});

test('two roles that no topic compares are compared by what each may', () => {
  const answer = answerTo('what is the difference between Azure AI Developer and Foundry Owner?');
  expect(answer).toContain('Both may');
  expect(answer).toMatch(/Only Foundry Owner may .*read the keys/);
});

test('two roles of which the second is whole are compared, also where one has a single word', () => {
  expect(answerTo('what is better, Foundry User or Contributor?')).toContain('Only Contributor may');
});

test('what a role calls is told by its definition, with what it takes out', () => {
  expect(answerTo('what can Cognitive Services User do?')).toMatch(
    /all data actions of Azure AI but .*UserIdentityImpersonation/,
  );
  expect(answerTo('what can Foundry Agent Consumer do?')).not.toContain('all data actions');
  expect(answerTo('what can Defender CSPM do?')).not.toContain('all data actions');
});

test('all that a role may is told where it is asked for', () => {
  expect(answerTo('what can Cognitive Services Custom Vision Trainer do?')).toContain('CustomVision');
});

test.each([
  ['how do Foundry User and Cognitive Services User differ?', 'a topic compares them'],
  ['how do I assign Foundry Owner with the CLI?', 'it asks for a way'],
  ['why is Owner not enough to call a model?', 'a topic was written for it'],
  ['can I hide the keys from people, but keep Cognitive Services User?', 'the role is not what is asked about'],
  ['can the owner of our app call the model?', 'it is no role'],
  ['can I be Reader and Foundry User at the same time?', 'they are not weighed'],
  ['which role do I need for Speech?', 'no role is named'],
  ['is it Cognitive Services Speech User or Contributor for speech?', 'the second is half a name'],
])('%s is left to its topic: %s', (question) => {
  const found = find(question, true);
  expect(found).toBeDefined();
  expect(answeredByRoles(found, question)).toBe(found);
});
