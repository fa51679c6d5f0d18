import { preparePhrases, readEvidence } from '../../src/evidence';
import { readPaste } from '../../src/paste';

const PHRASES = [
  'lacks the required data action … to perform … operation',
  'Access token is missing, invalid, audience is incorrect',
  'The API deployment for this resource does not exist',
  "Key based authentication isn't allowed",
  'is due to the model in use … which the selected deployment does not serve in this region today',
];
const PREPARED = preparePhrases(PHRASES);

const said = (text: string): string[] =>
  readEvidence(readPaste({ text }), PREPARED).said.map(({ value, how }) => `${how} ${PHRASES.indexOf(value)}`);

describe('phrases are found', () => {
  test.each([
    ['as they are printed', 'The API deployment for this resource does not exist.', ['whole 2']],
    ['with a gap', 'x lacks the required data action `A/b` to perform `POST /x` operation.', ['whole 0']],
    ['in another case', 'THE API DEPLOYMENT FOR THIS RESOURCE DOES NOT EXIST', ['whole 2']],
    ['wrapped inside a word', 'The API deploy\nment for this re\r\n   source does not exist', ['whole 2']],
    ['without line breaks', 'foo.The API deployment forthis resource does not exist', ['whole 2']],
    [
      'with a timestamp before each line',
      '2024-05-07T14:48:56.0922913Z The API deployment\n2024-05-07T14:48:57.0922913Z for this resource does not exist',
      ['whole 2'],
    ],
    [
      'with timestamps whose line breaks were lost',
      '2024-05-07T14:48:56.0922913Z The API deployment 2024-05-07T14:48:57.0922913Z for this resource does not exist',
      ['whole 2'],
    ],
    ['in colours', '\u001b[31mThe API \u001b[1mdeployment for\u001b[0m this resource does not exist', ['whole 2']],
    ['escaped', 'The API deployment for\\\\nthis resource does \\n not exist', ['whole 2']],
    ['with escaped quotes', 'Key based authentication isn\\\\u0027t allowed', ['whole 3']],
    ['with an entity', 'Key based authentication isn&#39;t allowed', ['whole 3']],
    ['with a typographic quote', 'Key based authentication isn’t allowed', ['whole 3']],
    [
      'behind container names',
      'api-1  | The API deployment\napi-1  | for this resource\napi-1  | does not exist',
      ['whole 2'],
    ],
    ['quoted', '> The API deployment for\n> this resource does not exist', ['whole 2']],
    ['with line numbers', '17 foo\n18 The API deployment for\n19 this resource does not exist', ['whole 2']],
    ['cut at the end', 'Unauthorized. Access token is missing, invalid, audience is inc', ['cut 1']],
    ['cut by an ellipsis', 'Access token is missing, invalid, audi... can you help?', ['cut 1']],
    ['cut in the gap', 'x lacks the required data action `Microsoft.Cogni…', ['cut 0']],
    [
      'twice',
      'The API deployment for this resource does not exist. The API deployment for this resource does not exist',
      ['whole 2', 'whole 2'],
    ],
    [
      'not by an ellipsis far behind the gap',
      `x lacks the required data action and we asked ${'the people who own it '.repeat(10)}...`,
      [],
    ],
    ['not where most of the phrase is missing', 'it is due to the model in use, so I asked…', []],
    ['not where another word follows', 'Access token is missing, invalid, auditors came', []],
    [
      'cut at the end of a line',
      'Unauthorized. Access token is missing, invalid, audience is inc\ncan you help?',
      ['cut 1'],
    ],
    ['cut inside a quotation', '{"message":"Access token is missing, invalid, audience is"}, please help', ['cut 1']],
    ['not where a sentence ends', 'Access token is missing, invalid, audience.\nHelp', []],
    ['not where too little is left', 'Access token is…', []],
    ['not before the fault is said', 'who owns the API deployment for this resource', []],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('and their place covers them in the paste', () => {
    const text = 'foo\n> \u001b[31mThe API deploy\n> ment for this resource does not exist\u001b[0m. bar';
    const paste = readPaste({ text });
    const [found] = readEvidence(paste, PREPARED).said;
    expect(paste.text.slice(found?.at.start, found?.at.end)).toBe(
      'The API deploy\n> ment for this resource does not exist',
    );
  });
});
