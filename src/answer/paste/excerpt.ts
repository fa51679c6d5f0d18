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
  [evidence, evidence.claims]
    .flatMap((clues: object): readonly unknown[] => Object.values(clues))
    .flatMap((clue: unknown): readonly unknown[] => (Array.isArray(clue) ? clue : [clue]))
    .flatMap((finding) => placeOf(finding) ?? []);

/** The whole line that a place stands in; undefined for one that is too long to be carried, whose ends nobody looks for. */
function lineOf(text: string, { start, end }: Span): Span | undefined {
  const from = Math.max(0, start - MOST_LETTERS);
  const before = text.slice(from, start).lastIndexOf('\n');
  const last = Math.max(start, end - 1);
  const after = text.slice(last, last + MOST_LETTERS).indexOf('\n');
  if ((before < 0 && from > 0) || (after < 0 && last + MOST_LETTERS < text.length)) return undefined;
  return { start: from + before + 1, end: after < 0 ? text.length : last + after };
}

/**
 * The text of a paste, or of a long one the lines that its diagnosis rests on, in their order: read again, they say
 * the same. The diagnosis' own grounds go in first, then the clues, as long as there is room.
 */
export function excerptOf({ text }: Paste, evidence: Evidence, matches: readonly Match[]): string {
  if (text.length <= MOST_LETTERS) return text;
  const wanted = [...matches.flatMap(({ grounds }) => grounds), ...placesOf(evidence)];
  const kept = new Map<number, number>();
  let room = MOST_LETTERS;
  for (const place of wanted) {
    if (room <= 0) break;
    const line = lineOf(text, place);
    if (line === undefined || kept.has(line.start) || line.end - line.start + 1 > room) continue;
    const { start, end } = line;
    kept.set(start, end);
    room -= end - start + 1;
  }
  return [...kept]
    .sort(([one], [other]) => one - other)
    .map(([start, end]) => text.slice(start, end))
    .join('\n');
}
