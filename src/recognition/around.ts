import type { Evidence } from '../evidence';
import type { Span } from '../paste';
import { BUCKETS, bucketOf, hashOf, isIdeograph, mix, type Features } from './features';
import type { Signs } from './signs';

/** Looked at in a long text: its beginning, where a document says what it is. */
const MOST = 3_000;
/** What a fact of the whole text weighs beside its words, which weigh 1 together. */
const FACT = 0.4;
/** Of a word its beginning: forms of one word are one, in most languages. */
const STEM = 7;

/** Words that somebody quotes, in any quotation marks. */
const QUOTED =
  /"[^"\n]{1,400}"|“[^”\n]{1,400}”|„[^“”\n]{1,400}[“”]|«[^»\n]{1,400}»|「[^」\n]{1,300}」|`[^`\n]{1,400}`|(?<![\p{L}\d])'[^'\n]{2,400}'(?!\p{L})/gu;

/** What Entra ID says after a code of its own, to the end of the line. */
const SAID_BY_ENTRA = /\bAADSTS\d{4,9}: [^\n]{1,500}/g;

/** What stands for itself in one piece, by the kind that it is: an address, an id, a time; tried where it may begin. */
const ADDRESS = /https?:\/\/[^\s"'<>)]{1,300}/y;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{6,40}/iy;
const TIME = /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.,]{0,12}Z?)?/y;
/** What begins a line: a bullet, a heading, a row, a number, a comment. */
const LINE = /\n\s{0,40}(?:[-*•+>#|]{1,4}|\d{1,2}[.)](?= )|\/\/)?/y;

const kind = (name: string): number => hashOf(`around ${name}`);
const ERROR = kind('#error');
const END = kind('#end');
const KINDS = { address: kind('#address'), id: kind('#id'), time: kind('#time') };
const STATUS = kind('#status');
const NUMBER = kind('#number');
const NEW_LINE = kind('\n');
const WORD = kind('word');
const SIGN = kind('sign');

/** For ASCII: lower letter, capital, digit, white space, or a sign. */
const [LOWER, CAPITAL, DIGIT, WHITE, OTHER] = [1, 2, 3, 4, 5];
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/.test(char)) return LOWER;
  if (/[A-Z]/.test(char)) return CAPITAL;
  if (/\d/.test(char)) return DIGIT;
  return /\s/.test(char) ? WHITE : OTHER;
});
const LETTER = /\p{L}/u;
const LARGE = /\p{Lu}/u;
const SPACE = /\s/;

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? OTHER;
  const char = text.charAt(at);
  if (LETTER.test(char)) return LARGE.test(char) ? CAPITAL : LOWER;
  return SPACE.test(char) ? WHITE : OTHER;
}

