/** A run of the characters that keys and tokens are made of; `value` without escapes and the line breaks of a viewer. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Offsets in the text of each unit of `value` and of its end, where they do not simply count on from `start`. */
  readonly places?: readonly number[] | undefined;
}

/** Where the unit `at` of a run's value stands in the text. */
export const placeIn = ({ start, places }: Run, at: number): number => places?.[at] ?? start + at;

const RUN_CHARACTER = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9_~.+/-]/.test(String.fromCharCode(code)) ? 1 : 0,
);
/** Shorter runs are neither a key nor the first piece of one. */
const SHORTEST = 4;
/** What a hard wrap puts between two pieces of a key: a line break with indentation or a quote mark, a continuation. */
const WRAP = /(?:[\\^`]?[ \t]{0,4}\r?\n[ \t>|│]{0,24}|[\u00ad\u200b-\u200d\u2060\ufeff]{1,4})/y;
const AFTER_PIECE = /={0,2}(?:[\s"'`;,<&)}\]\\]|$)/y;

/** Characters of keys as addresses, JSON and HTML write them. */
const ESCAPED =
  /%2[BDEbde]|%2[Ff](?![a-z]{1,20}%2[Ff])|%5[Ff]|%7[Ee]|\\{1,8}u00(?:2[BDEFbdef]|5[Ff]|7[Ee])|\\{1,8}\/|&#(?:43|45|46|47|95|126|x2[bdefBDEF]|x5[fF]|x7[eE]);/y;
/** What an escape of a character begins with, and what may begin a wrap: a pattern is tried at no other place. */
const STARTS_ESCAPE = charactersOf('%\\&');
const STARTS_WRAP = charactersOf('\\^` \t\r\n');
const BLANK = charactersOf(' \t\r\n');

function charactersOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

