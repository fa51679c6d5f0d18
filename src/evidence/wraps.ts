const NEWLINE = 10;
/** Narrower than any viewer. */
const NARROWEST = 20;

const isSpace = (code: number): boolean => code <= 32 || Number.isNaN(code);

/** A line of one repeated character: it has the width of the screen, and is no text. */
const isRule = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start) === text.charCodeAt(start + 1) && text.charCodeAt(start) === text.charCodeAt(end - 1);

/**
 * The width at which a viewer broke the lines of a text, or 0. Lines were broken where at least two different ones
 * have exactly the width of the longest, and go on without a space.
 */
export function wrapWidth(text: string): number {
  let width = 0;
  let count = 0;
  let last = '';
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    if (newline < 0) break;
    const end = text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
    const length = end - start;
    if (length > width) {
      width = length;
      count = 0;
    }
    const goesOn = !isSpace(text.charCodeAt(end - 1)) && !isSpace(text.charCodeAt(newline + 1));
    if (length === width && length >= NARROWEST && goesOn && !isRule(text, start, end)) {
      const line = text.slice(start, end);
      if (line !== last) count += 1;
      last = line;
    }
    start = newline + 1;
  }
  // A last line that is longer than the others shows that nothing was broken at their width.
  const tail = text.length - text.lastIndexOf('\n') - 1;
  return count >= 2 && tail <= width ? width : 0;
}

/** Whether the line that ends at `end` was broken there: text stands right before and right after. */
export const isBroken = (text: string, start: number, end: number, width: number): boolean => {
  const length = (text.charCodeAt(end - 1) === 13 ? end - 1 : end) - start;
  return (
    width > 0 &&
    length === width &&
    text.charCodeAt(end) === NEWLINE &&
    !isSpace(text.charCodeAt(start + width - 1)) &&
    !isSpace(text.charCodeAt(end + 1))
  );
};