interface Piece {
  readonly kind: number;
  readonly end: number;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** An address, an id or a time that begins here. */
function namedAt(text: string, at: number): Piece | undefined {
  const [pattern, of] =
    text.charCodeAt(at + 8) === 45
      ? [ID, KINDS.id]
      : text.charCodeAt(at + 4) === 45
        ? [TIME, KINDS.time]
        : [ADDRESS, KINDS.address];
  if (pattern === ADDRESS && !text.startsWith('http', at)) return undefined;
  const found = matchAt(pattern, text, at);
  return found === undefined ? undefined : { kind: of, end: at + found.length };
}

function numberAt(text: string, at: number): Piece {
  let end = at + 1;
  while (classAt(text, end) === DIGIT) end += 1;
  const first = text.charAt(at);
  return { kind: end - at === 3 && (first === '4' || first === '5') ? STATUS : NUMBER, end };
}

/** A word, or a part of one that is written as one: `testDenied` are two, and so are `test_denied`. */
function wordAt(text: string, at: number): Piece {
  let of = mix(WORD, text.charAt(at).toLowerCase().charCodeAt(0));
  if (isIdeograph(text.charCodeAt(at))) return { kind: of, end: at + 1 };
  let end = at + 1;
  let isSmall = classAt(text, at) === LOWER;
  for (; end < text.length; end += 1) {
    const next = classAt(text, end);
    if (next !== LOWER && next !== CAPITAL) break;
    if (isIdeograph(text.charCodeAt(end)) || (isSmall && next === CAPITAL)) break;
    isSmall = next === LOWER;
    if (end - at < STEM) of = mix(of, text.charAt(end).toLowerCase().charCodeAt(0));
  }
  return { kind: of, end };
}

/** The piece of a text that begins at a place that is not white: a line's beginning, a named thing, a number, a word, a sign. */
function pieceAt(text: string, at: number): Piece {
  const first = classAt(text, at);
  const named = first === OTHER ? undefined : namedAt(text, at);
  if (named !== undefined) return named;
  if (first === DIGIT) return numberAt(text, at);
  if (first === LOWER || first === CAPITAL) return wordAt(text, at);
  return { kind: mix(SIGN, text.charCodeAt(at)), end: at + 1 };
}

/** For each place of a text, whether it is in words of an error, or in quotation marks. */
function quotedIn(text: string, { said, errorCodes }: Evidence): Uint8Array {
  const marks = new Uint8Array(text.length + 1);
  const mark = ({ start, end }: Span): void => {
    marks.fill(1, start, Math.min(end, text.length));
  };
  for (const { at } of said) mark(at);
  for (const { at } of errorCodes) mark(at);
  for (const form of [QUOTED, SAID_BY_ENTRA])
    for (const { 0: words, index } of text.matchAll(form)) mark({ start: index, end: index + words.length });
  return marks;
}

const CODE_OF_ENTRA = /\bAADSTS\d{4,9}\b/g;
/** How many different errors a text names; more than three are a list, whatever it is a list of. */
const codesIn = (text: string, { errorCodes }: Evidence): number =>
  Math.min(
    4,
    new Set([
      ...errorCodes.filter(({ at }) => at.start < MOST).map(({ value }) => value.toLowerCase()),
      ...(text.match(CODE_OF_ENTRA) ?? []).map((code) => code.toLowerCase()),
    ]).size,
  );

/** What a text says around the errors in it, and with how many letters. */
export interface Around extends Features {
  readonly own: number;
}

const counts = new Uint8Array(BUCKETS);
/** Weight of a piece by how often it is said: one more says ever less. */
const LOG = Float32Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** Calls `take` for each piece of a text, an error being one, and says how many letters are no error's. */
function eachPiece(text: string, marks: Uint8Array, take: (kind: number) => void): number {
  let own = 0;
  let before = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      const line = matchAt(LINE, text, at) ?? '\n';
      before = NEW_LINE;
      take(line.trim() === '' ? NEW_LINE : mix(NEW_LINE, line.trimStart().charCodeAt(0)));
      at += line.length;
    } else if (classAt(text, at) === WHITE) at += 1;
    else if (marks[at] === 1) {
      if (before !== ERROR) take(ERROR);
      before = ERROR;
      at += 1;
    } else {
      const { kind: of, end } = pieceAt(text, at);
      own += end - at;
      before = of;
      take(of);
      at = end;
    }
  }
  return own;
}

/**
 * How a text speaks around the words of an error: its own words, the form of its lines, its signs; each error in it is one
 * and the same word. Somebody who has an error has little to say around it, or says that it fails; a page, a test or a
 * report says what it is there for, whichever error it names.
 */
export function featuresAround(text: string, evidence: Evidence, signs: Signs): Around {
  const beginning = text.slice(0, MOST);
  const seen: number[] = [];
  const see = (hash: number): void => {
    const bucket = bucketOf(hash);
    const count = counts[bucket] ?? 0;
    if (count === 0) seen.push(bucket);
    if (count < 255) counts[bucket] = count + 1;
  };
  let before = NEW_LINE;
  const take = (of: number): void => {
    see(of);
    see(mix(mix(before, 31), of));
    before = of;
  };
  const own = eachPiece(beginning, quotedIn(beginning, evidence), take);
  take(END);
  let squares = 0;
  for (const bucket of seen) squares += (LOG[counts[bucket] ?? 0] ?? 0) ** 2;
  const norm = 1 / Math.sqrt(squares || 1);
  const facts = [
    ...signs.stances(),
    signs.isProse() ? 'prose' : 'output',
    signs.printsError() ? 'prints' : 'prints not',
    `names ${codesIn(beginning, evidence)}`,
    `own ${Math.round((4 * own) / (beginning.length || 1))} of 4`,
    `as long as ${Math.min(6, Math.round(Math.log2((beginning.length + 32) / 32)))}`,
  ];
  const buckets = new Uint16Array(seen.length + facts.length);
  const values = new Float32Array(buckets.length);
  seen.forEach((bucket, i) => {
    buckets[i] = bucket;
    values[i] = (LOG[counts[bucket] ?? 0] ?? 0) * norm;
    counts[bucket] = 0;
  });
  facts.forEach((fact, i) => {
    buckets[seen.length + i] = bucketOf(kind(fact));
    values[seen.length + i] = FACT;
  });
  return { buckets, values, own };
}
