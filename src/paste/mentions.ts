const OPEN = /<at(?=[\s>])[^<>]{0,200}>/gi;
const CLOSE = '</at>';
/** Longer is no name of a person or bot. */
const NAME_LIMIT = 256;

/** Where a quoted message stood; what it said comes elsewhere in the activity. */
const QUOTED = /<quoted\s[^<>]{0,200}>/gi;

/** Takes `<at>Name</at>` and `<quoted …/>` out of a text: Teams leaves these tags even where the rest is plain. */
export function withoutMentions(message: string): string {
  const text = message.includes('<quoted') ? message.replace(QUOTED, '') : message;
  if (!text.includes(CLOSE)) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { 0: tag, index } of text.matchAll(OPEN)) {
    if (index < done) continue;
    const rest = text.slice(index + tag.length, index + tag.length + NAME_LIMIT);
    const close = rest.indexOf(CLOSE);
    if (close < 0) continue;
    parts.push(text.slice(done, index));
    done = index + tag.length + close + CLOSE.length;
  }
  return parts.join('') + text.slice(done);
}
