/** Text as far as matching needs it: a string, or anything that hands out character codes. */
export interface CharSource {
  readonly length: number;
  charCodeAt(index: number): number;
}

const STAR = 42;
const SLASH = 47;

/** Actions are ASCII, so only A–Z are folded: built-in roles mix `listKeys` and `listkeys` (rbac.md §1.3). */
const fold = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

interface Piece {
  readonly codes: readonly number[];
  /** How much shorter a prefix still fits after a mismatch (Knuth, Morris and Pratt). */
  readonly borders: readonly number[];
}

const NO_PIECE: Piece = { codes: [], borders: [] };

function makePiece(codes: readonly number[]): Piece {
  const borders: number[] = [0];
  let border = 0;
  for (let i = 1; i < codes.length; i += 1) {
    while (border > 0 && codes[i] !== codes[border]) border = borders[border - 1] ?? 0;
    if (codes[i] === codes[border]) border += 1;
    borders.push(border);
  }
  return { codes, borders };
}

/** The literal parts between the stars; a pattern without a star is one piece. */
function splitAtStars(pattern: CharSource): readonly Piece[] {
  const pieces: Piece[] = [];
  let codes: number[] = [];
  for (let i = 0; i < pattern.length; i += 1) {
    const code = fold(pattern.charCodeAt(i));
    if (code === STAR) {
      pieces.push(makePiece(codes));
      codes = [];
    } else {
      codes.push(code);
    }
  }
  pieces.push(makePiece(codes));
  return pieces;
}

const standsAt = (text: CharSource, piece: Piece, at: number): boolean =>
  at >= 0 &&
  at + piece.codes.length <= text.length &&
  piece.codes.every((code, i) => code === fold(text.charCodeAt(at + i)));

/** End of the first place at or after `from` where the piece stands and ends by `limit`, or -1. */
function endOfFirst(text: CharSource, piece: Piece, from: number, limit: number): number {
  const { codes, borders } = piece;
  let matched = 0;
  for (let i = from; i < limit; i += 1) {
    const code = fold(text.charCodeAt(i));
    while (matched > 0 && codes[matched] !== code) matched = borders[matched - 1] ?? 0;
    if (codes[matched] === code) matched += 1;
    if (matched === codes.length) return i + 1;
  }
  return -1;
}

/**
 * `slack`: whether a star between two slashes may stand for nothing at all, its slash included, so that
 * `accounts/*` + `/read` also fits `accounts/read`.
 */
function fits(pieces: readonly Piece[], action: CharSource, slack: boolean): boolean {
  const first = pieces[0] ?? NO_PIECE;
  if (!standsAt(action, first, 0)) return false;
  if (pieces.length === 1) return first.codes.length === action.length;

  const overlap = (before: Piece, after: Piece): number =>
    slack && before.codes.at(-1) === SLASH && after.codes[0] === SLASH ? 1 : 0;
  let at = first.codes.length;
  let before = first;
  for (const piece of pieces.slice(1, -1)) {
    if (piece.codes.length === 0) continue;
    at = endOfFirst(action, piece, at - overlap(before, piece), action.length);
    if (at < 0) return false;
    before = piece;
  }
  const last = pieces.at(-1) ?? NO_PIECE;
  const lastStart = action.length - last.codes.length;
  return lastStart >= at - overlap(before, last) && standsAt(action, last, lastStart);
}

/** Whether the action begins as the pattern does up to its first star: most patterns are ruled out here. */
function beginsLike(pattern: CharSource, action: CharSource): boolean {
  for (let i = 0; i < pattern.length; i += 1) {
    const code = fold(pattern.charCodeAt(i));
    if (code === STAR) return true;
    if (i >= action.length || code !== fold(action.charCodeAt(i))) return false;
  }
  return pattern.length === action.length;
}

/**
 * Whether a pattern of a role covers an action. `*` stands for any characters, slashes included, anywhere and more
 * than once; nothing else is special; letter case does not count (rbac.md §1.3). Takes time proportional to the
 * lengths of the two, whatever they hold: custom roles are written by people whom we do not know.
 */
export const matchesAction = (pattern: CharSource, action: CharSource): boolean =>
  beginsLike(pattern, action) && fits(splitAtStars(pattern), action, false);

/** The same for one pattern and many actions. */
export function actionMatcher(pattern: CharSource): (action: CharSource) => boolean {
  const pieces = splitAtStars(pattern);
  return (action) => fits(pieces, action, false);
}

/**
 * The most generous reading of a pattern: as `matchesAction`, and a whole segment `*` may also stand for nothing.
 * Whether Azure reads `accounts/*` + `/read` so for `accounts/read` is not documented (rbac.md §1.3).
 */
export const mayMatchAction = (pattern: CharSource, action: CharSource): boolean =>
  beginsLike(pattern, action) && fits(splitAtStars(pattern), action, true);

const head = (pattern: string): string => pattern.split('*', 1)[0] ?? '';

/**
 * Whether two patterns have an action in common. For a wanted action that itself holds a `*` (a whole family such as
 * `…/things/*`). Takes time proportional to the product of the two lengths.
 */
export function patternsMeet(left: string, right: string): boolean {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  if (!head(a).startsWith(head(b)) && !head(b).startsWith(head(a))) return false;
  // row[j]: a[0..i) and b[0..j) can be spelled alike.
  let row: boolean[] = [];
  for (let i = 0; i <= a.length; i += 1) {
    const next: boolean[] = [];
    for (let j = 0; j <= b.length; j += 1) {
      const starLeft = i > 0 && a[i - 1] === '*';
      const starRight = j > 0 && b[j - 1] === '*';
      const above = i > 0 && row[j] === true;
      const beside = j > 0 && next[j - 1] === true;
      const diagonal = i > 0 && j > 0 && row[j - 1] === true && a[i - 1] === b[j - 1];
      next.push(
        (i === 0 && j === 0) || diagonal || (starLeft && (above || beside)) || (starRight && (above || beside)),
      );
    }
    row = next;
  }
  return row[b.length] === true;
}

/**
 * Whether a pattern of a role covers an action: `maybe` where the documentation leaves it open, or where the action is
 * a family (`…/things/*`) of which the pattern covers a part.
 */
export function covers(pattern: string, action: string): 'yes' | 'maybe' | 'no' {
  if (matchesAction(pattern, action)) return 'yes';
  if (action.includes('*')) return patternsMeet(pattern, action) ? 'maybe' : 'no';
  return pattern.includes('/*/') && mayMatchAction(pattern, action) ? 'maybe' : 'no';
}
