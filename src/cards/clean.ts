/**
 * Characters that a reader cannot see or that change what stands beside them: C0 and C1 controls (terminal escapes
 * among them), soft hyphen, zero-width and word joiners, bidirectional marks, overrides and isolates, variation and
 * tag characters, line and paragraph separators, the byte order mark.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc]|\u{e0001}|[\u{e0020}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/gu;

/** Adaptive Cards replace these anywhere in a text, text runs included, before it is shown. */
const DATE_FUNCTION = /\{\{(?=\s{0,20}(?:DATE|TIME)\s{0,20}\()/gi;

/** Printable ASCII without the opening brace: most values, and nothing in them has to be taken out. */
const PLAIN = /^[\n -z|}~]*$/;

/**
 * A value from outside, on one or more lines, without what is unseen and without anything that a card would compute.
 * Lone surrogates become U+FFFD, so that the result is always valid JSON and UTF-8.
 */
export const clean = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(UNSEEN, '')
        .replace(DATE_FUNCTION, '{ {');

/** The same in words with one space between them. */
const PLAIN_LINE = /^(?:[!-z|}~]+(?: [!-z|}~]+)*)?$/;

/** The same on one line: white space of any kind becomes one space. */
export const cleanLine = (text: string): string =>
  PLAIN_LINE.test(text) ? text : clean(text).replace(/\s+/g, ' ').trim();

/** Cuts a text at `length` UTF-16 units at most, never inside a character; what is cut shows as `…`. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, Math.max(0, length - 1))
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
