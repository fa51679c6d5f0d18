/** A run of the characters that keys and tokens are made of; `value` without the line breaks that a viewer put in. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const RUN_CHARACTER = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9_~.+/-]/.test(String.fromCharCode(code)) ? 1 : 0,
);
/** Shorter runs are neither a key nor the first piece of one. */
const SHORTEST = 4;
/** What a hard wrap puts between two pieces of a key: a line break with indentation or a quote mark, a continuation. */
const WRAP = /(?:[\\^`]?[ \t]{0,4}\r?\n[ \t>|│]{0,24}|[\u00ad\u200b-\u200d\u2060\ufeff]{1,4})/y;
const AFTER_PIECE = /={0,2}(?:[\s"'`;,<&)}\]\\]|$)/y;

const isRunCharacter = (code: number): boolean => RUN_CHARACTER[code] === 1;

const runEnd = (text: string, from: number): number => {
  let at = from;
  while (isRunCharacter(text.charCodeAt(at))) at += 1;
  return at;
};

/** Units of an escape (`\n`, `\u0022`, `%22`, a colour) that touch the run and are no part of it. */
const GLUED: readonly { readonly before: string; readonly pattern: RegExp }[] = [
  { before: '\\', pattern: /(?:u00[0-9a-f]{2}|[nrt])/y },
  { before: '%', pattern: /(?:22|27|3A|3D|20)/iy },
  { before: '[', pattern: /\d{1,3}m/y },
  { before: ';', pattern: /\d{1,3}m/y },
];

const withoutGlue = (text: string, start: number): number => {
  const before = text.charAt(start - 1);
  for (const glued of GLUED) {
    if (glued.before !== before) continue;
    glued.pattern.lastIndex = start;
    if (glued.pattern.test(text)) return glued.pattern.lastIndex;
  }
  return start;
};

/** A run of this length may be a key; a shorter one only if it goes on in the next line. */
const LONG = 16;

/**
 * All runs of key characters that may be a key or the beginning of one, in order. Words of prose are passed over
 * without a trace, because there are so many.
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isRunCharacter(text.charCodeAt(at))) continue;
    const end = runEnd(text, at);
    if (end - at >= LONG || (end - at >= SHORTEST && mayWrap(text, end))) {
      const start = withoutGlue(text, at);
      runs.push({ start, end, value: text.slice(start, end) });
    }
    at = end;
  }
  return runs;
}

const mayWrap = (text: string, end: number): boolean => {
  WRAP.lastIndex = end;
  return WRAP.test(text);
};

/** Has a digit, and is long or the last on its line: hardly a word of the next sentence. */
const isPiece = (piece: string, after: string): boolean => /\d/.test(piece) && (piece.length >= 16 || after !== ' ');

/** Like `joined`, for a run whose whole length nobody knows. */
export function joinedOpenly(text: string, run: Run): Run | undefined {
  const next = joined(text, run);
  return next !== undefined && isPiece(next.value.slice(run.value.length), text.charAt(next.end)) ? next : undefined;
}

/** The same run with the next line's piece, where a viewer broke it; `undefined` where the run ends for good. */
export function joined(text: string, run: Run): Run | undefined {
  WRAP.lastIndex = run.end;
  if (!WRAP.test(text)) return undefined;
  const start = WRAP.lastIndex;
  const end = runEnd(text, start);
  if (end === start) return undefined;
  AFTER_PIECE.lastIndex = end;
  if (!AFTER_PIECE.test(text)) return undefined;
  return { start: run.start, end, value: run.value + text.slice(start, end) };
}
