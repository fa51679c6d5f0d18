import type { Inline, Prose } from './prose';

/** The end of a sentence inside words of ours: a full stop that a space and a capital letter follow, or a colon's list. */
const END = /[.!?](?=\s+["(]?\p{Lu})/u;

const cut = (part: Inline, at: number): readonly [Inline, Inline] => [
  { ...part, text: part.text.slice(0, at) },
  { ...part, text: part.text.slice(at).trimStart() },
];

/**
 * The first sentence, and what follows it. Only words of ours can end one: a full stop in a value from outside is a
 * part of it.
 */
export function firstSentence(text: Prose): readonly [Prose, Prose] {
  for (const [i, part] of text.entries()) {
    if (part.kind !== 'text') continue;
    const next = text[i + 1];
    const inside = END.exec(part.text);
    const atEnd = next !== undefined && /[.!?]\s*$/.test(part.text) && /\s$/.test(part.text + next.text.slice(0, 1));
    const end = inside ? inside.index + 1 : atEnd ? part.text.trimEnd().length : undefined;
    if (end === undefined) continue;
    const [first, rest] = cut(part, end);
    const after = rest.text === '' ? text.slice(i + 1) : [rest, ...text.slice(i + 1)];
    return [[...text.slice(0, i), first], after];
  }
  return [text, []];
}

const isBlank = (code: number): boolean =>
  code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(String.fromCharCode(code));

/** How many words a reader meets: counted as the parts stand, since a word may begin in one and end in another. */
export function wordCount(text: Prose): number {
  let count = 0;
  let inWord = false;
  for (const part of text) {
    for (let at = 0; at < part.text.length; at += 1) {
      const isLetter = !isBlank(part.text.charCodeAt(at));
      if (isLetter && !inWord) count += 1;
      inWord = isLetter;
    }
  }
  return count;
}

/** How many characters it is long. */
export const lengthOf = (text: Prose): number => text.reduce((sum, part) => sum + part.text.length, 0);

/** What begins with a vowel and sounds like a consonant: "a User", "a Universal …", "a One …". */
const LIKE_A_CONSONANT = /^(?:us(?:er|e|age)|uni[^mn]|one\b|eu)/i;

/** A name with the article that its sound asks for: "an Owner", "a User Access Administrator". */
export const withArticle = (name: Prose): Prose => {
  const text = name.map((part) => part.text).join('');
  const article = /^[aeiou8]/i.test(text) && !LIKE_A_CONSONANT.test(text) ? 'an ' : 'a ';
  return [{ kind: 'text', text: article }, ...name];
};
