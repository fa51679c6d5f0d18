import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { learn, markOfLessons, materialOf, readLessons, tableSource } from '../../src/learning';
import { BUCKETS, featuresOf, packWeights, TABLE, unpackWeights } from '../../src/recognition';
import { preparePhrases, readEvidence } from '../../src/evidence';
import { readPaste } from '../../src/paste';
import { scenarios } from '../../src/scenarios';
import { lessonFiles } from './lessons';

const TABLE_FILE = 'src/recognition/table.ts';
const MOST_BYTES = 150 * 1024;

// `npm run learned` learns it all again, and compares every weight.
test('the table was learned from these lessons, and reads them now as it did then', () => {
  expect(TABLE.from).toBe(markOfLessons(materialOf(scenarios, lessonFiles())));
  expect(readFileSync(TABLE_FILE, 'utf8')).toBe(tableSource(TABLE));
});

const SMALL = {
  lessons: [
    { of: 'firewall', text: 'Access denied due to Virtual Network/Firewall rules.' },
    { of: 'quota', text: 'The limit of tokens per minute is reached, retry after 20 seconds.' },
    { of: 'quota-daily', text: 'The limit of requests per day is reached, come back tomorrow.' },
    { of: 'none', text: 'Thank you, that was all for today.' },
  ],
  saying: [
    { of: 'tells', text: 'Quiz: what does "Access denied" mean?' },
    { of: 'has', text: 'Our bot says "Access denied". Any idea?' },
  ],
  phrases: preparePhrases([]),
  around: ['INFO started'],
  words: new Map<string, string[]>(),
  families: new Map([
    ['firewall', 'network'],
    ['quota', 'limits'],
    ['quota-daily', 'limits'],
  ]),
};

test('what is learned twice is the same, to the last weight', () => {
  const learned = learn(SMALL);
  expect(learn(SMALL)).toEqual(learned);
  expect(Object.keys(learned.families.classes)).toEqual(['limits', 'network', 'none']);
  expect(Object.keys(learned.telling.classes)).toEqual(['tells']);
  expect(learned.scenarios.map(({ classes }) => Object.keys(classes))).toEqual([['quota', 'quota-daily']]);
});

test.each([
  ['another word', { lessons: SMALL.lessons.map(({ of, text }) => ({ of, text: text.replace('20', '30') })) }],
  ['the same of something else', { lessons: SMALL.lessons.map(({ text }) => ({ of: 'quota', text })) }],
  ['another order', { lessons: [...SMALL.lessons].reverse() }],
  ['a line around them', { around: ['INFO stopped'] }],
  ['another saying', { saying: SMALL.saying.slice(1) }],
  ['another family', { families: new Map([...SMALL.families, ['firewall', 'limits'] as const]) }],
])('%s leaves another mark', (_what, other) => {
  expect(markOfLessons({ ...SMALL, ...other })).not.toBe(markOfLessons(SMALL));
});

test('the table has a size that a program may carry', () => {
  expect(readFileSync(TABLE_FILE).length).toBeLessThanOrEqual(MOST_BYTES);
});

test.each([
  ['of pastes', (name: string) => name !== 'talk.txt' && name !== 'words.txt'],
  ['of what people say after a card', (name: string) => name === 'talk.txt'],
])('no lesson %s is there twice', (_what, isMeant) => {
  const files = [...lessonFiles()].flatMap(([name, file]) => (isMeant(name) ? [file] : []));
  const texts = files.flatMap((file) => readLessons(file).map(({ text }) => text));
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
});

test('a line that is no lesson is refused', () => {
  expect(() => readLessons('- a lesson\nand what is this')).toThrow('This line is no lesson');
});

test('stored weights come back as they were', () => {
  const weight = fc.record({
    bucket: fc.nat(BUCKETS - 1),
    units: fc.integer({ min: -31, max: 31 }).filter((units) => units !== 0),
  });
  fc.assert(
    fc.property(fc.uniqueArray(weight, { selector: ({ bucket }) => bucket, maxLength: 60 }), (weights) => {
      const sorted = [...weights].sort((a, b) => a.bucket - b.bucket);
      expect(unpackWeights(packWeights(sorted))).toEqual(sorted);
    }),
  );
});

const featuresIn = (text: string) => {
  const paste = readPaste({ text });
  return featuresOf(paste.text, readEvidence(paste));
};

test('the same text gives the same features, whatever was read before it', () => {
  const text = 'Error code: 401 - principal does not have access 返回 401';
  const first = featuresIn(text);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (other) => void featuresIn(other)));
  expect(featuresIn(text)).toEqual(first);
});
