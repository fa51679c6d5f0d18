import { readEvidence, type Phrases } from '../evidence';
import { readPaste } from '../paste';
import { featuresOf, isNone, NONE, type Features, type Table } from '../recognition';
import type { Lesson } from './lessons';
import { markOf } from './mark';
import { aroundIn, learnSaying, SAYING, tellSaying } from './saying';
import { train, type Sample } from './train';
import { nothingWith, variationsWith, type Words } from './vary';

export interface Material {
  readonly lessons: readonly Lesson[];
  /** Lines that stand around errors and say nothing about them. */
  readonly around: readonly string[];
  /** How one speaks around errors: of somebody who has one, or of a text that only tells of it. */
  readonly saying: readonly Lesson[];
  /** What scenarios listen for: around these words the saying is looked at. */
  readonly phrases: Phrases;
  /** Words that may stand for each other in lessons, by what they are. */
  readonly words: Words;
  /** From the id of a scenario to its family. */
  readonly families: ReadonlyMap<string, string>;
}

/** How often everything is looked at, and how many weights are kept: as many as 150 KiB hold. */
const FAMILIES = { passes: 7, keep: 45_600, asked: 0.5 };
const SCENARIOS = { passes: 8, keepEach: 65, asked: 0.2 };
/** A false alarm is worse than a silence: what is nothing for us counts more. */
const CARE = 2;
/** How many texts are made out of nothing but lines that say nothing. */
const NOTHING = 150;

interface Told {
  readonly of: string;
  readonly weight: number;
  readonly text: string;
}

const featuresIn = (text: string): Features => {
  const paste = readPaste({ text });
  return featuresOf(paste.text, readEvidence(paste));
};

/** Each lesson in all its variations, the plainest first; then what is nothing. */
function tell({ lessons, around, words }: Material): readonly (readonly Told[])[] {
  const vary = variationsWith(around, words);
  return [
    ...lessons.map(({ of, text }) =>
      vary(text).map(({ text: told, weight }) => ({ of, text: told, weight: isNone(of) ? weight * CARE : weight })),
    ),
    ...nothingWith(around, NOTHING).map((text) => [{ of: NONE, weight: 1, text }]),
  ];
}

interface Lessons {
  readonly kinds: readonly (readonly Told[])[];
  readonly saying: ReturnType<typeof tellSaying>;
}

const tellAll = (material: Material): Lessons => ({
  kinds: tell(material),
  saying: tellSaying(material, variationsWith(material.around, material.words)),
});

/**
 * The mark of all that decides what is learned, but for the way of learning itself: every text as it is told, and how the
 * plainest of each lesson reads. To compare it takes a tenth of the time of learning.
 */
export function markOfLessons(material: Material, { kinds, saying }: Lessons = tellAll(material)): string {
  const told = kinds.flat().map(({ of, weight, text }) => `${of} ${weight} ${text}`);
  const said = saying.flat().map(({ label, weight, text }) => `${label} ${weight} ${text}`);
  const settings = JSON.stringify([FAMILIES, SCENARIOS, SAYING, [...material.families]]);
  const plain = kinds.flatMap(([first]) => (first === undefined ? [] : featuresIn(first.text)));
  const around = saying.flatMap(([first]) => (first === undefined ? [] : aroundIn(first.text, material.phrases)));
  return markOf([settings, ...told, ...said], [...plain, ...around]);
}

/** Learns all tables. Throws where a lesson names a scenario that is not there. */
export function learn(material: Material): Omit<Table, 'learned'> {
  const lessons = tellAll(material);
  const told = lessons.kinds.flat().map(({ of, weight, text }) => ({ of, weight, features: featuresIn(text) }));
  const familyOf = (of: string): string => {
    const family = isNone(of) ? of : material.families.get(of);
    if (family === undefined) throw new Error(`There is no scenario ${of}, and lessons for it.`);
    return family;
  };
  const families = train(
    told.map(({ of, weight, features }): Sample => ({ label: familyOf(of), weight, features })),
    FAMILIES,
  );
  const scenarios = [...new Set(material.families.values())].sort().flatMap((family) => {
    const within = told.filter(({ of }) => !isNone(of) && familyOf(of) === family);
    const samples = within.map(({ of, weight, features }): Sample => ({ label: of, weight, features }));
    const count = new Set(samples.map(({ label }) => label)).size;
    return count < 2 ? [] : [train(samples, { ...SCENARIOS, keep: count * SCENARIOS.keepEach })];
  });
  const telling = learnSaying(lessons.saying, material.phrases);
  return { from: markOfLessons(material, lessons), families, telling, scenarios };
}
