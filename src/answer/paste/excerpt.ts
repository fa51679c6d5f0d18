import type { Match } from '../../diagnosis';
import type { Evidence } from '../../evidence';
import type { Paste, Span } from '../../paste';

/** What a button may carry: a card holds three, and must stay below 28 KB. */
const MOST_LETTERS = 2_500;

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

/** Where a finding stands; undefined for what is none. */
function placeOf(finding: unknown): Span | undefined {
  if (typeof finding !== 'object' || finding === null || !('at' in finding)) return undefined;
  return isSpan(finding.at) ? finding.at : undefined;
}

const placesOf = (evidence: Evidence): readonly Span[] =>
  Object.values(evidence)
    .flatMap((clue: unknown): readonly unknown[] => (Array.isArray(clue) ? clue : [clue]))
    .flatMap((finding) => placeOf(finding) ?? []);

/** The whole line that a place stands in. */
const lineOf = (text: string, { start, end }: Span): Span => {
  const next = text.indexOf('\n', Math.max(start, end - 1));
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next };
};

/**
 * The text of a paste, or of a long one the lines that its diagnosis rests on, in their order: read again, they say
 * the same. The diagnosis' own grounds go in first, then the clues, as long as there is room.
 */
export function excerptOf({ text }: Paste, evidence: Evidence, matches: readonly Match[]): string {
  if (text.length <= MOST_LETTERS) return text;
  const wanted = [...matches.flatMap(({ grounds }) => grounds), ...placesOf(evidence)].map((at) => lineOf(text, at));
  const kept = new Map<number, number>();
  let room = MOST_LETTERS;
  for (const { start, end } of wanted) {
    if (kept.has(start) || end - start + 1 > room) continue;
    kept.set(start, end);
    room -= end - start + 1;
  }
  return [...kept]
    .sort(([one], [other]) => one - other)
    .map(([start, end]) => text.slice(start, end))
    .join('\n');
}
