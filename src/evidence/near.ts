/** Words of fewer letters are too easily each other. */
const SHORTEST = 4;

const dropped = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1);

const swapped = (word: string, at: number): string =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);

/** Whether a word is another with one letter too few, too many, wrong, or two of them exchanged. */
export function isNear(word: string, meant: string): boolean {
  if (word === meant) return true;
  if (meant.length < SHORTEST || Math.abs(word.length - meant.length) > 1) return false;
  let at = 0;
  while (at < word.length && word.charAt(at) === meant.charAt(at)) at += 1;
  if (word.length > meant.length) return dropped(word, at) === meant;
  if (word.length < meant.length) return dropped(meant, at) === word;
  return dropped(word, at) === dropped(meant, at) || swapped(word, at) === meant;
}
