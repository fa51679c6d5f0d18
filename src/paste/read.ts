import { redact } from './redact';
import type { Paste, RawMessage, SafeText } from './types';

/** Characters of a message that are read. Of a longer one the first and the last half of this. */
export const READING_LIMIT = 200_000;
const LEFT_OUT = '\n…\n';

const limited = (text: string): { text: string; read: number } => {
  if (text.length <= READING_LIMIT) return { text, read: text.length };
  const half = READING_LIMIT / 2;
  return { text: `${text.slice(0, half)}${LEFT_OUT}${text.slice(-half)}`, read: READING_LIMIT };
};

/** The only place where `SafeText` is made: after `redact`. */
const asSafe = (text: string): SafeText => text as SafeText;

/** Reads a message of unknown origin: what of it is text, without the secrets in it. Never throws. */
export function readPaste(raw: RawMessage): Paste {
  const { text, read } = limited(raw.text);
  const redacted = redact(text);
  return {
    text: asSafe(redacted.text),
    redactions: redacted.redactions,
    extent: { total: raw.text.length, read },
  };
}
