import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCard, toText } from '../../src/cards';
import { ANSWERS } from './answers';

/**
 * One pair of files for each answer: the card and its text. The diff is the review. To accept a change, delete the
 * files and run the tests twice: what is missing is written, and fails once, so that it is looked at.
 */
const GOLDEN = join(__dirname, 'golden');

function compare(file: string, now: string): void {
  const path = join(GOLDEN, file);
  if (!existsSync(path)) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(path, now);
    throw new Error(`${file} was not there and has been written: look at it, then run the test again`);
  }
  expect(now).toBe(readFileSync(path, 'utf8'));
}

test.each(Object.entries(ANSWERS))('%s', (name, make) => {
  compare(`${name}.txt`, `${toText(make())}\n`);
});

test.each(Object.entries(ANSWERS))('%s as a card', (name, make) => {
  compare(`${name}.json`, `${JSON.stringify(toCard(make()), null, 1)}\n`);
});

test('no file is left of an answer that is no more', () => {
  const names = readdirSync(GOLDEN).map((file) => file.replace(/\.(?:json|txt)$/, ''));
  expect([...new Set(names)].filter((name) => !(name in ANSWERS))).toEqual([]);
});
