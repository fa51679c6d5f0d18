import { readPaste } from '../../src/paste';
import { diagnose } from '../../src/respond';
import { millisOf, nameOf, messageOf, searchGrowth, tokensOf, type Message, type Recipe } from '../attack/growth';
import { readPatterns } from '../patterns/collect';

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Eight times the text may take this many times as long: linear is 8, quadratic 64. */
const MOST = 32;
const SIZE = 8_000;
/** Less than this, in milliseconds, says nothing. */
const NOTHING = 40;

const growth = (read: (message: Message) => void, recipe: Recipe): number => {
  const message = messageOf(recipe, SIZE * 8);
  const once = (): number => millisOf({ read, cpu }, message);
  let large = once();
  if (large >= NOTHING) large = Math.min(large, once());
  return large < NOTHING ? 1 : large / millisOf({ read, cpu }, messageOf(recipe, SIZE), 3);
};

const repeated = (...tokens: readonly string[]): Recipe => ({ shape: 'repeated', frame: 'text', tokens });

/** What took too long once, and what is built alike. */
const RECIPES: readonly Recipe[] = [
  repeated('key='),
  repeated('key=', '**', 'Traceback'),
  repeated('api-key: '),
  repeated('token:\n'),
  repeated('password="'),
  repeated('secret=', "'", '\n'),
  repeated('key=', '&quot;'),
  repeated('key=\\"'),
  repeated('eyJ'),
  { shape: 'one then many', frame: 'text', tokens: ['a', 'eyJ'] },
  repeated('eyJhbGciOi.', '\n'),
  ...['word ', 'a', 'eyJ.', 'eyJa\n', 'deadbeef01', 'dead\n', '\\'].map((token) => repeated(token)),
  repeated('-----BEGIN PRIVATE KEY-----'),
  repeated('Bearer ', 'deadbeef01'),
  { shape: 'nested', frame: 'reply', tokens: ['sk-', 'Teilnehmer'] },
  { shape: 'blocks', frame: 'html', tokens: ['huggingface_hub', 'eyJ', 'sk-'] },
  { shape: 'many then one', frame: 'text', tokens: ['\n', 'key='] },
  { shape: 'blocks', frame: 'text', tokens: ['key=', 'deadbeef01'] },
  { shape: 'nested', frame: 'after an error', tokens: ['key=', '**', 'Traceback'] },
  { shape: 'repeated', frame: 'escaped html', tokens: ['key=', '"'] },
  { shape: 'repeated', frame: 'attribute', tokens: ['key='] },
  { shape: 'repeated', frame: 'json in json', tokens: ['"key":"', '\\'] },
];

describe('a text of eight times the length takes about eight times as long', () => {
  test.each(RECIPES.map((recipe) => [nameOf(recipe), recipe] as const))('%s', (_, recipe) => {
    expect(growth(readPaste, recipe)).toBeLessThan(MOST);
    expect(growth(diagnose, recipe)).toBeLessThan(MOST);
  });
});

test('a short search finds no text whose reading takes more than linear time', () => {
  const tokens = tokensOf(readPatterns().written);
  expect(tokens.length).toBeGreaterThan(500);
  const { slow } = searchGrowth({ read: diagnose, cpu, tokens, rounds: 60, seed: 1 });
  expect(slow.map(({ recipe }) => nameOf(recipe))).toEqual([]);
});

test('the search sees quadratic growth', () => {
  const quadratic = ({ text }: Message): void => {
    let sum = 0;
    for (let at = text.indexOf('key='); at >= 0; at = text.indexOf('key=', at + 1))
      for (let i = at; i < text.length; i += 1) sum += text.charCodeAt(i);
    if (sum < 0) throw new Error('No sum of codes is negative.');
  };
  const { slow } = searchGrowth({ read: quadratic, cpu, tokens: ['key='], rounds: 8, seed: 1, size: 5000 });
  expect(slow.length).toBeGreaterThan(0);
});