const plainOf = (escape: string): string => {
  if (escape.endsWith('/')) return '/';
  const hex = /(?:%|u00|&#x)([0-9a-f]{2});?$/i.exec(escape)?.[1];
  const code = hex === undefined ? Number(/\d{2,3}/.exec(escape)?.[0] ?? 0) : Number.parseInt(hex, 16);
  return String.fromCharCode(code);
};

/** Beyond a text the code is no number: to read a table there takes a hundred times as long. */
const isIn = (table: Uint8Array, code: number): boolean => code < 128 && table[code] === 1;
const isRunCharacter = (code: number): boolean => isIn(RUN_CHARACTER, code);

const runEnd = (text: string, from: number): number => {
  let at = from;
  while (isRunCharacter(text.charCodeAt(at))) at += 1;
  return at;
};

/** The escaped character of a key at `at`, or undefined. */
const escapeAt = (text: string, at: number): string | undefined => {
  if (at >= text.length || !isIn(STARTS_ESCAPE, text.charCodeAt(at))) return undefined;
  ESCAPED.lastIndex = at;
  return ESCAPED.exec(text)?.[0];
};

/** The run from `start` on, over the escaped characters in it. */
function runAt(text: string, start: number): Run {
  let end = runEnd(text, start);
  let escape = escapeAt(text, end);
  if (escape === undefined || !isRunCharacter(text.charCodeAt(end + escape.length)))
    return { start, end, value: text.slice(start, end) };
  const parts = [text.slice(start, end)];
  const places = Array.from({ length: end - start }, (_, i) => start + i);
  while (escape !== undefined) {
    parts.push(plainOf(escape));
    places.push(end);
    const from = end + escape.length;
    end = runEnd(text, from);
    parts.push(text.slice(from, end));
    for (let at = from; at < end; at += 1) places.push(at);
    escape = escapeAt(text, end);
  }
  places.push(end);
  return { start, end, value: parts.join(''), places };
}

/** Units of an escape (`\n`, `\u0022`, `%22`, a colour) that touch the run and are no part of it. */
const GLUED: readonly { readonly before: string; readonly pattern: RegExp }[] = [
  { before: '\\', pattern: /(?:u00[0-9a-f]{2}|[nrt])/y },
  { before: '%', pattern: /(?:22|27|3A|3D|20|2C|7C|5B|7B|28|0A|0D)/iy },
  { before: '[', pattern: /\d{1,3}m/y },
  { before: ';', pattern: /\d{1,3}m/y },
];

/** A folder of Windows: there `\n` is a separator and the first letter of a name. */
const WINDOWS_FOLDER = /(?<![A-Za-z])[A-Za-z]:\\{1,2}(?:[\w .-]{1,60}\\{1,2}){0,6}$/;

const withoutGlue = (text: string, start: number): number => {
  const before = text.charAt(start - 1);
  if (before === '\\' && WINDOWS_FOLDER.test(text.slice(Math.max(0, start - 200), start))) return start;
  for (const glued of GLUED) {
    if (glued.before !== before) continue;
    glued.pattern.lastIndex = start;
    if (glued.pattern.test(text)) return glued.pattern.lastIndex;
  }
  return start;
};

/** A run of this length may be a key; a shorter one only if it goes on in the next line. */
const LONG = 16;

/** Whether a text has a run that may be a key, as it stands there. */
export function holdsLongRun(text: string): boolean {
  // From the end of each place that could be one backwards: of words, most letters need not be looked at.
  let end = LONG;
  while (end <= text.length) {
    let from = end;
    while (from > end - LONG && isRunCharacter(text.charCodeAt(from - 1))) from -= 1;
    if (end - from === LONG) return true;
    end = from + LONG;
  }
  return false;
}

/**
 * All runs of key characters that may be a key or the beginning of one, in order. Words of prose are passed over
 * without a trace, because there are so many.
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isRunCharacter(text.charCodeAt(at))) continue;
    const end = runEnd(text, at);
    const escape = escapeAt(text, end);
    if (escape === undefined && end - at < LONG && (end - at < SHORTEST || !mayWrap(text, end))) {
      at = end;
      continue;
    }
    const start = withoutGlue(text, at);
    const isPlain = escape === undefined && start === at;
    const run = isPlain ? { start, end, value: text.slice(start, end) } : runAt(text, start);
    if (run.value.length >= LONG || (run.value.length >= SHORTEST && mayWrap(text, run.end))) runs.push(run);
    at = Math.max(end, run.end);
  }
  return runs;
}

/** Whether a wrap stands there; `WRAP.lastIndex` is its end then. */
const mayWrap = (text: string, end: number): boolean => {
  if (end >= text.length) return false;
  const code = text.charCodeAt(end);
  if (code < 128 && STARTS_WRAP[code] !== 1) return false;
  // After most words stands a blank, and then the next word.
  if (code === SPACE && end + 1 < text.length && !isIn(BLANK, text.charCodeAt(end + 1))) return false;
  WRAP.lastIndex = end;
  return WRAP.test(text);
};
const SPACE = 32;

/** Has a digit, and is long or the last on its line: hardly a word of the next sentence. */
const isPiece = (piece: string, after: string): boolean => /\d/.test(piece) && (piece.length >= 16 || after !== ' ');

/** A piece on the next line: offsets, `end` exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The piece with which a run that ends at `end` goes on in the next line, where a viewer broke it. */
function pieceAfter(text: string, end: number): Piece | undefined {
  if (!mayWrap(text, end)) return undefined;
  const start = WRAP.lastIndex;
  const stop = runEnd(text, start);
  if (stop === start) return undefined;
  AFTER_PIECE.lastIndex = stop;
  return AFTER_PIECE.test(text) ? { start, end: stop } : undefined;
}

/** Like `pieceAfter`, for a run whose whole length nobody knows. */
export function openPieceAfter(text: string, end: number): Piece | undefined {
  const piece = pieceAfter(text, end);
  return piece !== undefined && isPiece(text.slice(piece.start, piece.end), text.charAt(piece.end)) ? piece : undefined;
}

/** The same run with the next line's piece, where a viewer broke it; `undefined` where the run ends for good. */
export function joined(text: string, run: Run): Run | undefined {
  const piece = pieceAfter(text, run.end);
  if (piece === undefined) return undefined;
  const places: number[] = [];
  for (let at = 0; at < run.value.length; at += 1) places.push(placeIn(run, at));
  for (let at = piece.start; at <= piece.end; at += 1) places.push(at);
  return { start: run.start, end: piece.end, value: run.value + text.slice(piece.start, piece.end), places };
}
