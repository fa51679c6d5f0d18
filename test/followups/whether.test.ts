import {
  asksOfProgram,
  asksWhetherBecause,
  asksWhetherCovers,
  asksWhetherWorks,
  contrastIn,
  programIn,
} from '../../src/followups';

test.each<readonly [text: string, program: string | undefined]>([
  ['and in Windsurf?', 'Windsurf'],
  ['what about open web ui', 'Open WebUI'],
  ['und in VS Code?', 'VS Code'],
  ['postman 呢？', 'Postman'],
  ['and for my cursors', undefined],
  ['we continue tomorrow', undefined],
])('%s names %s', (text, program) => {
  expect(programIn(text)).toBe(program);
  expect(asksOfProgram(text)).toBe(program !== undefined);
});

test.each<readonly [text: string, asks: boolean]>([
  ['is this due to the firewall?', true],
  ["so it's the api version?", true],
  ['liegt das am Proxy?', true],
  ["c'est à cause du pare-feu ?", true],
  ['because of the key', true],
  ['is it because you are slow', false],
  ['is it a misspelling?', true],
  ['could it be my key?', true],
  ['is that the right role?', false],
  ['it fails', false],
])('%s asks whether something is the cause: %s', (text, asks) => {
  expect(asksWhetherBecause(text)).toBe(asks);
});

test.each<readonly [text: string, asks: boolean]>([
  ['does the role also cover whisper?', true],
  ['will that work for embeddings', true],
  ['does it rain', false],
  ['which role covers whisper', false],
])('%s asks whether it reaches an operation: %s', (text, asks) => {
  expect(asksWhetherCovers(text)).toBe(asks);
});

test.each<readonly [text: string, asks: boolean]>([
  ['would gpt-4o-mini work then', true],
  ['so o3 would do?', true],
  ['is gpt-5 offered in our region', false],
])('%s asks whether another name works: %s', (text, asks) => {
  expect(asksWhetherWorks(text)).toBe(asks);
});

test('what works with one model and not with another tells them apart', () => {
  expect(contrastIn('works with o3 but not with gpt-4o')).toBe('another-model');
  expect(contrastIn('works with gpt-4o')).toBeUndefined();
});
