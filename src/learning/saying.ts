import { readEvidence, type Phrases } from '../evidence';
import { readPaste } from '../paste';
import { featuresAround, HAS, isNone, NONE, signsOf, TELLS, type Features, type Packed } from '../recognition';
import type { Lesson } from './lessons';
import { train, type Sample } from './train';
import type { Variation } from './vary';

/** How often everything is looked at, and how many weights are kept of each of the two. */
export const SAYING = { passes: 7, keep: 7_200, asked: 0.5 };

/** Nothing for us, and yet somebody has that error: they speak as our own do, of something else. */
const ERRORS_OF_OTHERS: ReadonlySet<string> = new Set(
  ['vendors', 'other-azure', 'other-clouds', 'runtime'].map((kind) => `${NONE}/${kind}`),
);
const OF_OTHERS = 0.5;

/** What there is to learn from of how one speaks around errors. */
export interface SayingMaterial {
  readonly lessons: readonly Lesson[];
  readonly saying: readonly Lesson[];
  readonly phrases: Phrases;
}

interface Told extends Variation {
  readonly label: string;
}

/** The side on which a lesson stands: an example that a scenario declines may be on either. */
function sideOf(of: string): { readonly label: string; readonly counts: number } | undefined {
  if (of === HAS || of === TELLS) return { label: of, counts: 1 };
  if (of === NONE) return undefined;
  if (ERRORS_OF_OTHERS.has(of)) return { label: HAS, counts: OF_OTHERS };
  return { label: isNone(of) ? TELLS : HAS, counts: 1 };
}

/** Each lesson in all its variations, the plainest first. */
export const tellSaying = (
  { lessons, saying }: SayingMaterial,
  vary: (text: string) => readonly Variation[],
): readonly (readonly Told[])[] =>
  [...lessons, ...saying].flatMap(({ of, text }) => {
    const side = sideOf(of);
    if (side === undefined) return [];
    const { label, counts } = side;
    return [vary(text).map(({ text: told, weight }): Told => ({ label, text: told, weight: weight * counts }))];
  });

export function aroundIn(text: string, phrases: Phrases): Features {
  const paste = readPaste({ text });
  const evidence = readEvidence(paste, phrases);
  return featuresAround(paste.text, evidence, signsOf(paste.text, evidence));
}

/** Learns it. Of the two sides one is kept: the weights of the other are the same, with the other sign. */
export function learnSaying(told: readonly (readonly Told[])[], phrases: Phrases): Packed {
  const samples = told
    .flat()
    .map(({ label, weight, text }): Sample => ({ label, weight, features: aroundIn(text, phrases) }));
  const { scale, classes } = train(samples, SAYING);
  const tells = classes[TELLS];
  return { scale, classes: tells === undefined ? {} : { [TELLS]: tells } };
}
