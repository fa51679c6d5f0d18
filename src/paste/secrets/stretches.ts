/** How many characters in a row a value has of each alphabet that keys are written in, at the most. */
export interface Stretches {
  /** Letters and digits. */
  readonly letters: number;
  /** The same and `+`. */
  readonly plus: number;
  /** Base64: the same and `/`. */
  readonly base64: number;
  /** Base64 for addresses: letters, digits, `-` and `_`. */
  readonly urlSafe: number;
}

const LETTERS = 1;
const PLUS = LETTERS | 2;
const BASE64 = PLUS | 4;
const URL_SAFE = LETTERS | 8;

const kindOf = (char: string): number => {
  if (/[A-Za-z0-9]/.test(char)) return 1;
  if (char === '+') return 2;
  if (char === '/') return 4;
  return char === '-' || char === '_' ? 8 : 0;
};

const KIND = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

/**
 * One look at each character tells which patterns can match at all: a key has a length, and most of what is read, paths
 * and names with dots, is made of shorter words.
 */
export function stretchesOf(value: string): Stretches {
  let [letters, plus, base64, urlSafe] = [0, 0, 0, 0];
  let [mostLetters, mostPlus, mostBase64, mostUrlSafe] = [0, 0, 0, 0];
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    const kind = code < 128 ? (KIND[code] ?? 0) : 0;
    letters = (kind & LETTERS) === 0 ? 0 : letters + 1;
    plus = (kind & PLUS) === 0 ? 0 : plus + 1;
    base64 = (kind & BASE64) === 0 ? 0 : base64 + 1;
    urlSafe = (kind & URL_SAFE) === 0 ? 0 : urlSafe + 1;
    if (letters > mostLetters) mostLetters = letters;
    if (plus > mostPlus) mostPlus = plus;
    if (base64 > mostBase64) mostBase64 = base64;
    if (urlSafe > mostUrlSafe) mostUrlSafe = urlSafe;
  }
  return { letters: mostLetters, plus: mostPlus, base64: mostBase64, urlSafe: mostUrlSafe };
}
