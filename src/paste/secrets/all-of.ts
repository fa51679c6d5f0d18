const NONE: readonly RegExpExecArray[] = [];

/** All matches of a global pattern, in order. `matchAll` makes a copy of the pattern for each call, which takes longer. */
export function allOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
