/** Words of fewer letters are too easily each other. */
const SHORTEST = 4;
const LONGEST = 24;
/** A letter is missing or too much only in what is as long as this; and is missing from a word that asks. */
const LONG = 6;
const ASKS: ReadonlySet<string> = new Set(['which', 'where', 'there', 'roles']);
/** What is written so often in the texts is a word of the field. */
const OFTEN = 3;
/** One word in another form: no mistake. */
const FORMS = /(?:e?[dsrn]|ing|e)$/;
const WORD = /(?<![\p{L}\d._/@-])[A-Za-z]{4,24}(?![\p{L}\d_/@-]|\.\p{L})/gu;

const withoutOne = (word: string): readonly string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** Whether two words of one length differ in two neighbours that changed places. */
const isSwapped = (left: string, right: string): boolean => {
  let at = 0;
  while (at < left.length && left.charAt(at) === right.charAt(at)) at += 1;
  return (
    left.slice(at + 2) === right.slice(at + 2) &&
    left.charAt(at) === right.charAt(at + 1) &&
    left.charAt(at + 1) === right.charAt(at)
  );
};

/** One letter too few or too many, or two that changed places. */
function isSlip(word: string, meant: string): boolean {
  if (meant.charAt(0) !== word.charAt(0)) return false;
  if (word.length === meant.length) return isSwapped(word, meant);
  return meant.length >= LONG || (word.length < meant.length && ASKS.has(meant));
}

const isForm = (word: string, meant: string): boolean =>
  (word.length > meant.length ? word : meant).replace(FORMS, '') ===
  (word.length > meant.length ? meant : word).replace(FORMS, '');

/**
 * Mends typing mistakes: an unknown word becomes the known one that it is by a slip of the fingers, where that is one
 * alone or the most frequent. `texts` tell the words that are known. Takes time linear in what it mends.
 */
export function mendedBy(texts: readonly string[], isWord: (word: string) => boolean): (text: string) => string {
  const known = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.matchAll(WORD)) known.set(word.toLowerCase(), (known.get(word.toLowerCase()) ?? 0) + 1);
  const without = new Map<string, string[]>();
  for (const [word, count] of known)
    if (count >= OFTEN)
      for (const rest of new Set([word, ...withoutOne(word)])) without.set(rest, [...(without.get(rest) ?? []), word]);

  const meantBy = (word: string): string | undefined => {
    const rests = [word, ...withoutOne(word)];
    const near = new Set(
      rests.flatMap((rest) => without.get(rest) ?? []).filter((meant) => isSlip(word, meant) && !isForm(word, meant)),
    );
    return [...near].sort((left, right) => (known.get(right) ?? 0) - (known.get(left) ?? 0))[0];
  };
  const mend = (word: string): string => {
    const lower = word.toLowerCase();
    // A code with capitals within is no mistake.
    if (known.has(lower) || known.has(lower.replace(/ies$/, 'y')) || isWord(lower) || /[a-z][A-Z]/.test(word))
      return word;
    if (word.length < SHORTEST || word.length > LONGEST) return word;
    return meantBy(lower) ?? word;
  };
  return (text) => text.replace(WORD, mend);
}
