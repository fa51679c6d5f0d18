import { z } from 'zod';

import type { AccessVerdict } from '../../src/access';
import { answerDiagnosis, answerTopic, answerVerdict, type Answer, type Block } from '../../src/answer';
import type { Prose } from '../../src/prose';
import { TOPICS } from '../../src/questions';
import { diagnose } from '../../src/respond';
import { scenarios } from '../../src/scenarios';
import { VERDICTS, ALEX, NOW } from '../answer/tenant';
import { ANSWERS } from '../cards/answers';

/** How many syllables an English word has. */
const syllablesOf = z.function().args(z.string()).returns(z.number()).parse(jest.requireActual('syllable'));

/** Words of ours alone: names from a paste or from Azure, and what links are called, are as they are. */
const ours = (text: Prose): string =>
  text.map((part) => (part.kind === 'text' || part.kind === 'strong' ? part.text : '')).join('');

const ended = (text: Prose): string => {
  const said = ours(text).trim();
  return said === '' || /[.!?:]$/.test(said) ? said : `${said}.`;
};

const blockTexts = (block: Block): readonly Prose[] => {
  switch (block.kind) {
    case 'text':
    case 'notice':
      return [block.text];
    case 'list':
      return block.items;
    default:
      return [];
  }
};

/** What stands open on a card. */
const visible = ({ headline, why, todo, expect: next, note, blocks }: Answer): readonly string[] =>
  [headline, why, todo?.text, next, note, ...blocks.flatMap(blockTexts)].flatMap((text) =>
    text === undefined || text.length === 0 ? [] : [ended(text)],
  );

interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

function countsOf(texts: readonly string[]): Counts {
  const sentences = texts.flatMap((text) => text.split(/[.!?:;]+(?:\s|$)/)).filter((part) => /[a-z]/i.test(part));
  const words = sentences.flatMap((sentence) => sentence.match(/[a-z][a-z'’]*/gi) ?? []);
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

/** Flesch reading ease: 60 is plain English, which a pupil of 13 to 15 reads. */
const easeOf = ({ sentences, words, syllables }: Counts): number =>
  206.835 - 1.015 * (words / Math.max(1, sentences)) - 84.6 * (syllables / Math.max(1, words));

const known = (verdict: AccessVerdict | undefined) =>
  verdict ? ({ verdict, check: 'done' } as const) : ({ check: 'none' } as const);

const CARDS: Readonly<Record<string, () => readonly Answer[]>> = {
  'errors, as everybody meets them': () =>
    scenarios.flatMap(({ examples }) =>
      examples.claims.slice(0, 1).map(({ text }) =>
        answerDiagnosis({
          ...diagnose({ text }),
          now: NOW,
          setting: 'personal',
          asker: { objectId: ALEX },
          check: 'none',
        }),
      ),
    ),
  'errors about roles, with each verdict': () =>
    Object.values(VERDICTS).flatMap((make) =>
      scenarios
        .filter(({ family }) => ['principal-no-access', 'permission-denied', 'missing-data-action'].includes(family))
        .flatMap(({ examples }) =>
          examples.claims
            .slice(0, 1)
            .map(({ text }) =>
              answerDiagnosis({ ...diagnose({ text }), now: NOW, setting: 'personal', ...known(make()) }),
            ),
        ),
    ),
  verdicts: () => Object.values(VERDICTS).map((make) => answerVerdict(make(), { now: NOW, setting: 'personal' })),
  talk: () => Object.values(ANSWERS).map((make) => make()),
  topics: () => TOPICS.map((topic) => answerTopic({ topic, close: [], sure: true, likeness: 1, doubtful: false })),
};

const textsOf = (answers: readonly Answer[]): readonly string[] => [...new Set(answers.flatMap(visible))];

test.each(Object.entries(CARDS))('%s: what stands open is plain English', (_name, make) => {
  const texts = textsOf(make());
  expect(texts.length).toBeGreaterThan(20);
  expect(easeOf(countsOf(texts))).toBeGreaterThanOrEqual(60);
});

test('most cards are plain English each by itself', () => {
  const cards = Object.values(CARDS).flatMap((make) => make());
  const hard = cards.filter((card) => easeOf(countsOf(visible(card))) < 60);
  expect(hard.length / cards.length).toBeLessThanOrEqual(0.15);
});

test('the measure tells plain English from officialese', () => {
  const plainly = countsOf(['You have no role here. Ask an owner. Then sign in again.']);
  const stiffly = countsOf(['Authorization necessitates the assignment of appropriate permissions by administrators.']);
  expect(easeOf(plainly)).toBeGreaterThan(80);
  expect(easeOf(stiffly)).toBeLessThan(20);
});
