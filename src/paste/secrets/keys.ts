import type { SecretKind } from '../types';
import { allOf } from './all-of';
import { isObjectId } from './identifiers';
import { isFiller } from './placeholder';
import { prefixedIn } from './prefixed';
import { looksDrawn } from './randomness';
import type { Piece } from './runs';
import type { Stretches } from './stretches';

/** A secret in the value of a run; `end` exclusive. */
export interface FoundSecret extends Piece {
  readonly kind: SecretKind;
  /** Identifiers and digests look alike: what stands around the value decides. */
  readonly ambiguous?: boolean;
  /** Nobody knows how long it is, so it may go on in the next line. */
  readonly open?: boolean;
}

const SHORTEST_KEY = 16;

function withPrefixIn(value: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const { kind, pattern } of prefixedIn(value)) {
    for (const { 0: whole, index } of allOf(pattern, value))
      if (!isFiller(whole.slice(8))) found.push({ kind, start: index, end: index + whole.length, open: true });
  }
  return found;
}

/** Marks that Azure puts into its keys so that scanners know them, with how much of a key stands before and after. */
const SIGNED: readonly { readonly mark: string; readonly before: number; readonly after: number }[] = [
  { mark: 'JQQJ99', before: 52, after: 26 },
  { mark: 'AZDO', before: 76, after: 4 },
  ...['+ASt', '+ABa', 'ACDb'].map((mark) => ({ mark, before: 76, after: 6 })),
  ...['+ASb', '+AEh', '+ARm', 'AIoT', 'AzCa', 'AZEG'].map((mark) => ({ mark, before: 33, after: 6 })),
  ...['AzSe', '+ACR', 'APIM', '+AMC'].map((mark) => ({ mark, before: 42, after: 6 })),
  { mark: 'AzFu', before: 44, after: 6 },
];
/** One look for all of them: few runs hold any. */
const MARKED = new RegExp(SIGNED.map(({ mark }) => mark.replace('+', '\\+')).join('|'));
const NO_BASE64 = /[^0-9A-Za-z+/]/g;

/** A slash may be of the key, or part a path: a key stands behind it. */
const IN_A_KEY = /[0-9A-Za-z+]/;

const standsAlone = (value: string, start: number, end: number): boolean =>
  !IN_A_KEY.test(value.charAt(start - 1)) && !IN_A_KEY.test(value.charAt(end));

/** The keys with a mark: so much of them as stands there, if at least half does. */
function signedIn(value: string): readonly FoundSecret[] {
  if (!MARKED.test(value)) return NONE;
  const found: FoundSecret[] = [];
  for (const { mark, before, after } of SIGNED) {
    for (let at = value.indexOf(mark, 20); at >= 0; at = value.indexOf(mark, at + mark.length)) {
      const from = Math.max(0, at - before);
      const other = allOf(NO_BASE64, value.slice(from, at)).at(-1);
      const start = other ? from + other.index + 1 : from;
      NO_BASE64.lastIndex = at;
      const end = Math.min(NO_BASE64.exec(value)?.index ?? value.length, at + mark.length + after);
      // Its mark where it belongs in a run of just this length: one in a thousand drawn keys does not look drawn.
      const isWhole = at - start === before && end - at === mark.length + after && standsAlone(value, start, end);
      if (isWhole || (end - start >= (before + after) / 2 && looksDrawn(value.slice(start, end))))
        found.push({ kind: 'azure-key', start, end });
    }
  }
  return found;
}

const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
const OLD_DEVOPS = /^(?=[a-z]{0,40}[2-7])[a-z2-7]{52}$/;
const SHORTEST_DRAWN = 32;

const kindOfStretch = (stretch: string): Omit<FoundSecret, keyof Piece> | undefined => {
  const { length } = stretch;
  if (HEX.test(stretch)) return length === 32 || length === 64 ? { kind: 'azure-key', ambiguous: true } : undefined;
  if (OLD_DEVOPS.test(stretch)) return { kind: 'api-key', ambiguous: true };
  if (!looksDrawn(stretch)) return undefined;
  return length === 84 || length === 64
    ? { kind: 'azure-key', ambiguous: true }
    : { kind: 'api-key', ambiguous: true, open: true };
};

const STRETCH = /[0-9A-Za-z]{32,}/g;

/** Letters and digits between anything else: keys without a sign in them, and what looks drawn by lot. */
const stretchesIn = (value: string): FoundSecret[] =>
  allOf(STRETCH, value).flatMap(({ 0: stretch, index }): FoundSecret[] => {
    const kind = isFiller(stretch) ? undefined : kindOfStretch(stretch);
    return kind ? [{ ...kind, start: index, end: index + stretch.length }] : [];
  });

