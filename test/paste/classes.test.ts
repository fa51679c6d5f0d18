import { readPaste } from '../../src/paste';

const read = (text: string) => readPaste({ text });

test('the class of an error after a sentence that ends in "secret:" is no secret', () => {
  const paste = read(
    'The job has to fetch one more secret:\n\nazure.core.exceptions.ResourceNotFoundError: (SecretNotFound) not there',
  );
  expect(paste.redactions).toEqual([]);
});

test('what looks like one in the same place is taken out', () => {
  const paste = read('The job has to fetch one more secret:\n\nq8V~Zk3hT0x9rL2mWf7uYb1cN5');
  expect(paste.text).not.toContain('q8V~Zk3hT0x9rL2mWf7uYb1cN5');
});
