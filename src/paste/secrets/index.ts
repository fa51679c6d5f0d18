import { byLabel } from './labels';
import { byPlace } from './places';
import { WORDS, type Secret } from './secret';
import { byShape } from './shapes';
import type { Redaction } from '../types';

export type { Secret };

/** Shorter values are words that may stand elsewhere by chance. */
const TELLING = 16;
/** A message with more different secrets than this is a list of them; each is found by its own looks anyway. */
const MOST_VALUES = 64;

/** A value that was found once is a secret wherever it stands: glued to a word, in a path, without its name. */
function repeats(text: string, found: readonly Secret[]): Secret[] {
  const values = new Map(found.map((secret) => [text.slice(secret.start, secret.end), secret]));
  const again: Secret[] = [];
  for (const [value, secret] of [...values].slice(0, MOST_VALUES)) {
    if (value.length < TELLING) continue;
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      if (at !== secret.start) again.push({ ...secret, start: at, end: at + value.length });
    }
  }
  return again;
}

/**
 * All secrets of a text, in order and apart from each other. Where two ways find the same place, the looks of a value
 * tell more about it than the name before it, so those come first.
 */
export function findSecrets(text: string): Secret[] {
  const found = [...byShape(text), ...byPlace(text), ...byLabel(text)];
  if (found.length === 0) return [];
  return apart([...found, ...repeats(text, found)]);
}

const DIGEST = /^[0-9a-fA-F]{32,64}$/;

/** A text without the keys that are known by their looks alone, whatever stands before them. */
export function hideKeys(text: string): string {
  const keys = apart(byShape(text)).filter(({ start, end }) => !DIGEST.test(text.slice(start, end)));
  return keys.length === 0 ? text : redactRange(text, keys, 0, text.length).text;
}

function apart(found: readonly Secret[]): Secret[] {
  const sorted = found
    .map((secret, rank) => ({ secret, rank }))
    .sort((a, b) => a.secret.start - b.secret.start || a.rank - b.rank);
  const kept: Secret[] = [];
  for (const { secret } of sorted) {
    const last = kept.at(-1);
    if (last === undefined || secret.start >= last.end) kept.push(secret);
    else if (secret.end > last.end)
      kept[kept.length - 1] = { ...moreTelling(last, secret), start: last.start, end: secret.end };
  }
  return kept;
}

/** A key inside an authorization value is a key. */
const moreTelling = (a: Secret, b: Secret): Secret =>
  a.claims === undefined && (b.claims !== undefined || a.kind === 'authorization-header') ? b : a;

/**
 * One stretch of a text with every secret in it replaced by words, and where these words stand. `values` numbers the
 * different secrets; pass the same for all stretches of a text.
 */
export function redactRange(
  text: string,
  secrets: readonly Secret[],
  from: number,
  to: number,
  values = new Map<string, number>(),
): { text: string; redactions: Redaction[] } {
  const redactions: Redaction[] = [];
  const parts: string[] = [];
  let length = 0;
  let done = from;
  const push = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { kind, start, end, claims } of secrets) {
    if (end <= from || start >= to) continue;
    push(text.slice(done, Math.max(done, start)));
    const words = `[redacted: ${WORDS[kind]}]`;
    const value = text.slice(start, end).replace(/\s+/g, '');
    const which = values.get(value) ?? values.size + 1;
    values.set(value, which);
    redactions.push({ kind, at: { start: length, end: length + words.length }, claims, which });
    push(words);
    done = end;
  }
  push(text.slice(done, Math.max(done, to)));
  return { text: parts.join(''), redactions };
}
