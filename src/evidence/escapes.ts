/** A piece of source text that stands for something else: `length` source units become `becomes`. */
export interface Undone {
  readonly length: number;
  readonly becomes: string;
}

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: '…',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/y;

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** An HTML entity at `at`, decoded once. `undefined` when `&` stands for itself. */
export function undoEntity(text: string, at: number): Undone | undefined {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (!found) return undefined;
  const [whole, decimal, hex, name] = found;
  const becomes =
    name === undefined ? fromCode(Number.parseInt(decimal ?? hex ?? '0', decimal ? 10 : 16)) : NAMED[name];
  return becomes === undefined || becomes === '' ? undefined : { length: whole.length, becomes };
}

const BACKSLASH = 92;
const UNICODE = /u([0-9a-fA-F]{4})/y;
const ESCAPE_CHARACTER = /(?:x1[bB]|033|e(?=\[))/y;
const LITERAL = new Set(['"', "'", '`', '/', '_', '*', '[', ']', '#', '~', '<', '>', '&']);

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * A run of backslashes and what it escapes, however often it was escaped (`\n`, `\\n`, `\\\\u0027`). In a Windows path
 * a backslash separates folders, and `\n` there is the first letter of a name.
 */
export function undoBackslash(text: string, at: number, inPath: boolean): Undone {
  let end = at;
  while (text.charCodeAt(end) === BACKSLASH) end += 1;
  const run = end - at;
  const next = text.charAt(end);
  if (!inPath) {
    if (next === 'n') return { length: run + 1, becomes: '\n' };
    if (next === 'r') return { length: run + 1, becomes: /^\\{1,8}n/.test(text.slice(end + 1, end + 10)) ? '' : '\n' };
    if (next === 't') return { length: run + 1, becomes: '\t' };
    const unicode = match(UNICODE, text, end);
    if (unicode) return { length: run + 5, becomes: fromCode(Number.parseInt(unicode[1] ?? '0', 16)) };
    const escape = match(ESCAPE_CHARACTER, text, end);
    if (escape) return { length: run + escape[0].length, becomes: '\u001b' };
  }
  if (inPath ? next === '"' || next === "'" : LITERAL.has(next)) return { length: run + 1, becomes: next };
  return { length: run, becomes: '\\' };
}