/** Lengths of keys in Base64 without their padding, with what must follow them. */
const BASE64_KEYS: readonly { readonly length: number; readonly kind: SecretKind; readonly padded: boolean }[] = [
  { length: 86, kind: 'connection-string', padded: false },
  { length: 54, kind: 'api-key', padded: true },
  { length: 43, kind: 'connection-string', padded: true },
  { length: 40, kind: 'api-key', padded: false },
];
const BASE64 = /[0-9A-Za-z+/]{40,}/g;
/** Small and capital letters and a digit or a plus: with the length of a key and its padding, more than a name is. */
const MIXED = /^(?=[^a-z]{0,99}[a-z])(?=[^A-Z]{0,99}[A-Z])[^0-9+]{0,99}[0-9+]/;
/** Keys in Base64, which may hold the sign that separates the parts of a path: looked for behind each of those. */
function base64In(value: string, padded: boolean): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const { 0: stretch, index } of allOf(BASE64, value)) {
    for (let at = stretch.startsWith('+') && !isWholeKey(stretch) ? 1 : 0; at >= 0; at = nextStart(stretch, at)) {
      if (at + 40 > stretch.length) break;
      const key = BASE64_KEYS.find(({ length, padded: needed }) => {
        const end = at + length;
        const isWhole = end === stretch.length;
        if (!isWhole && stretch.charCodeAt(end) !== SLASH) return false;
        if (needed && !(isWhole && padded)) return false;
        const run = stretch.slice(at, end);
        return looksDrawn(run) || (needed && MIXED.test(run));
      });
      if (key === undefined) continue;
      found.push({ kind: key.kind, ambiguous: true, start: index + at, end: index + at + key.length });
    }
  }
  return found;
}

/** A plus at the start is a sign of a key, or one of a diff before it. */
const isWholeKey = ({ length }: string): boolean => BASE64_KEYS.some((key) => key.length === length);
const SLASH = 47;
const nextStart = (stretch: string, at: number): number => {
  const slash = stretch.indexOf('/', at);
  return slash < 0 ? -1 : slash + 1;
};

const CLIENT_SECRET = /[\w.-]{3}\dQ~[\w.~-]{31,36}/g;
const OLD_CLIENT_SECRET =
  /^(?=[\w.-]{1,38}~)(?=[^\d]{0,40}\d)(?=[^A-Z]{0,40}[A-Z])(?=[^a-z]{0,40}[a-z])[\w.~-]{34,40}$/;
/** Every client secret has one. */
const TILDE = '~';

function clientSecretsIn(value: string): FoundSecret[] {
  const found = allOf(CLIENT_SECRET, value).map(({ 0: secret, index }): FoundSecret => ({
    kind: 'client-secret',
    start: index,
    end: index + secret.length,
  }));
  if (OLD_CLIENT_SECRET.test(value)) found.push({ kind: 'client-secret', start: 0, end: value.length });
  return found;
}

/** Keys for programs, in Base64 with the signs of addresses: a long run of letters and digits somewhere in it. */
const URL_SAFE = /[\w-]{36,400}/g;

function urlSafeIn(value: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const { 0: whole, index } of allOf(URL_SAFE, value))
    if (/[-_]/.test(whole) && !isObjectId(whole) && isDrawnUrlSafe(whole))
      found.push({ kind: 'api-key', ambiguous: true, open: true, start: index, end: index + whole.length });
  return found;
}

const isDrawnUrlSafe = (text: string): boolean => /[0-9A-Za-z]{20}/.test(text) && looksDrawn(text);

/** Longer, and drawn from its first letter on: a picture or an archive in Base64, and no key. */
const BLOB = 600;
const isBlob = (value: string): boolean =>
  value.length > BLOB && !value.slice(0, BLOB).includes('.') && looksDrawn(value);

/** What looks like a key in the value of a run. `padded`: the sign with which Base64 ends stands behind it. */
export function keysInValue(
  value: string,
  padded: boolean,
  { letters, base64, urlSafe }: Stretches,
): readonly FoundSecret[] {
  if (value.length < SHORTEST_KEY || !/[\dA-Z]/.test(value)) return NONE;
  const prefixed = withPrefixIn(value);
  if (value.length < SHORTEST_DRAWN) return prefixed;
  const others = value.includes(TILDE) ? clientSecretsIn(value) : [];
  // Each alphabet's patterns only where so much of it stands in a row as their shortest key has.
  if (urlSafe >= 36) others.push(...urlSafeIn(value));
  if (base64 >= 20 && !isBlob(value)) {
    others.push(...signedIn(value));
    if (base64 >= 40) others.push(...base64In(value, padded));
    if (letters >= 32) others.push(...stretchesIn(value));
  }
  const apart = ({ start, end }: FoundSecret): boolean =>
    prefixed.every((each) => end <= each.start || start >= each.end);
  return prefixed.length === 0 ? others : [...prefixed, ...others.filter(apart)];
}

const NONE: readonly FoundSecret[] = [];
