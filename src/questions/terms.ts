import { CONCEPTS } from './concepts';

/** Words that every question has, and that tell none of them apart. Folded, as `folded` gives them. */
const SMALL = new Set(
  (
    'a about after all also am an and any are as at azure be been being but by can could did do does doing done don for from get gets ' +
    'got had has have how i if in into is isn it its just like ll made make me microsoft my no not of on one or our out please ' +
    're s same should so some someone t tell than that the their them then there they thing this to too try us use used uses ' +
    'using ve via want was way we what when where which while why will with within won work works would yes you your ' +
    'ich wie was ist der die das ein eine mit fur von den dem und oder kann man wir es que el la los las un una de para con por ' +
    'qual quais usar sao ser esta isso meu minha pode posso devo cual cuales quel quelle quels puis welche welcher meine para dois somebody anybody there here ' +
    'como se y le les des du une pour avec est ce je o os um uma em na e eu ai foundry openai cognitive services'
  ).split(' '),
);

/** Lower case, without accents, hyphens as blanks. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_‐-―/]/g, ' ');

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\d.#]/u.test(text);

interface Sayings {
  readonly concept: string;
  readonly beginnings: readonly string[];
  /** Found anywhere: phrases of Latin words with blanks around them, other scripts as they are. */
  readonly anywhere: readonly string[];
}

const split = (list: string, by: string): readonly string[] => (list === '' ? [] : list.split(by).map(folded));

const SAYINGS: readonly Sayings[] = Object.entries(CONCEPTS).map(([concept, { words, phrases }]) => {
  const all = split(words, ' ');
  return {
    concept,
    beginnings: all.filter((word) => isLatin(word) && !word.includes(' ')),
    anywhere: [
      ...all.filter((word) => !isLatin(word)),
      ...all.filter((word) => isLatin(word) && word.includes(' ')).map((word) => ` ${word} `),
      ...split(phrases, '|').map((phrase) => (isLatin(phrase) ? ` ${phrase} ` : phrase)),
    ],
  };
});

const CONCEPTS_BY_BEGINNING = new Map<string, string[]>();
for (const { concept, beginnings } of SAYINGS)
  for (const beginning of beginnings)
    CONCEPTS_BY_BEGINNING.set(beginning, [...(CONCEPTS_BY_BEGINNING.get(beginning) ?? []), concept]);

const LONG = 5;
const LONGEST_BEGINNING = Math.max(...[...CONCEPTS_BY_BEGINNING.keys()].map((beginning) => beginning.length));

/** A short word must stand whole ("vm", "key") or with an s; a longer one may go on, by some letters. */
function beginningsOf(word: string): readonly string[] {
  const whole = word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
  const most = Math.max(0, Math.min(word.length, LONGEST_BEGINNING + 1) - LONG);
  return [...whole, ...Array.from({ length: most }, (_, i) => word.slice(0, LONG + i))];
}

const conceptsOf = (word: string): readonly string[] =>
  beginningsOf(word).flatMap((beginning) => CONCEPTS_BY_BEGINNING.get(beginning) ?? []);

/** The stem of a word that no concept knows: its first six letters, without an English ending. */
const stem = (word: string): string => word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 6);

/** A word, or several joined by dots, as in an address. */
const WORD = /\.net(?![\p{Script=Latin}\d])|[\p{Script=Latin}\d#]+(?:\.[\p{Script=Latin}\d#]+)*/gu;

/** More than a question has; what stands behind it does not count. */
const LONGEST = 400;

/** What a text speaks of: concepts, and the stems of other words. Takes time linear in the text. */
export function termsOf(text: string): ReadonlySet<string> {
  const plain = folded(text.slice(0, LONGEST));
  const words = plain.match(WORD) ?? [];
  const spaced = ` ${words.join(' ')} `;
  const heard = new Set(words.flatMap(conceptsOf));
  const saidBy = ({ concept, anywhere }: Sayings): boolean =>
    heard.has(concept) || anywhere.some((saying) => (saying.startsWith(' ') ? spaced : plain).includes(saying));
  const concepts = SAYINGS.filter(saidBy).map(({ concept }) => `=${concept}`);
  const others = words.filter((word) => word.length > 1 && !SMALL.has(word) && conceptsOf(word).length === 0).map(stem);
  return new Set([...concepts, ...others]);
}
