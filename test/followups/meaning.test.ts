import { readFileSync } from 'node:fs';
import { learnTalk, markOfTalk, talkOf, talkSource } from '../../src/learning';
import { MEANINGS, meaningWith, TALK } from '../../src/followups';
import { scenarios } from '../../src/scenarios';
import { lessonFiles } from '../recognition/lessons';
import { ASKED_BESIDES, BUILT_WITH, HELD_OUT, TRIED } from './said';

const meantBy = meaningWith(TALK);
const meaningOf = (text: string): string => meantBy(text)?.meaning ?? 'none';

test.each([...TRIED, ...ASKED_BESIDES])('%s: %s', (text, meant) => {
  expect(meaningOf(text)).toBe(meant);
});

test.each([
  ['what was looked at while it was built', BUILT_WITH],
  ['what was not', HELD_OUT],
])('%s is understood, 95 times of 100', (_name, all) => {
  const missed = all.filter(([text, meant]) => meaningOf(text) !== meant);
  expect(missed.length / all.length).toBeLessThanOrEqual(0.05);
});

test('what nobody goes on talking in means nothing: an empty message, a long one, letters without sense', () => {
  expect(['', ' \n', 'it still does not work '.repeat(20), 'qwrtz plmk'].map(meaningOf)).toEqual(
    Array.from({ length: 4 }, () => 'none'),
  );
});

// `npm run learned` learns it all again, and compares every weight.
test('the table was learned from these lessons, and reads them now as it did then', () => {
  const material = talkOf(scenarios, lessonFiles());
  expect([...new Set(material.lessons.map(({ of }) => of))].sort()).toEqual([...MEANINGS, 'none'].sort());
  expect(TALK.from).toBe(markOfTalk(material));
  expect(readFileSync('src/followups/table.ts', 'utf8')).toBe(talkSource(TALK));
});

test('what is learned twice is the same, to the last weight', () => {
  const few = {
    lessons: [
      { of: 'again', text: 'it still does not work' },
      { of: 'thanks', text: 'thank you very much' },
    ],
    others: ['what is a tenant?'],
  };
  const learned = learnTalk(few);
  expect(learnTalk(few)).toEqual(learned);
  expect(learned.from).not.toBe(learnTalk({ ...few, others: ['what is a role?'] }).from);
  expect(Object.keys(learned.meanings.classes)).toEqual(['again', 'none', 'thanks']);
});
