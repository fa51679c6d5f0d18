import { random } from './random';

/** How one lesson is told again: among other lines, and with letters and words lost. */
export interface Variation {
  readonly text: string;
  readonly weight: number;
}

const MOST_AROUND = 4;
/** One word in so many is damaged. */
const ONE_IN = 7;

type Next = (below: number) => number;

const pick = (from: readonly string[], next: Next): string => from[next(from.length)] ?? '';

const some = (from: readonly string[], next: Next): readonly string[] =>
  Array.from({ length: next(MOST_AROUND) }, () => pick(from, next));

const damagedWord = (word: string, next: Next): string => {
  if (word.length < 4 || next(ONE_IN) > 0) return word;
  const kind = next(3);
  if (kind === 0) return '';
  const at = 1 + next(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return kind === 1 ? before + after : before + after.charAt(0) + letter + after.slice(1);
};

const damaged = (text: string, next: Next): string =>
  text
    .split(/(\s+)/)
    .map((word) => damagedWord(word, next))
    .join('');

/** `⟦a|b|c⟧`: one of these words is said; `⟦name⟧` is one of the words with that name. */
const CHOICE = /⟦([^⟦⟧]{0,900})⟧/g;
/** How often a text with choices is told. */
const TELLINGS = 7;

/** Words that may stand for each other, by what they are. */
export type Words = ReadonlyMap<string, readonly string[]>;

const chosen = (text: string, words: Words, next: Next): string => {
  const once = text.replace(CHOICE, (_, choice: string) => pick(words.get(choice) ?? choice.split('|'), next));
  // A choice may stand within another.
  return once.includes('⟦') ? chosen(once, words, next) : once.replace(/ {2,}/g, ' ').trim();
};
/** The text itself, and with typing mistakes, the same ones every time. */
export function misspelt(): (text: string) => readonly Variation[] {
  const next = random(41);
  return (text) => {
    const again = [damaged(text, next), damaged(text, next)].filter((told) => told.trim() !== '');
    return [{ text, weight: 1 }, ...again.map((told) => ({ text: told, weight: 0.5 }))];
  };
}

const seedOf = (text: string): number => {
  let seed = 99;
  for (let i = 0; i < text.length; i += 1) seed = (Math.imul(seed, 31) + text.charCodeAt(i)) >>> 0;
  return seed;
};

/** Makes variations of texts, the same ones every time. `around` are lines that stand around errors and say nothing. */
export function variationsWith(around: readonly string[], words: Words): (text: string) => readonly Variation[] {
  const among = (text: string, next: Next): string =>
    [...some(around, next), text, ...some(around, next)].join(next(4) === 0 ? ' ' : '\n');
  const tell = (text: string, weight: number, next: Next): readonly Variation[] => [
    { text, weight },
    { text: among(text, next), weight: 0.6 * weight },
    { text: damaged(text, next), weight: 0.5 * weight },
  ];
  return (text) => {
    // Each text has its own chance: a lesson more changes nothing of the others.
    const next = random(seedOf(text));
    return text.includes('⟦')
      ? Array.from({ length: TELLINGS }, () => tell(chosen(text, words, next), 0.5, next)).flat()
      : [...tell(text, 1, next), { text: among(text, next), weight: 0.6 }];
  };
}

/** Texts out of nothing but such lines: nothing for us. */
export function nothingWith(around: readonly string[], count: number): readonly string[] {
  const next = random(7);
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(5) }, () => pick(around, next)).join('\n'));
}
