import { allOf } from './all-of';
import { byLabel } from './labels';
import type { Piece } from './runs';
import type { Stretches } from './stretches';

const ENCODED = /[A-Za-z0-9][A-Za-z0-9+]{19,4000}/g;
/** What text is made of; other bytes come out of keys and pictures. */
const PRINTABLE = /^[\t\r\n -~]{12,}$/;
/** `name:password`, as basic authentication encodes it. */
const USER_AND_PASSWORD = /^[\w.@-]{0,80}:[^\s:]{6,400}$/;

/** A piece that is text in Base64; `secret`: a secret stands in that text. */
export interface Encoded extends Piece {
  readonly secret: boolean;
}

/** The pieces of a run's value that are text in Base64. `holdsKey`: whether something in a text looks like a key. */
export function encodedIn(value: string, { plus }: Stretches, holdsKey: (text: string) => boolean): readonly Encoded[] {
  if (plus < 20) return NONE;
  const found: Encoded[] = [];
  for (const { 0: piece, index } of allOf(ENCODED, value)) {
    if (!/[A-Z]/.test(piece)) continue;
    const decoded = Buffer.from(piece, 'base64').toString('latin1');
    if (!PRINTABLE.test(decoded)) continue;
    const secret = holdsKey(decoded) || byLabel(decoded).length > 0 || USER_AND_PASSWORD.test(decoded);
    found.push({ start: index, end: index + piece.length, secret });
  }
  return found;
}

const NONE: readonly Encoded[] = [];
