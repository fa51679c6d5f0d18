import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { learn, materialOf, readLessons, tableSource } from '../../src/learning';
import { BUCKETS, featuresOf, packWeights, TABLE, unpackWeights } from '../../src/recognition';
import { readEvidence } from '../../src/evidence';
import { readPaste } from '../../src/paste';
import { scenarios } from '../../src/scenarios';
import { lessonFiles } from './lessons';

const TABLE_FILE = 'src/recognition/table.ts';
const MOST_BYTES = 150 * 1024;

test('the table is what the lessons teach: `npm run learn` would change nothing', () => {
  const learned = learn(materialOf(scenarios, lessonFiles()));
  expect({ ...TABLE, ...learned }).toEqual(TABLE);
  expect(readFileSync(TABLE_FILE, 'utf8')).toBe(tableSource(TABLE));
}, 300_000);

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
