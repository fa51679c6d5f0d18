import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { MemoryItems } from '../../src/instances/memory';

const MEGABYTE = 1_024 * 1_024;
const TEXTS = 100;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const held = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** A text of a megabyte, another one each time. */
const text = (i: number): string => Buffer.alloc(MEGABYTE, `the deployment of text ${i}, `).toString('latin1');

test('a word that was cut out of a text does not keep the text in memory', async () => {
  const items = new MemoryItems({ now: () => 0, keepMs: 1_000 });
  const before = held();
  for (let i = 0; i < TEXTS; i += 1) await items.put(`${i}`, { about: { words: [text(i).slice(100, 200)] } });
  expect(items.size).toBe(TEXTS);
  expect(held() - before).toBeLessThan((TEXTS * MEGABYTE) / 2);
});

test('what is kept changes only when it is written', async () => {
  const items = new MemoryItems({ now: () => 0, keepMs: 1_000 });
  const about = { words: ['first'] };
  await items.put('one', { about });
  about.words.push('second');
  expect(await items.read(['one'])).toEqual({ one: { about: { words: ['first'] }, eTag: '1' } });
});
