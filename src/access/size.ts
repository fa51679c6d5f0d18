import { ASSIGN_ACTION } from './conditions';
import type { RoleDefinition, WantedAction } from './types';
import { covers } from './wildcard';

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

interface RoleSize {
  readonly data: Breadth;
  readonly dataExclusions: number;
  /** 1 where it may assign roles, if only some: such a role is bigger than one that may not. */
  readonly delegates: number;
  /** Actions that change something, then those that only read. */
  readonly changes: Breadth;
  readonly reads: Breadth;
  readonly exclusions: number;
}

const isRead = (pattern: string): boolean => /\/read$/i.test(pattern);

function sizeOf({ permissions }: Pick<RoleDefinition, 'permissions'>): RoleSize {
  const actions = permissions.flatMap((permission) => permission.actions);
  return {
    data: breadth(permissions.flatMap(({ dataActions }) => dataActions)),
    dataExclusions: permissions.flatMap(({ notDataActions }) => notDataActions).length,
    delegates: actions.some((pattern) => covers(pattern, ASSIGN_ACTION) !== 'no') ? 1 : 0,
    changes: breadth(actions.filter((pattern) => !isRead(pattern))),
    reads: breadth(actions.filter(isRead)),
    exclusions: permissions.flatMap(({ notActions }) => notActions).length,
  };
}

const compareData = (left: RoleSize, right: RoleSize): number =>
  compareBreadth(left.data, right.data) || right.dataExclusions - left.dataExclusions;

const compareActions = (left: RoleSize, right: RoleSize): number =>
  left.delegates - right.delegates ||
  compareBreadth(left.changes, right.changes) ||
  compareBreadth(left.reads, right.reads) ||
  right.exclusions - left.exclusions;

/**
 * Sorts roles, the smallest first. For a data action: fewest data actions, then fewest actions. For an action the other
 * way round: a role without data actions may still manage the whole account. Exclusions make a role smaller.
 */
export function bySize<T extends Pick<RoleDefinition, 'permissions'>>(
  roles: readonly T[],
  kind: WantedAction['kind'],
): readonly T[] {
  const [first, second] = kind === 'dataAction' ? [compareData, compareActions] : [compareActions, compareData];
  return roles
    .map((role) => ({ role, size: sizeOf(role) }))
    .sort((left, right) => first(left.size, right.size) || second(left.size, right.size))
    .map(({ role }) => role);
}
