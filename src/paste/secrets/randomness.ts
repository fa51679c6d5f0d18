const NONE = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 4;

const classOf = (code: number): number => {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  return code >= 48 && code <= 57 ? DIGIT : NONE;
};

const ALL = LOWER | UPPER | DIGIT;
/** Of two neighbours in a drawn text of small letters, capitals and digits 62 of 100 are of different classes. */
const DRAWN = 0.3;
/** Without any digit it takes more to tell it from words in a row, each with a capital. */
const DRAWN_WITHOUT_DIGITS = 0.5;
/** The share of letters in runs of three small ones or more: a sixth of a drawn text, most of words. */
const WORDS = 0.5;
const LONGEST = 400;

/**
 * Whether the letters and digits of a text look drawn by lot rather than written: small letters, capitals and digits
 * follow one another without order. Other characters are passed over. Looks at the first 400.
 */
export function looksDrawn(text: string): boolean {
  let seen = NONE;
  let last = NONE;
  let count = 0;
  let changes = 0;
  let small = 0;
  let inWords = 0;
  const length = Math.min(text.length, LONGEST);
  for (let at = 0; at < length; at += 1) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === NONE) continue;
    if (kind !== last && last !== NONE) changes += 1;
    small = kind === LOWER ? small + 1 : 0;
    if (small >= 3) inWords += small === 3 ? 3 : 1;
    seen |= kind;
    last = kind;
    count += 1;
  }
  const least = seen === ALL ? DRAWN : seen === (LOWER | UPPER) ? DRAWN_WITHOUT_DIGITS : 2;
  return count >= 20 && changes >= (count - 1) * least && inWords <= count * WORDS;
}
