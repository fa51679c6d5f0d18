import { wentWell } from '../evidence';

/** Words of a text that may be the name of a resource: no part of a path, a host or an address. */
const WORD = /(?<![\w.@/-])[a-z0-9][\w-]{1,63}(?![\w@/-]|\.\w)/gi;
/** No word of a sentence: somebody who says "evaluation" may mean none of that name. */
const IS_NAME = /[-_\d]/;

/** Names with hyphens that are written as words: "401 on contoso ai". */
function spelledApart(text: string, names: readonly string[]): readonly string[] {
  // Of the same length, so that a place in it is one in the text.
  const spaced = ` ${text.toLowerCase().replaceAll(/[\s,;:!?()"'`]/g, ' ')} `;
  return names.filter((name) => {
    const apart = name.toLowerCase().replaceAll(/[-_]/g, ' ');
    const at = apart.includes(' ') ? spaced.indexOf(` ${apart} `) : -1;
    return at >= 0 && !wentWell(text, at, at + apart.length);
  });
}

/**
 * Of the names of accounts, the one that a text speaks of, although nothing but the name itself shows it: "contoso-ai,
 * gpt-4o". Undefined where it names none, or several; one that is said to work is not meant.
 */
export function accountNamedIn(text: string, names: readonly string[]): string | undefined {
  const known = new Map(names.filter((name) => IS_NAME.test(name)).map((name) => [name.toLowerCase(), name]));
  const said = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const name = known.get(word.toLowerCase());
    return name === undefined || wentWell(text, index, index + word.length) ? [] : [name];
  });
  const [one, ...others] = new Set([...said, ...spelledApart(text, names)]);
  return others.length > 0 ? undefined : one;
}
