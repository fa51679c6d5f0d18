import { squashWords } from './squash';

/** How many units are hashed to find where a phrase may begin: the most that it has. */
const WINDOWS = [8, 3, 1] as const;
const BASE = 0x01000193;
/** Letters and digits that `…` may stand for. */
const GAP = 400;
/** How much of a phrase must be there, before an ellipsis or the end, and before the end of a line or quotation. */
const CUT = { share: 0.6, units: 20 };
/** The same inside what `…` stands for: the end must be near, since much else may be said within the whole gap. */
const IN_GAP = { share: 0.5, units: 20, reach: 160 };
const BREAK = { share: 0.7, units: 28 };
/** Before one of these words a sentence is none about a fault: a question may end there as well. */
const FAULT =
  /\b(?:not|no|cannot|unable|lacks?|missing|needed|required|must|provide|run|already|bigger|too|could|\w{0,20}n['’]t|(?:fail|den(?:y|ied)|invalid|error|unauthori|unavail|unsupported|unknown|unexpected|incorrect|wrong|disabl|expire|block|exceed|reject|refus|filter|exception|mismatch|insufficient|conflict|forbid|violat|retire|deprecat)\w{0,20})/i;

interface Compiled {
  readonly phrase: string;
  readonly first: string;
  readonly rest: readonly string[];
  /** Units that must be said before the phrase may be cut off: up to its first word of a fault, or all of them. */
  readonly least: number;
  /** A unit that must be there even where the phrase is cut off: most places that begin alike are told by it alone. */
  readonly probe: { readonly at: number; readonly unit: number };
  /** Units of all its fragments. */
  readonly whole: number;
}

/** The phrases that are looked up by their first `window` units. */
interface Table {
  readonly window: number;
  /** What a unit that leaves the window had added to the hash. */
  readonly gone: number;
  /** One bit for each hash that a phrase begins with, so that the whole table stays in the processor's nearest cache. */
  readonly bits: Uint32Array;
  readonly byHash: Map<number, Compiled[]>;
}

/** Where a phrase was said, in squashed units, `end` exclusive. */
export interface Occurrence {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  readonly how: 'whole' | 'cut';
}

/** What is searched: level 2 of a reading. */
export interface Haystack {
  readonly squashed: string;
  /** The units of `squashed`. */
  readonly units: Uint16Array;
  readonly cuts: readonly number[];
  readonly breaks: readonly number[];
}

const hashOf = (text: string, window: number): number => {
  let hash = 0;
  for (let i = 0; i < window; i += 1) hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
  return hash;
};

const bitOf = (hash: number): number => (hash ^ (hash >>> 16)) & 0xffff;

const compile = (phrase: string): Compiled | undefined => {
  const [first, ...rest] = phrase
    .split('…')
    .map(squashWords)
    .filter((fragment) => fragment !== '');
  if (first === undefined) return undefined;
  const [opening = ''] = phrase.split('…', 1);
  const fault = FAULT.exec(opening);
  const least = fault ? squashWords(opening.slice(0, fault.index + fault[0].length)).length : Number.POSITIVE_INFINITY;
  const whole = rest.reduce((sum, fragment) => sum + fragment.length, first.length);
  const probeAt = Math.min(first.length, CUT.units) - 1;
  return { phrase, first, rest, least, whole, probe: { at: probeAt, unit: first.charCodeAt(probeAt) } };
};

const tableFor = (window: number): Table => ({
  window,
  gone: Array.from({ length: window }).reduce<number>((power) => Math.imul(power, BASE), 1),
  bits: new Uint32Array(0x10000 / 32),
  byHash: new Map(),
});

/** Phrases, ready to be searched for. */
export interface Phrases {
  readonly tables: readonly Table[];
}

/** Prepares phrases: once for all texts, since that takes longer than to search one. */
export function preparePhrases(phrases: readonly string[]): Phrases {
  const tables = WINDOWS.map(tableFor);
  for (const phrase of new Set(phrases)) {
    const compiled = compile(phrase);
    const table = compiled && tables.find(({ window }) => window <= compiled.first.length);
    if (!table) continue;
    const hash = hashOf(compiled.first, table.window);
    const bit = bitOf(hash);
    table.bits[bit >> 5] = (table.bits[bit >> 5] ?? 0) | (1 << (bit & 31));
    table.byHash.set(hash, [...(table.byHash.get(hash) ?? []), compiled]);
  }
  return { tables: tables.filter(({ byHash }) => byHash.size > 0) };
}

const common = (text: string, at: number, fragment: string): number => {
  let length = 0;
  while (length < fragment.length && text.charCodeAt(at + length) === fragment.charCodeAt(length)) length += 1;
  return length;
};

/** First place at or after `from`, or Infinity. */
const nextPlace = (places: readonly number[], from: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? Number.POSITIVE_INFINITY;
};

const isCutAt = ({ cuts, breaks }: Haystack, place: number, said: number, of: number): boolean => {
  const enough = ({ share, units }: typeof CUT): boolean => said >= units && said >= of * share;
  return (enough(CUT) && nextPlace(cuts, place) === place) || (enough(BREAK) && nextPlace(breaks, place) === place);
};

function occurrenceAt(haystack: Haystack, start: number, compiled: Compiled): Occurrence | undefined {
  const { phrase, first, rest, least, whole } = compiled;
  const { squashed, cuts } = haystack;
  const length = common(squashed, start, first);
  const reached = start + length;
  if (length < first.length) {
    const isCut = length >= least && isCutAt(haystack, reached, length, first.length);
    return isCut ? { phrase, start, end: reached, how: 'cut' } : undefined;
  }
  let end = reached;
  for (const fragment of rest) {
    const found = squashed.slice(end, end + GAP + fragment.length).indexOf(fragment);
    if (found < 0) {
      const said = length >= Math.max(IN_GAP.units, least) && end - start >= whole * IN_GAP.share;
      const isCut = said && nextPlace(cuts, end) <= end + IN_GAP.reach;
      return isCut ? { phrase, start, end, how: 'cut' } : undefined;
    }
    end += found + fragment.length;
  }
  return { phrase, start, end, how: 'whole' };
}

/** Where a phrase of the table may begin, with those that may: a few places too many, never one too few. */
function scan(
  units: Uint16Array,
  { window, gone, bits, byHash }: Table,
  look: (at: number, one: Compiled) => void,
): void {
  let hash = 0;
  for (let at = 0; at < units.length; at += 1) {
    const leaving = at >= window ? Math.imul(units[at - window] ?? 0, gone) : 0;
    hash = (Math.imul(hash, BASE) + (units[at] ?? 0) - leaving) | 0;
    const bit = bitOf(hash);
    if (at < window - 1 || ((bits[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
    const start = at - window + 1;
    for (const one of byHash.get(hash) ?? []) if (units[start + one.probe.at] === one.probe.unit) look(start, one);
  }
}

/** Every place where one of the phrases is said, in the order of the text. Linear in the length of the text. */
export function findPhrases(haystack: Haystack, { tables }: Phrases): Occurrence[] {
  const found: Occurrence[] = [];
  const doneUntil = new Map<string, number>();
  const look = (start: number, compiled: Compiled): void => {
    if (start < (doneUntil.get(compiled.phrase) ?? 0)) return;
    const occurrence = occurrenceAt(haystack, start, compiled);
    if (!occurrence) return;
    found.push(occurrence);
    doneUntil.set(compiled.phrase, occurrence.end);
  };
  for (const table of tables) scan(haystack.units, table, look);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
