import fc from 'fast-check';
import { clean } from '../../src/evidence/clean';
import { mend, prepareSpelling } from '../../src/evidence/spelling';

const SPELLING = prepareSpelling([
  'Principal does not have access to API/Operation',
  'AADSTS',
  'DeploymentNotFound',
  'the tokens are old',
  'request REQUEST',
]);
const mended = (text: string): string => mend(clean(text), SPELLING)?.text ?? text;

test.each([
  ['a letter is changed', 'Principal does not hawe access', 'Principal does not have access'],
  ['a letter is lost', 'Principal dos not have acess', 'Principal does not have access'],
  ['a letter is doubled', 'Prrincipal doess not have access', 'Principal does not have access'],
  ['two letters are swapped', 'Prinicpal deos not have access', 'Principal does not have access'],
  ['a code keeps its capitals', 'eDploymentNotFound', 'DeploymentNotFound'],
  ['a code of Entra ID has its number behind it', 'AADSST50105: no', 'AADSTS50105: no'],
  ['a word that is shouted once is written as elsewhere', 'requst', 'request'],
])('where %s, the word is mended', (_what, text, expected) => {
  expect(mended(text)).toBe(expected);
});

test.each([
  ['an address', 'https://acess.contoso.com'],
  ['a path', '/var/acess/log'],
  ['an identifier', 'my-acess, acess_key, acess2'],
  ['a singular', 'the token is old'],
  ['a word with two mistakes', 'accesses'],
])('%s stays as it is', (_what, text) => {
  expect(mended(text)).toBe(text);
});

test('places lead back to the text before', () => {
  const text = 'Oh: Principal dos not have acccess here';
  const whole = mend(clean(text), SPELLING);
  const at = (word: string): string => {
    const start = whole?.text.indexOf(word) ?? -1;
    const span = whole?.origin.spanOf(start, start + word.length);
    return text.slice(span?.start, span?.end);
  };
  expect(['Principal does not', 'not', 'access', 'here'].map(at)).toEqual([
    'Principal dos not',
    'not',
    'acccess',
    'here',
  ]);
});

test('whatever stands in a text, each place in the mended one is a place in it', () => {
  const word = fc.constantFrom('acess', 'dos', 'have', 'x', 'Prinicpal', '\n', 'é', '12');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      const whole = mend(clean(text), SPELLING);
      const span = whole?.origin.spanOf(0, whole.text.length);
      expect(span ?? { start: 0, end: text.length }).toEqual({ start: 0, end: text.length });
    }),
  );
});
