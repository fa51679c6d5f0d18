import { encodedIn, type Encoded } from './encoded';
import { isIdentifier, publicBlocks } from './identifiers';
import { claimsOf } from './jwt';
import { keysInValue, type FoundSecret } from './keys';
import { joined, openPieceAfter, placeIn, runsOf, type Run } from './runs';
import type { Secret } from './secret';
import { stretchesOf } from './stretches';

const paddingAt = (text: string, at: number): number => {
  if (at >= text.length || !STARTS_PADDING.has(text.charCodeAt(at))) return 0;
  PADDING.lastIndex = at;
  return PADDING.test(text) ? PADDING.lastIndex - at : 0;
};
const STARTS_PADDING: ReadonlySet<number> = new Set(Array.from('=%\\&', (sign) => sign.charCodeAt(0)));
const PADDING = /(?:=|%3[Dd]|\\{1,8}u003[Dd]|&#61;|&#x3[Dd];){1,2}/y;

interface Key extends Secret {
  /** It may go on in the next line. */
  readonly open: boolean;
}

/** The keys of a run. What is text in Base64 looks drawn as well: there, the text decides. */
const keysIn = (text: string, run: Run, stretches = stretchesOf(run.value), encoded = NOTHING): readonly Key[] => {
  const found = keysInValue(run.value, paddingAt(text, run.end) > 0, stretches);
  if (found.length + encoded.length === 0) return NO_KEYS;
  const own = found.filter(({ start, end, ambiguous }) => {
    if (encoded.some((piece) => piece.start <= start && end <= piece.end)) return false;
    return ambiguous !== true || !isIdentifier(text, placeIn(run, start), placeIn(run, end - 1) + 1);
  });
  const hidden = encoded
    .filter(({ secret }) => secret)
    .map(({ start, end }): FoundSecret => ({ kind: 'authorization-header', start, end }));
  return [...own, ...hidden].map(({ kind, start, end, open = false }) => ({
    kind,
    start: placeIn(run, start),
    end: end === run.value.length ? run.end + paddingAt(text, run.end) : placeIn(run, end - 1) + 1,
    open: open && end === run.value.length,
  }));
};

const NOTHING: readonly Encoded[] = [];
const NO_KEYS: readonly Key[] = [];

const TOKEN_HEAD = 'eyJ';
/** In the middle of a run, a header that ends with a dot tells a token from a word. */
const SHORTEST_HEADER = 13;
const LONGEST_TOKEN = 40_000;

const headIn = (value: string): number => {
  if (value.startsWith(TOKEN_HEAD)) return 0;
  let dot = value.indexOf('.');
  for (let head = value.indexOf(TOKEN_HEAD); head >= 0 && dot >= 0; head = value.indexOf(TOKEN_HEAD, head + 1)) {
    if (dot < head) dot = value.indexOf('.', head);
    if (dot >= head + SHORTEST_HEADER) return head;
  }
  return -1;
};

/** A JSON Web Token from its first letters on, over all the lines that a viewer broke it into. */
const tokenIn = (text: string, run: Run): Secret | undefined => {
  const head = headIn(run.value);
  if (head < 0) return undefined;
  const parts = [run.value.slice(head)];
  let length = run.value.length - head;
  let { end } = run;
  for (let next = openPieceAfter(text, end); next && length < LONGEST_TOKEN; next = openPieceAfter(text, end)) {
    parts.push(text.slice(next.start, next.end));
    length += next.end - next.start;
    end = next.end;
  }
  const value = parts.join('').replace(/[.]{1,3}$/, '');
  // A run often ends with the full stop of its sentence.
  const stops = length - value.length;
  if (value.length < 20 || isTextOnly(value)) return undefined;
  return { kind: 'jwt', start: placeIn(run, head), end: end - stops, claims: claimsOf(value) };
};

/** An object in JSON that has no head of a token, in Base64: it begins with the same letters. */
const isTextOnly = (value: string): boolean => {
  if (value.includes('.')) return false;
  const text = Buffer.from(value.slice(0, 4000), 'base64').toString('latin1');
  return (
    /^[\t\r\n -~\x80-\xff]{15,4000}$/.test(text) &&
    /"\w{1,40}"\s{0,2}:/.test(text) &&
    !/"(?:alg|typ|enc|kid)"/.test(text)
  );
};

/** No key of a fixed length was ever broken into more pieces than this. */
const MOST_PIECES = 5;
const LONGEST_KEY = 260;

/** A key that begins in this run and ends on a line below. */
const wrappedIn = (text: string, run: Run): readonly Secret[] => {
  let whole: Run | undefined = run.value.length <= LONGEST_KEY ? joined(text, run) : undefined;
  for (let pieces = 1; whole && pieces < MOST_PIECES && whole.value.length <= LONGEST_KEY; pieces += 1) {
    const { end } = whole;
    const found = keysIn(text, whole).filter((secret) => secret.start < run.end && secret.end >= end);
    if (found.length > 0) return found;
    whole = joined(text, whole);
  }
  return [];
};

/** Secrets that are known by their looks, wherever they stand. */
export function byShape(text: string): Secret[] {
  const found: Secret[] = [];
  const open = publicBlocks(text);
  let block = 0;
  let done = 0;
  for (const run of runsOf(text)) {
    while ((open[block]?.end ?? Number.POSITIVE_INFINITY) <= run.start) block += 1;
    if (run.start < done || run.start >= (open[block]?.start ?? Number.POSITIVE_INFINITY)) continue;
    const token = tokenIn(text, run);
    const secrets = token ? [token] : secretsIn(text, run);
    found.push(...secrets);
    done = secrets.at(-1)?.end ?? done;
  }
  return found;
}

const secretsIn = (text: string, run: Run): readonly Secret[] => {
  const stretches = stretchesOf(run.value);
  const whole = keysIn(text, run, stretches, encodedIn(run.value, stretches, holdsKey));
  const goesOn = whole.length === 0 || (whole.some(({ open }) => open) && openPieceAfter(text, run.end) !== undefined);
  const wrapped = goesOn ? wrappedIn(text, run) : [];
  return wrapped.length > 0 ? wrapped : whole;
};

/** Whether a text that was encoded holds a key. Nothing in it is decoded again. */
const holdsKey = (text: string): boolean =>
  runsOf(text).some((run) => tokenIn(text, run) !== undefined || keysIn(text, run).length > 0);
