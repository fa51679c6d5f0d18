import type { RoleDefinition } from './types';

const DEEPEST = 7;

/**
 * How much a list of patterns covers, broadest first, without a table of every action: how many patterns have their
 * first `*` right at the start, how many after one segment (`Microsoft.CognitiveServices/*`), and so on; last, how
 * many have none. At the same depth a star with something behind it (a list of `read` only) counts less than one at the end.
 */
type Breadth = readonly number[];

function breadth(patterns: readonly string[]): Breadth {
  const counts = Array.from({ length: (DEEPEST + 1) * 2 + 1 }, () => 0);
  for (const pattern of patterns) {
    const star = pattern.indexOf('*');
    const depth = Math.min(pattern.slice(0, star).split('/').length - 1, DEEPEST);
    const at = star < 0 ? counts.length - 1 : depth * 2 + (pattern.endsWith('*') ? 0 : 1);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Negative where `left` covers less: one broad pattern outweighs any number of narrower ones. */
function compareBreadth(left: Breadth, right: Breadth): number {
  const at = left.findIndex((count, i) => count !== right[i]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

export interface RoleSize {
  readonly data: Breadth;
  readonly control: Breadth;
  readonly dataExclusions: number;
  readonly controlExclusions: number;
}

export function sizeOf({ permissions }: Pick<RoleDefinition, 'permissions'>): RoleSize {
  return {
    data: breadth(permissions.flatMap(({ dataActions }) => dataActions)),
    control: breadth(permissions.flatMap(({ actions }) => actions)),
    dataExclusions: permissions.flatMap(({ notDataActions }) => notDataActions).length,
    controlExclusions: permissions.flatMap(({ notActions }) => notActions).length,
  };
}

/** Negative where `left` is the smaller role: fewest data actions, then fewest actions; exclusions make a role smaller. */
export const compareSizes = (left: RoleSize, right: RoleSize): number =>
  compareBreadth(left.data, right.data) ||
  right.dataExclusions - left.dataExclusions ||
  compareBreadth(left.control, right.control) ||
  right.controlExclusions - left.controlExclusions;
