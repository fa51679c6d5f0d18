import { byLabel } from './labels';
import { byPlace } from './places';
import { WORDS, type Secret } from './secret';
import { byShape } from './shapes';
import type { Redaction } from '../types';

export type { Secret };

/**
 * All secrets of a text, in order and apart from each other. Where two ways find the same place, the looks of a value
 * tell more about it than the name before it, so those come first.
 */
export function findSecrets(text: string): Secret[] {
  const found = [...byShape(text), ...byPlace(text), ...byLabel(text)];
  const sorted = found
    .map((secret, rank) => ({ secret, rank }))
    .sort((a, b) => a.secret.start - b.secret.start || a.rank - b.rank);
  const apart: Secret[] = [];
  for (const { secret } of sorted) {
    const last = apart.at(-1);
    if (last === undefined || secret.start >= last.end) apart.push(secret);
    else if (secret.end > last.end)
      apart[apart.length - 1] = { ...moreTelling(last, secret), start: last.start, end: secret.end };
  }
  return apart;
}

/** A key inside an authorization value is a key. */
const moreTelling = (a: Secret, b: Secret): Secret =>
  a.claims === undefined && (b.claims !== undefined || a.kind === 'authorization-header') ? b : a;

/** One stretch of a text with every secret in it replaced by words, and where these words stand. */
export function redactRange(
  text: string,
  secrets: readonly Secret[],
  from: number,
  to: number,
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
    redactions.push({ kind, at: { start: length, end: length + words.length }, claims });
    push(words);
    done = end;
  }
  push(text.slice(done, Math.max(done, to)));
  return { text: parts.join(''), redactions };
}
