import { diagnoseAmong, phrasesOf, type Scenario } from '../diagnosis';
import { preparePhrases, readEvidence } from '../evidence';
import { readPaste } from '../paste';
import { LEANING } from '../followups';
import { TOPICS } from '../questions';
import { NONE } from '../recognition';
import type { Material } from './learn';
import { readLessons, type Lesson } from './lessons';

/** The folder `lessons`: the text of each file by its path within the folder. */
export type LessonFiles = ReadonlyMap<string, string>;

const AROUND = 'around.txt';
const WORDS = 'words.txt';
/** What people say after a card is learned by itself. */
const TALK = 'talk.txt';
/** How people and documents speak around errors, whichever: `## has` and `## tells`. */
const SAYING = 'saying.txt';
const NO_LESSONS: ReadonlySet<string> = new Set([AROUND, WORDS, TALK, SAYING]);

/** What a scenario's examples teach. One that it declines and no other claims is nothing for us. */
function examplesOf(scenarios: readonly Scenario[]): readonly Lesson[] {
  const phrases = preparePhrases(phrasesOf(scenarios));
  const diagnose = diagnoseAmong(scenarios);
  const isExplained = (text: string): boolean => diagnose(readEvidence(readPaste({ text }), phrases)) !== undefined;
  return scenarios.flatMap(({ id, examples: { claims, declines } }) => [
    ...claims.map(({ text }) => ({ of: id, text })),
    ...declines.filter(({ text }) => !isExplained(text)).map(({ text }) => ({ of: NONE, text })),
  ]);
}

const wordsOf = (lessons: readonly Lesson[]): Material['words'] => {
  const words = new Map<string, string[]>();
  for (const { of, text } of lessons) words.set(of, [...(words.get(of) ?? []), text]);
  return words;
};

/** Everything to learn from, in an order that depends on names alone. */
export function materialOf(scenarios: readonly Scenario[], files: LessonFiles): Material {
  const sorted = [...scenarios].sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = [...files.keys()].filter((name) => !NO_LESSONS.has(name)).sort();
  return {
    lessons: [
      ...examplesOf(sorted),
      ...names.flatMap((name) => readLessons(files.get(name) ?? '', name.replace(/\.txt$/, ''))),
    ],
    around: readLessons(files.get(AROUND) ?? '').map(({ text }) => text),
    saying: readLessons(files.get(SAYING) ?? ''),
    phrases: preparePhrases(phrasesOf(sorted)),
    words: wordsOf(readLessons(files.get(WORDS) ?? '')),
    families: new Map(sorted.map(({ id, family }) => [id, family])),
  };
}

/** Nobody who goes on talking says more. */
const SHORT = 120;

/** What there is to learn from of people who go on talking. */
export interface TalkMaterial {
  readonly lessons: readonly Lesson[];
  /** What leans on no card: short pastes, and questions that say all that they ask. */
  readonly others: readonly string[];
}

export function talkOf(scenarios: readonly Scenario[], files: LessonFiles): TalkMaterial {
  const sorted = [...scenarios].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pastes = sorted.flatMap(({ examples: { claims } }) => claims.map(({ text }) => text));
  const leaning = TOPICS.flatMap(({ id, question, asked }): readonly Lesson[] => {
    const of = LEANING[id];
    return of === undefined ? [] : [question, ...asked].map((text) => ({ of, text }));
  });
  const questions = TOPICS.filter(({ id }) => LEANING[id] === undefined).flatMap(({ question, asked }) => [
    question,
    ...asked,
  ]);
  const others = [...new Set([...pastes, ...questions])].filter((text) => text.length <= SHORT);
  return { lessons: [...readLessons(files.get(TALK) ?? ''), ...leaning], others };
}
