import { conceptsWith, unaccented } from '../questions';
import { BUCKETS, type Features } from '../recognition';
import { TALKED_OF } from './concepts';
import { withoutPerson } from './people';
import { modelIn, namesIn, withoutGuids } from './slots';

const conceptsOf = conceptsWith(TALKED_OF);

/** A follow-up is short; what stands behind so many characters does not count. */
const LONGEST = 200;

/** What each kind of feature weighs: a whole word says more than a part of it, which survives a typing mistake. */
const WEIGHT = { word: 1, part: 0.25, pair: 0.8, sign: 0.9, concept: 2, both: 0.9, length: 0.5 } as const;
type Kind = keyof typeof WEIGHT;

const PARTS = [3, 4] as const;

const folded = (text: string): string => unaccented(text).replace(/['’‘`´]/g, '');

/** Words of letters and digits; a sign of Chinese or Japanese is one by itself. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}#+])+|[?？!！]|\p{Extended_Pictographic}/gu;

/** Which resource, model or status it is makes no difference to what is meant. */
function withoutNames(said: string): string {
  const text = withoutPerson(withoutGuids(said, ' someguid '), ' someperson ');
  const names = [
    ...namesIn(text).map((name) => [name, ' somename '] as const),
    [modelIn(text), ' somemodel '] as const,
  ];
  return names
    .reduce((rest, [name, word]) => (name === undefined ? rest : rest.replaceAll(name, word)), text)
    .replace(/\b[45]\d\d\b/g, ' somestatus ');
}

const isSign = (word: string): boolean => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(word);

const { imul } = Math;

function bucketOf(kind: Kind, text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < kind.length; i += 1) hash = imul(hash ^ kind.charCodeAt(i), 0x01000193);
  for (let i = 0; i < text.length; i += 1) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (BUCKETS - 1);
}

const partsOf = (word: string): readonly string[] => {
  const whole = ` ${word} `;
  return PARTS.flatMap((size) =>
    Array.from({ length: Math.max(0, whole.length - size + 1) }, (_, at) => whole.slice(at, at + size)),
  );
};

const lengthOf = (count: number): string => (count <= 1 ? 'one' : count <= 3 ? 'few' : count <= 8 ? 'some' : 'many');

/** Everything by which one short message is compared with another. Takes time linear in its first characters. */
export function featuresOfTalk(text: string): Features {
  const short = withoutNames(text.slice(0, LONGEST));
  const words = folded(short).match(WORD) ?? [];
  const found = new Map<number, number>();
  const add = (kind: Kind, value: string): void => {
    found.set(bucketOf(kind, value), WEIGHT[kind]);
  };
  words.forEach((word, i) => {
    add(isSign(word) ? 'sign' : 'word', word);
    const next = words[i + 1];
    if (next !== undefined) add('pair', `${word} ${next}`);
    if (!isSign(word)) for (const part of partsOf(word)) add('part', part);
  });
  const concepts = conceptsOf(short);
  concepts.forEach((concept, i) => {
    add('concept', concept);
    for (const other of concepts.slice(i + 1)) add('both', `${concept} ${other}`);
  });
  add('length', lengthOf(words.length));
  const norm = 1 / Math.sqrt([...found.values()].reduce((sum, value) => sum + value * value, 0));
  return {
    buckets: Uint16Array.from(found.keys()),
    values: Float32Array.from(found.values(), (value) => value * norm),
  };
}
