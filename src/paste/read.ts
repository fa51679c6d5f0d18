import { htmlToText } from './html';
import { withoutMentions } from './mentions';
import { findSecrets, redactRange } from './secrets';
import { looksLikeHtml } from './tags';
import type { Paste, RawMessage, Redaction, SafeText } from './types';

/** Characters of a message that are read. Of a longer one the first and the last half of this. */
export const READING_LIMIT = 200_000;
/** Looked at on the far side of each cut, so that no secret is cut in two and missed. */
const MARGIN = 20_000;
const LEFT_OUT = '\n…\n';

/** Share of the text's characters that its HTML twin must hold to be preferred; a quotation's byline may be missing. */
const AS_RICH = 0.8;
const BYLINE = 80;

const inkOf = (text: string): number => {
  let ink = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 32) ink += 1;
  return ink;
};

/** The one rendering of the message that is read: its HTML where that holds the lines, otherwise its text. */
function renderingOf({ text, html = '' }: RawMessage): string {
  const spoken = withoutMentions(text);
  const plain = looksLikeHtml(spoken) ? (htmlToText(spoken) ?? spoken) : spoken;
  if (html.trim() === '') return plain;
  if (plain.trim() === '') return htmlToText(html) ?? html;
  const rich = htmlToText(html);
  if (rich === undefined) return plain;
  const [richInk, plainInk] = [inkOf(rich), inkOf(plain)];
  return richInk >= plainInk * AS_RICH || (rich !== '' && plainInk - richInk <= Math.min(BYLINE, plainInk / 2))
    ? rich
    : plain;
}

/** The only place where `SafeText` is made: what comes out of `redactRange`. */
const safe = (text: string, redactions: readonly Redaction[], total: number, limit: number): Paste => ({
  text: text as SafeText,
  redactions,
  extent: { total, read: Math.min(total, limit) },
});

/**
 * Reads a message of unknown origin: its text, without mentions, markup and secrets. Of a token its harmless claims are
 * kept. Never throws; takes time linear in the length. `limit`: how many characters are read at the most, the first and
 * the last half of them.
 */
export function readPaste(raw: RawMessage, limit = READING_LIMIT): Paste {
  const text = renderingOf(raw);
  if (text.length <= limit) {
    const whole = redactRange(text, findSecrets(text), 0, text.length);
    return safe(whole.text, whole.redactions, text.length, limit);
  }
  const half = limit / 2;
  const first = text.slice(0, half + MARGIN);
  const last = text.slice(-(half + MARGIN));
  const values = new Map<string, number>();
  const head = redactRange(first, findSecrets(first), 0, half, values);
  const tail = redactRange(last, findSecrets(last), last.length - half, last.length, values);
  const shift = head.text.length + LEFT_OUT.length;
  const moved = tail.redactions.map(({ at, ...rest }) => ({
    ...rest,
    at: { start: at.start + shift, end: at.end + shift },
  }));
  return safe(`${head.text}${LEFT_OUT}${tail.text}`, [...head.redactions, ...moved], text.length, limit);
}
