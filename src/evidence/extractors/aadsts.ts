import { leadingAadsts } from '../../azure-names';
import { allCaptures, captures, cued, distinct, toFinding, unbroken, searchFor, type Capture } from '../finding';
import type { Reading } from '../reading';
import type { Evidence } from '../types';

/** Up to here a hard wrap may stand inside the number: the message behind its colon begins with a capital. */
const DIGITS = String.raw`(?<v>\d{1,7}[ \t]{0,4}\n[ \t>|]{0,24}\d{1,6}(?=: ?[A-Z])|\d{4,8})`;
const LETTERS = Array.from('AADSTS', (letter) => `[${letter}${letter.toLowerCase()}]`);
const PREFIXED = cued('aadsts', new RegExp(String.raw`${LETTERS.join('')}\s{0,24}${DIGITS}`, 'g'));
/** The same, broken inside the word. */
const BROKEN = searchFor(new RegExp(String.raw`${LETTERS.join(String.raw`(?:\n[ \t]{0,24})?`)}\s{0,24}${DIGITS}`, 'g'));
/** Codes have five to seven digits, a few have eight; a longer one is two numbers. */
const LONGEST = 8;
/** The same numbers where they stand without their prefix. */
const BARE = [
  ...cued('error_codes', /\berror_codes["']?\s{0,3}[:=]\s{0,3}\[\s{0,3}(?<v>\d{4,8})\b/gi),
  ...cued('error?code=', /\berror\?code=(?<v>\d{4,8})\b/gi),
  ...cued(
    'code',
    /\berror ?codes?["']?\s{0,2}(?:is|[:=#(])?\s{0,2}(?<v>1600\d|2800\d|240\d{3,5}|399\d{3}|1[0-3]\d{4,5}|[4-9]\d{4,6})\b/gi,
  ),
];
/** Said of the sign-in, without "AADSTS" and without "code": "Entra says 7000215". */
const OF_SIGN_IN = cued(
  '0',
  /\b(?:entra(?: id)?|azure ad|aad|sign-?in|login)\b[^\n\d]{0,24}\b(?<v>(?:50|53|65|70|90)\d{3}|(?:50|53|70)\d{4,5})\b(?![.,:]\d| ?(?:users|people|tokens|calls))/gi,
);
const whole = (capture: Capture): Capture => {
  const joined = unbroken(capture);
  return joined.text.length <= LONGEST ? joined : { ...capture, text: /^\d+/.exec(capture.text)?.[0] ?? capture.text };
};

const byPlace = (reading: Reading): readonly Capture[] => {
  const prefixed = allCaptures(reading, PREFIXED);
  const found = prefixed.length === 0 && reading.squashed.includes('aadsts') ? captures(reading, BROKEN) : prefixed;
  return found.length > 0 ? found.map(whole) : allCaptures(reading, [...BARE, ...OF_SIGN_IN]);
};

/**
 * Codes of Microsoft Entra, digits only. A message may hold two (`AADSTS70002: … AADSTS50012: …`): the one that names
 * the cause leads.
 */
export function extractAadsts(reading: Reading): Pick<Evidence, 'aadsts' | 'aadstsCodes'> {
  const found = distinct(
    byPlace(reading).map((capture) => toFinding(reading, capture)),
    (code) => code,
  );
  const leading = leadingAadsts(found.map(({ value }) => value));
  const first = found.find(({ value }) => value === leading);
  return first === undefined
    ? { aadstsCodes: [] }
    : { aadsts: first, aadstsCodes: [first, ...found.filter((finding) => finding !== first)] };
}
